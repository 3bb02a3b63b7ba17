from agreement import agree, pair

for name in ("smallest", "every", "named", "infinite"):
    agree(*pair(name), 3)
    agree(*pair(name))
for name in ("plain_word", "hard_words", "named_words"):
    agree(*pair(name), 3)
