from lab.hows import either
from lab.tasks import double, increase

_ = either(double, increase)
_ = either(increase, double)
kept = either(double, double)
