from agreement import agree, pair

inner = ("inner", "one(increase)")
outer = ("outer", "two(one(increase), double)")
agree(*pair("outer"), 3, skip=inner)
agree(*pair("both"), 3, skip=inner)
agree(*pair("around"), 3, skip=inner + outer)
agree(*pair("over_generated"), 3)
