from agreement import agree, pair

for name in ("clean", "define_more", "private"):
    agree(*pair(name), 3)
