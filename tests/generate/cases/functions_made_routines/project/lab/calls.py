from how_codegen.types import Routine
from lab.hows import by_name, by_list, cast, Hows, optional, single, spread
from lab.tasks import double, increase, plain

STEPS: list[Routine[[int], int]] = [double, plain]
PAIR = (double, plain)
BY_NAME: dict[str, Routine[[int], int]] = {"double": double, "plain": plain}
chosen: Routine[[int], int] = plain
declared: Routine[[int], int] = single(double)


def other_names() -> None:
    from lab.tasks import double as plain

    print(plain)


from_list = by_list(STEPS)
from_pair = by_list(PAIR)
from_declared = single(chosen)
from_instance = single(declared)
from_element = single(STEPS[1])
from_dict = single(BY_NAME["plain"])
unpacked = spread(*STEPS)
unpacked_pair = spread(*PAIR)
named = by_name({"a": single(double), "b": plain})
delegated = cast(plain)
of_class = Hows.repeated(double)
nothing = optional(double, {}, [], {"a"})
complex_ = optional(double, number=(1, -3j))
endless = optional(double, limit=-1e999)
