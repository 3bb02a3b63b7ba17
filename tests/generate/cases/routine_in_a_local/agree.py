from agreement import agree, pair

for late in (True, False):
    agree(*pair("numbers"), 3, late)
    agree(*pair("wide"), 3, late)
agree(*pair("turns"), 3)
