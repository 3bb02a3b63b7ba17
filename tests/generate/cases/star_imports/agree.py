from agreement import agree, pair

for name in ("slow", "fast", "nested", "by_package"):
    agree(*pair(name), 3, skip=("inner", "other"))
