from agreement import agree, pair

for name in ("unchecked", "none", "doubled"):
    agree(*pair(name), 3)
