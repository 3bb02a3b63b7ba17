from agreement import agree, pair

for name in ("increased", "math", "dumps", "path"):
    agree(*pair(name), 3, skip=("plain",))
