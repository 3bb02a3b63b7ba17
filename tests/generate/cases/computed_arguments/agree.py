from agreement import agree, pair

# A partial is a routine of its own: both tell of it, by their own names.
agree(*pair("by_two"), 3, skip=("partial",))
agree(*pair("by_three"), [1, 2, 3], skip=("partial",))
for name in ("looked_up", "once_more", "turned"):
    agree(*pair(name), 3)
agree(*pair("named"), "double", 3)
agree(*pair("named"), "increase", 3)
