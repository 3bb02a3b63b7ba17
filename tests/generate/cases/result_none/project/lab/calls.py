from lab.functions import note
from lab.hows import twice

noted = twice(note)
