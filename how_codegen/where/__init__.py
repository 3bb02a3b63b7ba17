"""The way back: from a line of a generated module to the lines that it is from."""

from how_codegen.where.answer import Answer, Place, Routine, WayBack
from how_codegen.where.asked import Asked, read_question

__all__ = ["Answer", "Asked", "Place", "Routine", "WayBack", "read_question"]
