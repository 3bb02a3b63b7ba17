from lab.hows import either
from lab.tasks import longest, parse

parsed = either(parse, longest)
