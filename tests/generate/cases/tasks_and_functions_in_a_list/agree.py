from agreement import agree, pair

agree(*pair("mixed"), 3, skip=("plain",))
