from lab.hows import commented, one_line, raw, single
from lab.tasks import double, fail, inc

# A headline with "quotes", \ and {{ jinja }} {% raw %}:
good = commented(inc, double)

# Not this comment.

# This one, which goes on
# in a second line.
bad = commented(inc, fail)
# noqa
with_raw = raw(inc)
with_single = single(inc)
# Short
with_one_line = one_line(inc)
