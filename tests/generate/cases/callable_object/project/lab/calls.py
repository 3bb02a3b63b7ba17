from lab.hows import scheduled
from lab.things import ADDER

added = scheduled(ADDER)
