from agreement import agree, pair

agree(*pair("first"), 3)
agree(*pair("second"), 3, skip=("plain",))
agree(*pair("third"), 3)
agree(*pair("task"), 3)
agree(*pair("value"), 3)
