from agreement import agree, pair

# What only calls another HOW's workflow is one call more.
for name in ("a_loop", "a_negative", "a_closure", "a_try", "a_match", "an_own_call", "a_sequence"):
    agree(*pair(name), 3)
agree(*pair("a_returned_call"), 3, skip=("twice(twice(double))",))
agree(*pair("a_returned_name"), 3, skip=("twice(double)",))
state = pair("a_state")
for number in range(3):
    agree(*state, number)
