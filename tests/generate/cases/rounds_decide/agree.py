from agreement import agree, pair

for name in ("quiet", "verbose", "single", "both", "alone", "tail", "looks"):
    agree(*pair(name), 3)
