from agreement import agree, pair

agree(*pair("Increased"), 3)
