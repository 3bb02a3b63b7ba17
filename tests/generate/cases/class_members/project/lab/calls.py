from lab.hows import Flows
from lab.tasks import inc, make
from lab.things import THING, Thing

methods = Flows.flow(THING.method, THING.task)
of_class = Flows.flow(Thing.static_task, Thing.of_class)
static = Flows.flow(inc, Thing.static)
deep = Flows.Inner.deep(make)
