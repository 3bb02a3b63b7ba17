from agreement import agree, pair

agree(*pair("four"), 3)
