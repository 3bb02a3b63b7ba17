"""What cannot be reached is not checked."""
import sys
from typing import TYPE_CHECKING, NoReturn

from nlp.hows import twice
from nlp.tasks import double, length

if not TYPE_CHECKING:
    wrong = twice(length)

if sys.version_info < (3, 8):
    old = twice(length)

if sys.platform == "amiga":
    other = twice(length)


def stop() -> NoReturn:
    raise SystemExit


def after_stop(number: int) -> None:
    if isinstance(number, int):
        twice(double)
    else:
        twice(length)
    stop()
    twice(length)
