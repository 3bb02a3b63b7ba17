from lab.hows import chained, counted, guarded, matched
from lab.modes import Kind, Level
from lab.tasks import double, increase

number = matched(increase, 3)
large = matched(increase, 300)
text = matched(increase, "x")
nothing = matched(increase, None)
member = matched(increase, Level.HIGH)
several = matched(increase, (4, 5, 6))
truth = matched(increase, False)

guards = guarded(double, "some", 3)
guards_quick = guarded(double, "some", 3, quick=True)
guard = guarded(double, "all", 1)
unguarded = guarded(double, "none", 1)

chain = chained(increase)
chain_passed = chained(increase, 1, 200, Kind.B, (5, 20))
chain_far = chained(increase, 5, 2, kind=Kind.B, limits=(1, 2))

two = counted(increase, double)
one = counted(increase, name=3)
none = counted()
