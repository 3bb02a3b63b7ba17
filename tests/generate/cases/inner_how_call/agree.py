from agreement import agree, pair

agree(*pair("increased"), 3, skip=("one(increase)", "inner"))
agree(*pair("made_inside"), 3)
