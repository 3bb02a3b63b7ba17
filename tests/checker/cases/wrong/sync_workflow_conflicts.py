from nlp.hows import compose
from nlp.tasks import length

from how_codegen import define


@define.workflow
def greet(name: str) -> str:
    return f"hello {name}"


made = compose(length, greet)  # E:24: "greet" does not fit slot "second" of HOW "compose": B would be both int and str  [how-typevar]
# N: B is int: first=length returns int (nlp/tasks.py:62)
# N: B is str: second=greet takes name: str (wrong/sync_workflow_conflicts.py:8)
# N: routines that fit: double (nlp/tasks.py:67), spell (nlp/tasks.py:77)
