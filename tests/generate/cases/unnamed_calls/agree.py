from importlib import import_module

from agreement import agree
from lab import calls

SKIPPED = ("plain", "twice", "workflow", "inner")


def generated(name):
    return getattr(import_module(f"lab.workflows.{name}"), name)


WORKFLOWS = {
    "pipe_inc_double": calls.table["doubled"],
    "pipe_inc_pipe_inc_make": calls.table["made"][0],
    "repeat_inc": calls.first,
    "repeat_inc_3": calls.second,
    "pipe_pipe_inc_double_fail": calls.in_function().other,
    "pipe_plain_double": calls.by_default(),
    "remembered_inc": calls.Holder.kept,
    "counted_inc": calls.Holder().runs,
    "each_inc_partial_double": calls.Holder.nested()[0],
    "delegated_double": calls.Holder.nested()[1],
    "repeat_pipe_double_inc": calls.late(),
}

for name, plain in WORKFLOWS.items():
    for value in (3, 3, 4):
        agree(plain, generated(name), value, skip=(*SKIPPED, name))
agree(calls.in_function().one, generated("pipe_inc_double"), 3, skip=SKIPPED)
