from agreement import agree, pair

agree(*pair("hidden"), 3)
