from nlp.shapes import vote_list
from nlp.tasks import length, shout

made = vote_list([length] + [shout])  # E:18: "[...] + [...]" does not fit slot "voters" of HOW "vote_list": it is list[Routine[[str], str] | Routine[[str], int]], not list[Routine[[A], B]]  [how-arg]
