from pathlib import Path

from agreement import pair

for name in ("memory", "locks", "tasks"):
    pair(name)
    text = Path(f"lab/workflows/{name}.py").read_text()
    assert "from _" not in text, text
    assert "asyncio." not in text, text
