from nlp.shapes import vote_list
from nlp.tasks import double

made = vote_list([double for _ in range(3)])  # E:18: slot "voters" of HOW "vote_list" is given a comprehension: no module can name it; define it at module level and pass its name  [how-static]
