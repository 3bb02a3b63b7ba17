from agreement import agree, pair

agree(*pair("untyped"), 3)
