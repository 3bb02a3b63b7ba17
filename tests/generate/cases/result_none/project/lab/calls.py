from lab.functions import note
from lab.hows import twice

noted = twice(note)
from lab.hows import maybe, same
maybe_noted = maybe(note, note, note)
same_noted = same(note)
