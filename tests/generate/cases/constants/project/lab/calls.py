import math

from lab import tasks
from lab.hows import constants, words
from lab.tasks import LIMIT, Mode, inc

BIG = 10**3
PAIR = ("x", "y")
WORD = "named"

smallest = constants(inc, 3)
every = constants(inc, -3, -1.5, True, Mode.SLOW, ("a",), b"x\"", LIMIT, tasks.LIMIT, 4)
named = constants(inc, BIG, x=1e100, mode=tasks.Mode.SLOW, names=PAIR, maybe=0)
infinite = constants(inc, n=0xFF, x=math.inf, names=(), maybe=-1)
plain_word = words(inc, "plain")
hard_words = words(
    inc,
    'with "double" quotes',
    "with 'single' \\ \n and {braces} \u00e9 \x00",
    (1, -2.5, (None, True), "nested"),
)
named_words = words(inc, WORD, other=WORD, bits=(math.pi, Mode.FAST))
