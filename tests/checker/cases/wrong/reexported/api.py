from nlp.hows import compose as chain
from nlp.tasks import length as measure
from nlp.tasks import shout as shout

__all__ = ["chain", "measure", "shout"]
