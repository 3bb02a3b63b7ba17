from agreement import agree, pair

agree(*pair("default"), 3)
agree(*pair("default"), 3, 4, 5, extra=6, more=7)
agree(*pair("named"), 3, skip=("plain",))
