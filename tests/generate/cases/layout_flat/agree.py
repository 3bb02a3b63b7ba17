from agreement import agree, pair

agree(*pair("increased", "calls", "workflows"), 3)
