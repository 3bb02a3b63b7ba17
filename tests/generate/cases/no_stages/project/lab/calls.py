from lab.hows import pipe

nothing = pipe()
