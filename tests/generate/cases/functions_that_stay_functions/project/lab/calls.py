from lab.hows import run_later, shown
from lab.tasks import Scale, later, negative, numbers, text, twice

texts = shown(numbers, negative, text)
scaled = shown(numbers, twice.apply, Scale.show, [negative, twice.apply])
listed = shown(numbers, key=negative, show=twice.apply, more=(negative,))
waited = run_later(later)
