from agreement import agree, pair
for name in ("nested_two", "nested_one", "jumps_two"):
    for value in (0, 3, 50):
        agree(*pair(name), value)
