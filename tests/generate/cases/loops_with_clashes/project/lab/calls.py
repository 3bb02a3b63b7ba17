from lab.hows import jumps, nested
from lab.tasks import number, stage, value

nested_two = nested(stage, value, groups=(("a", number), ("b", stage)))
nested_one = nested(number)
jumps_two = jumps(value, stage)
