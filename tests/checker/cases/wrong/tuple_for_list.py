from nlp.shapes import vote_list
from nlp.tasks import length

made = vote_list((length, length))  # E:18: "(...)" does not fit slot "voters" of HOW "vote_list": it is tuple[Routine[[str], int], Routine[[str], int]], not list[Routine[[A], B]]  [how-arg]
