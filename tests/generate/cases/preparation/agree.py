from agreement import agree, pair

for name in ("small", "factor", "cache"):
    agree(*pair(name), 3)
    agree(*pair(name), 4)
    agree(*pair(name), 3)
