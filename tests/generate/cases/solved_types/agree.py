import inspect
from importlib import import_module
from pkgutil import iter_modules
from typing import get_type_hints

import lab.workflows
from agreement import agree, pair

names = [module.name for module in iter_modules(lab.workflows.__path__)]
assert len(names) == 18, names
for name in names:
    workflow = getattr(import_module(f"lab.workflows.{name}"), name)
    hints = get_type_hints(inspect.unwrap(workflow))
    assert list(hints) == ["value", "backup", "return"], hints
agree(*pair("union"), 3)
agree(*pair("tuples"), (3, "a"))
agree(*pair("futures"), None)
