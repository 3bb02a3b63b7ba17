import lab.workflows.bottom
from lab.hows import one
from lab.workflows import bottom

middle = one(lab.workflows.bottom.bottom)
top = one(bottom.bottom)
