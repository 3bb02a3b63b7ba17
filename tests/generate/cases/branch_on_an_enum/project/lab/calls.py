from lab.hows import moded
from lab.tasks import Mode, inc

fast = moded(inc, Mode.FAST)
slow = moded(inc, Mode.SLOW)
