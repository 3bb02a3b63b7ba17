"""Runs HOW calls and their generated workflows in two processes, and prints what each did.

The current folder has `examples.json`: lists of a name, its module and the text of its arguments.
"""

import asyncio
import contextlib
import importlib
import json
import os
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

NUMBERS = (0, 1, 5)
Routine = Callable[..., Coroutine[Any, Any, object]]


def main() -> None:
    sys.path.insert(0, str(Path.cwd()))
    sys.dont_write_bytecode = True
    examples = json.loads(Path("examples.json").read_text(encoding="utf-8"))
    _run_threads_in_turn()
    both = [_in_a_process(plain, examples), _in_a_process(generated, examples)]
    json.dump(both, sys.stdout)


def plain(examples: list[list[str]]) -> dict[str, object]:
    """What the HOW calls did when they were made, and what their workflows do."""
    tasks = importlib.import_module("lab.tasks")
    made: dict[str, list[str]] = {}
    routines: dict[str, Routine] = {}
    for module in dict.fromkeys(calls for _, calls, _ in examples):
        tasks.TRACE.clear()
        calls = importlib.import_module(module)
        for name, trace in _until_ends(tasks.TRACE):
            if name in made or not hasattr(calls, name):
                continue  # an instance of another module, which this one imports
            made[name] = trace
            routines[name] = getattr(calls, name)
    return {name: [made[name], _runs(routines[name], text)] for name, _, text in examples}


def generated(examples: list[list[str]]) -> dict[str, object]:
    """What generated modules did when they were imported, and what their workflows do."""
    tasks = importlib.import_module("lab.tasks")
    made: dict[str, list[str]] = {}
    routines: dict[str, Routine] = {}
    for calls in dict.fromkeys(calls for _, calls, _ in examples):
        importlib.import_module(calls)  # some routines are defined there
    for name, _, _ in examples:
        tasks.TRACE.clear()
        module = importlib.import_module(f"lab.workflows.{name}")
        made[name] = list(tasks.TRACE)
        routines[name] = getattr(module, name)
    return {name: [made[name], _runs(routines[name], text)] for name, _, text in examples}


def _until_ends(trace: list[str]) -> list[tuple[str, list[str]]]:
    """The trace, cut at the marks that stand after each call."""
    found: list[tuple[str, list[str]]] = []
    part: list[str] = []
    for line in trace:
        if line.startswith("'end of' "):
            found.append((line.removeprefix("'end of' ").strip("'"), part))
            part = []
        else:
            part.append(line)
    return found


def _runs(routine: Routine, arguments: str) -> list[object]:
    return [_outcome(routine, arguments, number) for number in NUMBERS]


def _outcome(routine: Routine, arguments: str, number: int) -> list[object]:
    tasks = importlib.import_module("lab.tasks")
    names = {name: importlib.import_module(f"lab.{name}") for name in ("models", "same_name")}
    names |= {name: importlib.import_module(name) for name in ("collections", "decimal")}
    names |= {name: importlib.import_module(name) for name in ("pathlib", "re")}
    values = eval(arguments, {**names, "n": number})
    tasks.TRACE.clear()
    try:
        with contextlib.redirect_stdout(sys.stderr):
            result = repr(asyncio.run(asyncio.wait_for(routine(*values), 20)))
    except Exception as error:
        result = f"{type(error).__module__}.{type(error).__qualname__}: {error}"
    return [result, list(tasks.TRACE)]


def _run_threads_in_turn() -> None:
    """Sync routines run where they are awaited: the order in which threads end is anyone's."""
    threads = importlib.import_module("how_codegen.runtime.threads")

    async def run_here(function: Any, args: Any, kwargs: Any) -> object:
        await asyncio.sleep(0)
        return function(*args, **kwargs)

    threads.run_in_thread = run_here  # type: ignore[attr-defined]


def _in_a_process(run: Callable[[list[list[str]]], object], examples: list[list[str]]) -> object:
    """What `run` gives in a process of its own, where nothing else has run."""
    reading, writing = os.pipe()
    if os.fork() == 0:
        os.close(reading)
        with os.fdopen(writing, "w") as out:
            try:
                json.dump(run(examples), out)
            except BaseException as error:
                import traceback

                traceback.print_exc()
                json.dump(repr(error), out)
                out.flush()
                os._exit(1)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as source:
        text = source.read()
    os.wait()
    return json.loads(text)


main()
