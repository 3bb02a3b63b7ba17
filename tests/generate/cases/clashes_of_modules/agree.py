from agreement import agree, pair

agree(*pair("first"), 3)
agree(*pair("second"), 3)
agree(*pair("same"), 3)
agree(*pair("inverse"), 3)
