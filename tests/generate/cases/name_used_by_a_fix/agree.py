from agreement import agree, pair

agree(*pair("limit"), 3)
agree(*pair("limit"), 0)
