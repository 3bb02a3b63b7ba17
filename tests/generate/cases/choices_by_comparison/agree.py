from agreement import agree, pair

for name in ('num', 'num_a', 'other', 'other_a', 'word', 'slow', 'matched', 'matched_true', 'letter_a', 'letter_b', 'letter_c', 'line', 'default', 'd1', 'd2', 'd3', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8', 'red1', 'red2'):
    for number in (0, 3, 5):
        agree(*pair(name), number, skip=("spell", "plain"))
for number in (0, 3):
    agree(*pair("rec"), number, skip=("rec",))
