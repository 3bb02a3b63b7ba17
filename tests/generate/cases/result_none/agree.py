from agreement import agree, pair

agree(*pair("noted"), 3)
agree(*pair("maybe_noted"), 3)
for name in ("none_first", "optional_first", "none_last"):
    agree(*pair(name), 3)
