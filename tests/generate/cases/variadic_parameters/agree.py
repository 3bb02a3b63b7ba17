from agreement import agree, pair
from lab.tasks import Model

SKIP = ("plain", "logs_label", "logged(label)")


def check(name, *args, **kwargs):
    agree(*pair(name), *args, skip=SKIP, **kwargs)


check("logs_nothing")
check("logs_label", "a", Model())
check("logs_label", text=Model(), label="b")
check("logs_by_name", "a", b=1, c=Model())
check("logs_with_default", "a")
check("logs_with_default", "a", 4)
check("logs_several", "a", 4, 5, more="x")
check("logs_by_position", "a", 4)
check("logs_printed", "a", 4)
check("logs_taken", "a", 4)
check("logs_failure", "a")
check("starts_by_name", a="a", b=1, c=Model())
check("starts_plain", "a")
check("tells_label", "a", text=Model())
check("counts_label", "a", text=Model())
check("prefixed_label", "a", text=Model())
check("prefixed_plain", "a")
check("guards_label", "a", text=Model())
check("guards_several", "a", 1, x="y")
check("of_another", "a", Model())
check("plainly", "a")
check("generic", 3)
