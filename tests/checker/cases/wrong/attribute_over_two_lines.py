from nlp import tasks
from nlp.hows import compose

made = compose(
    tasks.length,
    tasks  # E:5: "tasks.shout" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
    # N: B is int: first=tasks.length returns int (nlp/tasks.py:62)
    # N: B is str: second=tasks.shout takes text: str (nlp/tasks.py:72)
    .shout,
)
