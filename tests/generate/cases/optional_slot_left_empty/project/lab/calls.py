from lab.hows import checked
from lab.tasks import double, inc

unchecked = checked(inc)
none = checked(inc, None)
doubled = checked(inc, double)
