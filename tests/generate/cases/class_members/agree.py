from agreement import agree, pair

agree(*pair("methods"), 3, skip=("method",))
agree(*pair("of_class"), 3, skip=("of_class",))
agree(*pair("static"), 3, skip=("static",))
agree(*pair("deep"), 3)
