from lab.hows import counted, guarded, logged, prefixed, started, told
from lab.tasks import (
    by_name,
    fail,
    label,
    nothing,
    only_by_position,
    plain,
    printed,
    same,
    several,
    taken,
    with_default,
)

logs_nothing = logged(nothing)
logs_label = logged(label)
logs_by_name = logged(by_name)
logs_with_default = logged(with_default)
logs_several = logged(several)
logs_by_position = logged(only_by_position)
logs_printed = logged(printed)
logs_taken = logged(taken)
logs_failure = logged(fail)
starts_by_name = started(by_name)
starts_plain = started(plain)
tells_label = told(label)
counts_label = counted(label, label, 2)
prefixed_label = prefixed(label, plain)
prefixed_plain = prefixed(plain, plain)
guards_label = guarded(label)
guards_several = guarded(several)
of_another = logged(counted(label, logs_label, 1))
plainly = logged(plain)
generic = logged(same)
