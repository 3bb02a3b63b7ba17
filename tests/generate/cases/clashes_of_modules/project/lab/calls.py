from lab.hows import three
from lab.other import tasks
from lab.other.tasks import same as original
from lab.tasks import inc

first = three(inc, tasks.inc, tasks.len)
second = three(inc, tasks.asyncio, tasks.define)
same = three(original, original, original)
inverse = three(tasks.inc, tasks.inc, inc)
