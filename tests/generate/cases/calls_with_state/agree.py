from agreement import agree, pair

for name in ('four', 'two_states', 'by_word', 'mangled', 'clashes', 'count', 'quoted', 'in_partial'):
    for number in (0, 3, 5):
        agree(*pair(name), number, skip=("four", "plain", "workflow", "_stages"))
