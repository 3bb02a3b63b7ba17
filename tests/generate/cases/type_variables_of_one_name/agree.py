from agreement import agree, pair

agree(*pair("made"), 3)
