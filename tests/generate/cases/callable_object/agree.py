from agreement import agree, pair

agree(*pair("added"), 3, skip=("Adder",))
