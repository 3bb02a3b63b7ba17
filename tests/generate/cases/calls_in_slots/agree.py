from agreement import agree, pair

# Names differ where an instance takes the place of a call, and where a constant is passed.
instance = ("four_times", "twice(double)")
constants = ("repeated(increase)", "repeated(increase, times=2)")

agree(*pair("spelled"), 3, skip=(*instance, "spell"))
agree(*pair("deep"), 3, skip=("spell",))
both = pair("both")
for number in range(5):
    agree(*both, number, skip=constants)
agree(*pair("started"), [1, 2, 3], skip=("spell",))
agree(*pair("_double"), 3)
