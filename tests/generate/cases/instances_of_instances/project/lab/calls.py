from lab import base
from lab.base import inner
from lab.hows import one, two
from lab.tasks import double
from lab.workflows.inner import inner as generated_inner

outer = two(inner, double)
both = two(base.inner, inner)
around = one(outer)
over_generated = one(generated_inner)
