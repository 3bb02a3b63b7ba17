from lab.api import fit
from lab._impl.tasks import hide
from lab.hows import chain, modules, one, rebound, starred, typed
from lab.tasks import inc, score

starred_one = starred(inc)
modules_one = modules(inc)
rebound_one = rebound(inc)
chained = chain(fit, score)
fitted = one(fit)
hidden = one(hide)
typed_one = typed(fit)
