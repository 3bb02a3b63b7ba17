from lab.hows import repeated
from lab.tasks import double, inc

plain_name = repeated(inc)
again = repeated(double)
