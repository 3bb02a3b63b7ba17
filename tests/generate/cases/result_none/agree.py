from agreement import agree, pair

agree(*pair("noted"), 3)
