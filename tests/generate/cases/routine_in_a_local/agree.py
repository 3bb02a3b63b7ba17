from agreement import agree, pair

for late in (True, False):
    agree(*pair("numbers"), 3, late)
    agree(*pair("wide"), 3, late)
agree(*pair("turns"), 3)
agree(*pair("late"), 3, skip=("turns",))
agree(*pair("loops"), 3, skip=("plain",))
agree(*pair("loops"), 80, skip=("plain",))
agree(*pair("two_loops"), 3)
