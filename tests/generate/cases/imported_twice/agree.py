from agreement import agree, pair

agree(*pair("after_sleep"), 3)
