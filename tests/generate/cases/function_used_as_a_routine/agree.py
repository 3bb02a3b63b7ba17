from agreement import agree, pair

agree(*pair("both"), 3, skip=("plain",))
agree(*pair("named"), 3, skip=("plain",))
