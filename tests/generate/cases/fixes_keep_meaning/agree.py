from agreement import agree, pair

agree(*pair("good"), 3)
agree(*pair("good"), 1)
agree(*pair("good"), 0)
agree(*pair("bad"), 3)
