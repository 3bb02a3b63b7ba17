from agreement import agree, pair

from lab import settings

names = ("counted", "by_default", "by_argument", "steady", "inside", "by_module")
for _ in range(2):
    for name in names:
        for value in (-3, 1, 20):
            agree(*pair(name), value)
    settings.change()
