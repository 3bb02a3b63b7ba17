from agreement import agree, pair

agree(*pair("good"), 3)
agree(*pair("bad"), 3)
