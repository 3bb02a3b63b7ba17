from nlp.shapes import vote

made = vote([])  # E:8: Nothing says what A or B of HOW "vote" stands for: no routine was passed that mentions it  [how-typevar]
