from agreement import agree, pair

agree(*pair("untyped"), 3)
agree(*pair("plain_untyped"), 3, skip=("plain",))
