from agreement import agree, pair

agree(*pair("nothing"), 3)
