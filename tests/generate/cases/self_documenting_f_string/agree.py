from agreement import agree, pair

agree(*pair("told_a"), 3)
agree(*pair("width"), 3)
