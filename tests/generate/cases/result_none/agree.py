from agreement import agree, pair

agree(*pair("noted"), 3)
agree(*pair("maybe_noted"), 3)
