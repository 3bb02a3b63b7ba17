from agreement import agree, pair

agree(*pair("five"), 3)
