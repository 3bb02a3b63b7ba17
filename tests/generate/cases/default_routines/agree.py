from agreement import agree, pair

agree(*pair("all_defaults"), 3)
agree(*pair("one_default"), 3)
