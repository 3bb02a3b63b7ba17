from agreement import agree, pair

for name in ("counted", "calls", "counted"):
    agree(*pair(name), 3)
