from agreement import agree, pair

agree(*pair("fast"), 3)
agree(*pair("slow"), 3)
