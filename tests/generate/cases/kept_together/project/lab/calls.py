from lab.hows import (
    by_name,
    by_pattern,
    by_platform,
    clash,
    counted,
    decorated,
    filled,
    inside_loop,
    inside_try,
    inside_with,
    own_parameter,
    passed_on,
    renamed,
    wrapped,
)
from lab.tasks import double, inc, label, plain

in_with = inside_with(inc)
in_with_twice = inside_with(inside_with(double, "b"), name="c")
in_try = inside_try(inc)
in_loop = inside_loop(inc, 1, 2, 3)
with_decorators = decorated(inc, 3)
under_another_name = renamed(plain)
wrapped_twice = wrapped(double)
by_partial = filled(label, "x")
on_a_platform = by_platform(inc)
for_a_pattern = by_pattern(inc, (2, 3))
anew = own_parameter(inc, -1, double, inc, one=1, two=2)
counting = counted(inc)
left_open = passed_on(inc)
named = by_name(inc, True)
os = clash(inc)
print = clash(inc)
both = clash(clash(double))
