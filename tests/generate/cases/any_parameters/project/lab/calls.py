from lab.hows import one
from lab.tasks import label

labelled = one(label)
