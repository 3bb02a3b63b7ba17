from right.star_import_of_all.hows import *
from right.star_import_of_all.tasks import *
