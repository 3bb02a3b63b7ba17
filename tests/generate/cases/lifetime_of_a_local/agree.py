import warnings
from tempfile import TemporaryDirectory

from agreement import agree, pair

warnings.simplefilter("ignore", ResourceWarning)
with TemporaryDirectory() as folder:
    agree(*pair("kept_one"), folder)
