from agreement import agree, pair

for name in ('scored', 'generic', 'twice_best', 'partial_best', 'several', 'in_list', 'starred', 'fanned', 'limits'):
    for number in (0, 3, 5):
        agree(*pair(name), number, skip=("plain", "total"))
