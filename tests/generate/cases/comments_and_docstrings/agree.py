from agreement import agree, pair

for name in ("good", "bad", "with_raw", "with_single", "with_one_line"):
    agree(*pair(name), 3)
