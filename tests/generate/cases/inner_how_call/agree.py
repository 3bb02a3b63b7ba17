from agreement import agree, pair

agree(*pair("increased"), 3, skip=("one(increase)", "inner"))
agree(*pair("made_inside"), 3)
for name in ("of_partials", "of_tuple", "of_one"):
    plain, generated = pair(name)
    agree(plain, generated, 3, skip=("inner", "other"))
