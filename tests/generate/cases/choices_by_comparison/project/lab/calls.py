from lab.hows import (
    deleg_choice,
    h_default2,
    h_letter,
    h_line,
    h_match,
    h_num,
    h_other,
    h_word,
    nested_if,
    recursive,
    redefined,
    rep,
)
from lab.modes import Letter as L
from lab.modes import Num, Word
from lab.tasks import double, increase

num = h_num(double, Num.Z)
num_a = h_num(double, Num.A)
other = h_other(double, Num.Z)
other_a = h_other(double, Num.A)
word = h_word(double, Word.FAST)
slow = h_word(double, Word.SLOW)
matched = h_match(double, 1)
matched_true = h_match(double, True)
letter_a = h_letter(double, L.A)
letter_b = h_letter(double, L.B)
letter_c = h_letter(double, L.C)
line = h_line(double)
default = h_default2(double, 2)
d1 = deleg_choice(double)
d2 = deleg_choice(rep(increase, 2), "b")
d3 = deleg_choice(deleg_choice(double, "b"), "c")
rec = recursive(increase)
n1 = nested_if(double)
n2 = nested_if(double, 1)
n3 = nested_if(double, 2, "x")
n4 = nested_if(double, 5, "x")
n5 = nested_if(double, 5, "x", 0.30000000000000004)
n6 = nested_if(double, 0, "xy")
n7 = nested_if(double, 1, "")
n8 = nested_if(double, b="q")
red1 = redefined(double, True)
red2 = redefined(double, False)
