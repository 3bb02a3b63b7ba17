from lab import tasks
from lab.hows import chain, one, start

cleaned = one(tasks.clean)
paired = one(tasks.pair)
tabled = one(tasks.table)
optional = one(tasks.optional)
quoted = one(tasks.quoted)
checked = one(tasks.checked)
checked_models = chain(tasks.checked, tasks.modelled)
only_checked = one(tasks.only_checked)
secret = one(tasks.secret)
shown = one(tasks.shown)
tree = one(tasks.tree)
lent = one(tasks.lend)

# One says the alias, the other what it stands for: in either order the alias is kept.
spread_cleaned = chain(tasks.clean, tasks.spread)
cleaned_spread = chain(tasks.spread, tasks.clean)
untyped = chain(tasks.pair, tasks.untyped_pairs)

# Generic routines hand on the name.
first_corpus = start(tasks.corpora, tasks.first)
cleaned_again = chain(tasks.clean, tasks.itself)
nested = chain(tasks.clean, chain(tasks.itself, tasks.pair))
