from lab.hows import added, limited
from lab.tasks import double, settings

in_order = limited(
    second=added(double, "second"), first=added(double, "first"), limit=settings.limit
)
unused = limited(double, added(double, "unused"), 4, settings.word)
between = limited(
    first=added(double, "third"),
    limit=settings.limit,
    unused=settings.word,
    second=added(double, "fourth"),
)
