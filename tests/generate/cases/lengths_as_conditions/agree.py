from agreement import agree, pair

for name in ("none", "one", "two"):
    for number in (0, 3):
        agree(*pair(name), number)
