from nlp.hows import *
