from agreement import agree, pair

for name in ("plain_name", "again"):
    agree(*pair(name), 5, skip=(name,))
