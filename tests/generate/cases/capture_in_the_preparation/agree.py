from agreement import agree, pair

agree(*pair("number"), 3)
