from nlp.hows import pipeline

nothing = pipeline()  # E:11: Nothing says what A of HOW "pipeline" stands for: no routine was passed that mentions it  [how-typevar]
