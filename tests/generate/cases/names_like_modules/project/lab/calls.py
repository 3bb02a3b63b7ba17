from lab.hows import classed, counted, paired
from lab.tasks import double, plain

with_constant = paired(plain, [5, 6])
with_class = classed(double)
with_package = counted(plain)
