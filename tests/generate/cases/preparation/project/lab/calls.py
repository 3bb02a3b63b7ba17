from lab.hows import prepared
from lab.tasks import double, inc

small = prepared(inc)
factor = prepared(double, 5)
cache = prepared(inc, n=4)
