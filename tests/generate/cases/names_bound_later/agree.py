from agreement import agree, pair

for name in ("in_workflow", "in_preparation", "hidden", "in_loop"):
    for number in (1, 4):
        agree(*pair(name), number)
