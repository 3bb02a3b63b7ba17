import tasks
from hows import once

increased = once(tasks.inc)
