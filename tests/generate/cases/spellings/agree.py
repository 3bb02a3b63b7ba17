from agreement import agree, pair

for name in ("positional", "keywords", "mixed", "turned", "aliased", "annotated", "twice"):
    agree(*pair(name), 3)
agree(*pair("in_parentheses"), 3)
agree(*pair("conditional"), 3)
agree(*pair("tried"), 3)
