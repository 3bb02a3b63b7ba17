from agreement import agree, pair

agree(*pair("one_stage"), 3)
agree(*pair("stages"), 3, skip=("plain",))
agree(*pair("pair_of_tasks"), 3)
agree(*pair("pair_of_functions"), 3, skip=("plain", "plain_label"))
