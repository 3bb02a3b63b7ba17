import lab.tasks as t
from lab import tasks
from lab.hows import crowded, shadowed
from lab.tasks import double, inc, plain

first = crowded(inc, double)
second = crowded(double, plain)
third = crowded(tasks.fail, t.inc)
task = shadowed(inc, inc)
value = shadowed(task=inc, hole0x=double)
