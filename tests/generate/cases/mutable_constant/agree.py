from agreement import agree, pair

for name in ("collected", "collected", "again"):
    agree(*pair(name), 3)
