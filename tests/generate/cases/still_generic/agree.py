from agreement import agree, pair

agree(*pair("increased"), 1, "x")
agree(*pair("both"), "x", skip=("with_number",))
