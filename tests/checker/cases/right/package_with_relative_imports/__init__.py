from . import steps as steps
from .steps import *
from .templates import polish as polish
