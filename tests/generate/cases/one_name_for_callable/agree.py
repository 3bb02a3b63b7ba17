from pathlib import Path

from agreement import agree, pair

agree(*pair("called"), int)
assert "typing_Callable" not in Path("lab/workflows/called.py").read_text()
