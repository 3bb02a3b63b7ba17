from lab import tasks
from lab.hows import paired, pipe
from lab.tasks import double, inc, label, plain, plain_label

one_stage = pipe(inc)
stages = pipe(inc, double, tasks.inc, plain)
pair_of_tasks = paired((inc, label))
pair_of_functions = paired((plain, plain_label))
