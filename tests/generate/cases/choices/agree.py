from agreement import agree, pair

names = ("fast", "by_mode(double, Mode(...))", "by_mode(increase)", "by_mode(increase, Mode(...))")
for name in ("once", "again", "with_one", "fast", "slow", "both", "few", "many", "none_too_many"):
    agree(*pair(name), 3, skip=names)
agree(*pair("without"), 3, skip=("spell",))
