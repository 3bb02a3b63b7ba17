from lab.hows import counted, hiding, looping, prepared
from lab.tasks import inc

in_workflow = counted(inc)
in_preparation = prepared(inc)
hidden = hiding(inc)
in_loop = looping(inc)
