from nlp.hows import compose as chain
from nlp.tasks import length, spell

__all__ = ["chain", "length", "spell"]
