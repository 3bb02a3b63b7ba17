from agreement import agree, pair

agree(*pair("labelled"), "a", b=3)
