from agreement import agree, pair
from lab.tasks import TRACE

for name in ("quiet", "raising", "logged", "strict", "strict_logged", "lenient", "first", "second"):
    for number in (0, 2):
        agree(*pair(name), number)
        middle = len(TRACE) // 2
        assert TRACE[:middle] == TRACE[middle:], TRACE
        TRACE.clear()
