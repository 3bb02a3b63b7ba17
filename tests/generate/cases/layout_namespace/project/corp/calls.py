from corp.nlp.hows import once
from corp.nlp.tasks import inc

increased = once(inc)
