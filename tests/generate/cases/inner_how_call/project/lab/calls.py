import functools

from lab.hows import around, around_one, around_several, around_tuple, inside
from lab.tasks import inc, label_number

increased = around(inc)
made_inside = inside(inc)
of_partials = around_several(functools.partial(label_number, "a"), inc)
of_tuple = around_tuple((functools.partial(label_number, "b"), inc))
of_one = around_one(functools.partial(label_number, "c"))
