from nlp.shapes import train
from nlp.tasks import spell

made = train(spell)  # E:14: "spell" does not fit slot "fit" of HOW "train": M would be str, which is outside its bound Model  [how-typevar]
# N: M is str: fit=spell returns str (nlp/tasks.py:77)
