from agreement import agree, pair
import lab.hows, lab.config
for name in ("starred_one", "modules_one", "chained", "fitted", "hidden", "typed_one"):
    agree(*pair(name), 3)
from pathlib import Path
for file in Path("lab/workflows").glob("*.py"):
    assert file.stem in ("fitted", "hidden") or "_impl" not in file.read_text(), file
