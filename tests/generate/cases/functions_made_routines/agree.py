from agreement import agree, pair

for name in ('from_list', 'from_pair', 'from_declared', 'from_instance', 'from_element', 'from_dict', 'unpacked', 'unpacked_pair', 'named', 'delegated', 'of_class', 'nothing', 'complex_', 'endless'):
    for number in (0, 3, 5):
        agree(*pair(name), number, skip=("declared", "plain"))
