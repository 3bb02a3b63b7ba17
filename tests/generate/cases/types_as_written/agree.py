from importlib import import_module
from agreement import agree, pair
from lab.types import *
for name in ("two_models", "nested_class", "new_type", "literals", "typed_dict", "named_tuple", "generic", "callables", "optional", "aliases", "json_", "protocol", "anything", "identity", "doubled", "constrained", "stream"):
    pair(name)
agree(*pair("identity"), 3)
agree(*pair("doubled"), 3)
agree(*pair("typed_dict"), {"name": "x"})
