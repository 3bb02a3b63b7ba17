from agreement import agree, pair

agree(*pair("kept"), 3)
