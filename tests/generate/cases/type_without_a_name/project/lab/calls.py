from lab.hows import two
from lab.tasks import maker

hidden = two(maker.give, maker.take)
