from agreement import agree, pair

for name in ("increased", "i", "walrus", "c", "error", "context", "total"):
    agree(*pair(name), 3)
