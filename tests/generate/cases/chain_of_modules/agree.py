from agreement import agree, pair

agree(*pair("middle"), 3)
agree(*pair("top"), 3)
