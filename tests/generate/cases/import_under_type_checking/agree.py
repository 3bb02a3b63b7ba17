from agreement import agree, pair

agree(*pair("increased"), 3)
