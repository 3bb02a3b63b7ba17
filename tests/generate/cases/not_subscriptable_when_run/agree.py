from agreement import agree, pair

agree(*pair("bare"), b"abc")
pair("written")
