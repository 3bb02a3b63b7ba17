from agreement import agree, pair

for name in ("number", "large", "text", "nothing", "member", "several", "truth"):
    agree(*pair(name), 2)
for name in ("guards", "guards_quick", "guard", "unguarded", "chain", "chain_passed", "chain_far"):
    for number in (-5, 0, 1, 3, 4, 30):
        agree(*pair(name), number)
for name in ("two", "one", "none"):
    agree(*pair(name), 3)
