import copy
import pickle

from agreement import agree, outcome, pair

from lab.hows import log

NAMES = (
    "in_with",
    "in_with_twice",
    "in_try",
    "in_loop",
    "with_decorators",
    "under_another_name",
    "wrapped_twice",
    "by_partial",
    "on_a_platform",
    "for_a_pattern",
    "anew",
    "counting",
    "left_open",
    "named",
    "os",
    "print",
    "both",
)


def noted(workflow):
    log.clear()
    outcome(workflow, 3)
    return log[:]


for name in NAMES:
    plain, generated = pair(name)
    agree(plain, generated, 3, skip=("plain",))
    assert noted(plain) == noted(generated), name
    assert copy.deepcopy(generated) is generated, name
    assert pickle.loads(pickle.dumps(generated)) is generated, name
