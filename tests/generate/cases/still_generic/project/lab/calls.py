from lab.hows import beside, kept
from lab.tasks import inc, same, with_number

increased = beside(inc)
both = kept(same, with_number)
