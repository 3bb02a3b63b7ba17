from lab.hows import best
from lab.models import pick, train

best_model = best(train, pick)
