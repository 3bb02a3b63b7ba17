import subprocess, sys
from importlib import import_module
bad = []
for name in ("lab", "lab.calls", "lab.hows", "lab.tasks", "lab.workflows.beside", "lab.workflows.checked", "lab.workflows.simple"):
    done = subprocess.run([sys.executable, "-c", f"import {name}"], capture_output=True, text=True)
    if done.returncode:
        bad.append((name, done.stderr.strip().splitlines()[-1]))
assert not bad, bad
from agreement import agree, pair
for name in ("checked", "simple"):
    agree(*pair(name), 3)
