from agreement import agree, pair

agree(*pair("unbounded"), 3)
