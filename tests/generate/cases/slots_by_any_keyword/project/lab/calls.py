from lab.hows import table
from lab.tasks import double, inc

four = table(inc, last=double, a=inc, bb=double)
