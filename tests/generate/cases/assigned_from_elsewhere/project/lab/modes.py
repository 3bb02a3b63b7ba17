LIMIT = 3
FAST = True
MODE = "fast"
OTHER = "fast"
STEADY = "steady"
