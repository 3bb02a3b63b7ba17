from agreement import agree, pair

for name in ("texts", "scaled", "listed"):
    assert agree(*pair(name), 3)[0] == "result"
agree(*pair("waited"), 3, skip=("later",))
