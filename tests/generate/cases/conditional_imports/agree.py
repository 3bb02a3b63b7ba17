from agreement import agree, pair

agree(*pair("models"), 1, [2, 3])
agree(*pair("numbers"), 1)
