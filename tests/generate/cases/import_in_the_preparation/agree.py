from agreement import agree, pair

for name in ("increased", "math", "dumps"):
    agree(*pair(name), 3)
