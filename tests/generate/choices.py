"""Tests that a HOW may choose by, with what they are when the program runs, and what they name."""

from __future__ import annotations

MODES = """\
import os
import sys
from enum import Enum, Flag, IntEnum, StrEnum, auto, unique
import enum

from lab.others import LIMIT as TOP, Other, star
from lab import others

LIMIT = 3
NAMES = ("a", "b")
FIRST, SECOND = 1, 2
BOTH = ALSO = 4
REBOUND = 1
REBOUND = 2
IN_IF = 1
if sys.argv:
    IN_IF = 2
CHANGED = 1
CHANGED += 1
DECLARED: int = 5
COMPUTED = LIMIT + 1
for LOOPED in (1, 2):
    pass
if (WALRUS := 7):
    WALRUS2 = 8
with open(os.devnull) as WITH:
    pass
TUPLE = (1, (2.5, None))
LIST = [1]
NEGATIVE = -1
GLOBAL = 1


def change() -> None:
    global GLOBAL
    GLOBAL = 2


change()


class Mode(Enum):
    \"\"\"How.\"\"\"

    FAST = 1
    SLOW = 2
    QUICK = 1
    TRUE = True

    def describe(self) -> str:
        return self.name


@unique
class Auto(enum.Enum):
    A = enum.auto()
    B = enum.auto()


class Mixed(Enum):
    A = 2
    B = 1
    C = auto()


class Number(IntEnum):
    Z = 1
    A = 2
    NONE = 0


class Word(StrEnum):
    FAST = auto()
    SLOW = auto()


class Text(str, Enum):
    A = "a"


class Bits(Flag):
    A = 1
    B = 2


class Equal(Enum):
    A = 1
    B = 2

    def __eq__(self, other: object) -> bool:
        return True


def one() -> int:
    return 1


class Called(Enum):
    A = one()
    B = one()


if sys.argv:

    class Conditional(Enum):
        A = 1


def len(value: object) -> int:
    return 0
"""

OTHERS = """\
from enum import IntEnum

LIMIT = 9
star = 1
DECLARED = 6


class Other(IntEnum):
    ONE = 1
"""

#: Of these, `step` is a routine, `steps` two of them, `several` a list of two, `local` is no
#: constant of the HOW, and the rest are what they look like.
KNOWN = """
LIMIT == 3
LIMIT == 3.0 != 4
TOP == 9
1 < LIMIT <= 3 < TOP
LIMIT is None
LIMIT is not None
BOTH == ALSO == 4
TUPLE == (1, (2.5, None))
TUPLE == (1, (2.5, False))
TUPLE == NAMES
-NEGATIVE == 1
NAMES == ("a", "b")
"a" in NAMES
"c" not in NAMES
"x" in "text"
NAMES and LIMIT
not NAMES
one_ == True
one_ is True
true is True
zero == False and zero is not False
none is None or step
none == 0
text == "a"
text.upper() == "A"
text + "b" == "ab"
text * 3 == "aaa"
nan_free == 0.1 + 0.2
tenth * 3 == 0.3
LIMIT % 2 == 1 and LIMIT // 2 == 1
max(LIMIT, 4) == 4
str(LIMIT) == "3"
bool(NAMES)
"yes" if LIMIT > 2 else ""
Mode.FAST is Mode.QUICK
Mode.FAST == Mode.TRUE
Mode.FAST is Mode.SLOW
Mode.FAST == 1
Mode.FAST in (Mode.SLOW, Mode.QUICK)
Mode.FAST in ("FAST", 1)
mode is Mode.FAST
mode == Mode.SLOW
mode != Mode.FAST
mode.name == "FAST"
mode.value == 1
not mode
(mode, LIMIT) == (Mode.FAST, 3)
Auto.A == Auto.B
Auto.B.value == 2
Number.Z < Number.A
Number.Z == Other.ONE
Number.Z == 1 and Number.Z in (1, 5)
Number.Z is Other.ONE
Number.NONE or Number.A
not Number.NONE
Number.A + 1 == 3
Word.FAST == "fast"
Word.FAST in ("quick", "slow")
Text.A == "a" and Text.A == Text.A
step is None
step is not None
steps == ()
not steps
not several
NAMES[0] == "a"
NAMES[-1] == text
text[0] == "a"
text in ["b", "a"]
text not in {"a"}
Word.FAST in {"fast"}
Mode.FAST in [Mode.SLOW]
isinstance(text, str)
isinstance(true, (str, int))
isinstance(none, int)
isinstance(NAMES, (list, tuple))
isinstance(Number.A, int)
isinstance(Mode.FAST, int)
"""

UNKNOWN = """
FIRST == 1
REBOUND == 2
IN_IF == 1
CHANGED == 2
COMPUTED == 4
LOOPED == 2
WALRUS == 7
WALRUS2 == 8
WITH is None
LIST == [1]
GLOBAL == 2
missing
local
local == 3
step
not step
step == step
step in steps
steps == steps
several == ()
several == steps
several is steps
LIMIT is 3
Mixed.A is Mixed.C
Equal.A == Equal.B
Called.A is Called.B
Bits.A == Bits.B
Conditional.A is Conditional.A
Mode.FAST < Mode.SLOW
Mode.MISSING is Mode.FAST
Mode.FAST.describe() == "FAST"
str(Mode.FAST) == "1"
str((Mode.FAST,)) == "1"
len(NAMES) == 2
sys.platform == "linux"
os.environ.get("X")
(found := LIMIT) == 3
[LIMIT] == [3]
f"{LIMIT}" == "3"
text.split(",") == ["a"]
LIMIT / 0 == 1
LIMIT // 0 == 1
10 ** 100 == 1
text * 100000 == ""
sorted(NAMES) == NAMES
NAMES[9] == "a"
steps[0] == step
several[0] is step
isinstance(step, int)
isinstance(several, list)
isinstance(text, Mode)
isinstance(NAMES[0], (int, *NAMES))
step in [step]
len(*NAMES) == 1
"""
