from lab.hows import by_count, by_flag, by_mode, by_slot
from lab.modes import Mode
from lab.tasks import double, increase, spell

once = by_flag(double)
again = by_flag(double, twice=True)
without = by_slot(spell)
with_one = by_slot(double, increase)
fast = by_mode(double, Mode.FAST)
slow = by_mode(double, mode=Mode.SLOW)
both = by_slot(by_mode(double, Mode.FAST), by_mode(increase, Mode.SLOW))
few = by_count(double, increase)
many = by_count(double, double, increase)
none_too_many = by_count(double, double, increase, most=4)
