from lab.functions import half, note, text
from lab.hows import twice

noted = twice(note)
from lab.hows import maybe, same, unions
maybe_noted = maybe(note, note, note)
same_noted = same(note)

none_first = unions(note, text, [text, note])
optional_first = unions(half, text, [half])
none_last = unions(text, note, [note])
