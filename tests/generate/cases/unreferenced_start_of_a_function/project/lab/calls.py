from lab.functions import note
from lab.hows import started

noted = started(note)
