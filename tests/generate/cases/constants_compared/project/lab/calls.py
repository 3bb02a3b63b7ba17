from lab.hows import fmt, slices
from lab.tasks import double
f1 = fmt(double)
f2 = fmt(double, "{a}{a}", size=6, on=False)
f3 = fmt(double, "%%", size=0)
f4 = fmt(double, text="x'\"", size=-3, rate=-0.0)
f5 = fmt(fmt(double, 'y', size=3), "z", on=False, rate=1e400)
s1 = slices(double)
s2 = slices(double, (1, -1), sep=";")
s3 = slices(slices(double, (0, 0), sep="'"), (-1, 5), sep='"')
