from agreement import agree, pair

for name in ("os", "lab", "increased"):
    agree(*pair(name), 3)
