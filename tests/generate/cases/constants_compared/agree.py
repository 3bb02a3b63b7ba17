from agreement import agree, pair

for name in ('f1', 'f2', 'f3', 'f4', 'f5', 's1', 's2', 's3'):
    for number in (0, 3, 5):
        agree(*pair(name), number, skip=("spell", "plain"))
