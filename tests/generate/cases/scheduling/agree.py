from agreement import agree, pair

agree(*pair("tasks"), [1, 2, 3])
agree(*pair("threads"), [1, 2, 3])
agree(*pair("half"), [1, 2, 3], skip=("plain_label",))
agree(*pair("functions"), [1, 2, 3], skip=("plain", "plain_label"))
