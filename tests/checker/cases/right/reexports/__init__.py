from right.reexports.api import chain as chain
from right.reexports.api import *
