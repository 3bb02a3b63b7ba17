import lab.hows
from agreement import outcome, pair

plain, generated = pair("counted")
lab.hows.level = 100
lab.hows.TOTAL = 1000
lab.hows.counter = 0
first = outcome(plain, 1)
lab.hows.counter = 0
assert first == outcome(generated, 1), first
assert first[0] == ("result", 1105), first
