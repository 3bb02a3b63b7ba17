LIMIT = 3
DEPTH = 1
DEPTH = 2


def set_limit(value: int) -> None:
    global LIMIT
    LIMIT = value


try:
    import nothing_of_this_name as fast  # type: ignore[import-not-found]
except ImportError:
    fast = None

if DEPTH > 1:
    MODE = "deep"
else:
    MODE = "flat"
