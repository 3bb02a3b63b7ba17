"""`how run` as a process: what is on standard output, on standard error, and the exit code."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
from pathlib import Path

import pytest

from tests.run.run_project import Project

GOOD = '{"name": "a", "params_list": [{"iterations": 3}, {"iterations": 1, "rate": 2}]}'
BAD = '["a", [{"iterations": 3}, {"iterations": -98765}]]'


def test_result_is_json_alone_on_standard_output(project: Project) -> None:
    project.write("input.json", GOOD)
    done = project.run("fit", "--input", "input.json")
    assert done.stdout == '{\n  "a": 3.5\n}\n'
    assert done.stderr == ""  # No terminal, no progress.
    assert done.returncode == 0


def test_arguments_by_position_from_standard_input(project: Project) -> None:
    done = project.run("fit", "--input", "-", stdin='["b", [{"iterations": 2}]]')
    assert json.loads(done.stdout) == {"b": 1.0}


def test_input_is_meant_from_the_current_folder(project: Project) -> None:
    project.write("data/input.json", GOOD)
    done = project.run("fit", "--input", "input.json", folder="data")
    assert json.loads(done.stdout) == {"a": 3.5}


def test_wrong_argument_is_placed(project: Project) -> None:
    project.write("input.json", '["a", [{"iterations": 1}, {"iterations": "many"}]]')
    done = project.run("fit", "--input", "input.json")
    assert done.stderr == (
        "how: error: input.json: params_list[1].iterations: Expected int, got str\n"
    )
    assert (done.stdout, done.returncode) == ("", 2)


def test_without_input_the_shape_is_shown(project: Project) -> None:
    done = project.run("fit")
    assert "fit needs arguments: --input FILE" in done.stderr
    assert '{"name": str, "params_list": List[Params]}' in done.stderr
    assert (done.stdout, done.returncode) == ("", 2)


def test_workflow_without_required_parameters_runs_without_input(project: Project) -> None:
    project.workflow("return number", parameters="number: int = 4")
    assert project.run("it").stdout == "4\n"


@pytest.mark.parametrize(
    "noise",
    [
        "print('noise')",
        "os.write(1, b'noise')",
        "os.system('echo noise')",
        "import atexit; atexit.register(print, 'noise')",
        "sys.__stdout__.write('noise')",
    ],
)
def test_what_user_code_prints_goes_to_standard_error(project: Project, noise: str) -> None:
    project.workflow(f"{noise}\nreturn 1", imports=noise)
    done = project.run("it")
    assert done.stdout == "1\n"
    assert done.stderr.count("noise") == 2


def test_failed_routine_is_reported_with_its_arguments(project: Project) -> None:
    done = project.run("fit", "--input", "-", stdin=BAD)
    head, _, traceback = done.stderr.partition("\n\n")
    assert head.splitlines() == [
        "how: error: task train:2 (nlp.tasks.train) failed",
        "  called by workflow fit:3f2a9c1e (workflows.fit.fit)",
        "  with params = Params(iterations=-98765, rate=0.5)",
    ]
    wanted = ["workflows/fit.py", "nlp/tasks.py"]
    assert _files(traceback) == [str(project.root / file) for file in wanted]
    assert traceback.endswith("ValueError: diverged\n")
    assert (done.stdout, done.returncode) == ("", 1)


def test_no_arguments_hides_every_value(project: Project) -> None:
    done = project.run("fit", "--no-arguments", "--input", "-", stdin=BAD)
    assert "task train:2 (nlp.tasks.train) failed" in done.stderr
    assert "98765" not in done.stderr
    assert done.returncode == 1


def test_result_that_json_cannot_hold(project: Project) -> None:
    project.workflow("return {'secret': object()}")
    done = project.run("it")
    assert "the workflow ran, but its result cannot be written as JSON" in done.stderr
    assert "there is no JSON for object" in done.stderr
    assert "the result is {'secret': <object" in done.stderr
    assert (done.stdout, done.returncode) == ("", 1)
    assert "secret" not in project.run("it", "--no-arguments").stderr


def test_exception_at_import_shows_the_users_frames(project: Project) -> None:
    project.write("nlp/tasks.py", "values = {}\nvalues['missing']\n")
    done = project.run("fit", "--input", "-", stdin=GOOD)
    lines = done.stderr.splitlines()
    assert lines[:3] == [
        "how: error: workflows/fit.py cannot be imported",
        "",
        "Traceback (most recent call last):",
    ]
    assert [Path(file).name for file in _files(done.stderr)] == ["fit.py", "tasks.py"]
    assert lines[-1] == "KeyError: 'missing'"
    assert (done.stdout, done.returncode) == ("", 1)


@pytest.mark.parametrize(
    ("raised", "code", "shown"),
    [
        ("SystemExit(7)", 7, ""),
        ("SystemExit('enough')", 1, "enough\n"),
        ("SystemExit", 0, ""),
    ],
)
@pytest.mark.parametrize("routine", ["def", "async def"])
def test_system_exit_passes_through(
    project: Project, raised: str, code: int, shown: str, routine: str
) -> None:
    task = f"@define.task\n{routine} leave():\n    raise {raised}"
    project.workflow("return await leave.start()", imports=task)
    done = project.run("it")
    assert (done.stdout, done.stderr, done.returncode) == ("", shown, code)


def test_a_workflow_that_cancels_itself_fails(project: Project) -> None:
    project.workflow("raise asyncio.CancelledError")
    done = project.run("it")
    assert done.stderr.startswith("how: error: workflow it:1 failed\n")
    assert done.returncode == 1


def test_interrupt_cancels_the_workflow(project: Project) -> None:
    body = """
        print("ready", flush=True)
        try:
            await asyncio.Event().wait()
        finally:
            print("cancelled", flush=True)
    """
    project.workflow(body)
    with subprocess.Popen(
        project.command("it"),
        cwd=project.root,
        env=project.environment,
        # Where tests run in the background, their processes are told to ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        stdout, stderr = process.communicate(timeout=60)
    assert (stdout, stderr) == ("", "cancelled\nhow: interrupted\n")
    assert process.returncode == 130


def test_a_thread_that_hangs_does_not_hang_the_exit(project: Project) -> None:
    task = "import threading\n@define.task\ndef hang():\n    threading.Event().wait()"
    project.workflow("hang.start()\nawait asyncio.sleep(0)\nreturn 1", imports=task)
    assert project.run("it").stdout == "1\n"


def test_nothing_heavy_is_imported(project: Project) -> None:
    project.workflow(
        "names = {name.split('.')[0] for name in sys.modules}\n"
        "return sorted(names & {'mypy', 'libcst', 'jinja2', 'rich', 'typer', 'how_codegen'})"
    )
    assert json.loads(project.run("it").stdout) == ["how_codegen"]


def test_progress_on_a_terminal_leaves_standard_output_alone(project: Project) -> None:
    project.write("input.json", GOOD)
    stdout, shown, code = _run_on_terminal(project, "fit", "--input", "input.json")
    assert stdout == '{\n  "a": 3.5\n}\n'
    assert [line.split()[:3] for line in shown.splitlines()] == [
        ["fit", "1", "done"],
        ["train", "2", "done"],
        ["total", "1", "done"],
    ]
    assert code == 0


def test_failure_on_a_terminal(project: Project) -> None:
    project.write("input.json", BAD)
    _, shown, code = _run_on_terminal(project, "fit", "--input", "input.json")
    counts, _, report = shown.partition("how: error:")
    assert "1 failed" in counts
    assert "ValueError: diverged" in report
    assert code == 1


def test_usage_error_on_a_terminal_leaves_no_progress_behind(project: Project) -> None:
    _, shown, code = _run_on_terminal(project, "fit")
    assert shown.startswith("how: error: fit needs arguments")
    assert code == 2


def _run_on_terminal(project: Project, *arguments: str) -> tuple[str, str, int]:
    """Standard output, what the terminal shows of standard error in the end, and the code."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        project.command(*arguments),
        cwd=project.root,
        env=project.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=theirs,
        text=True,
    ) as process:
        os.close(theirs)
        shown = _read_all(ours)
        stdout, _ = process.communicate(timeout=60)
    return stdout, _on_screen(shown), process.returncode


def _read_all(descriptor: int) -> str:
    parts: list[bytes] = []
    while True:
        try:
            part = os.read(descriptor, 65536)
        except OSError:  # Linux's way to say that nobody writes any more.
            part = b""
        if not part:
            os.close(descriptor)
            return b"".join(parts).decode()
        parts.append(part)


def _on_screen(text: str) -> str:
    """What a terminal shows in the end, as far as the codes that rich writes are concerned."""
    lines, row, column = [""], 0, 0
    for code, number, command, character in re.findall(
        r"(\x1b\[\??([0-9;]*)([A-Za-z]))|([^\x1b])", text, re.DOTALL
    ):
        if code and command == "A":
            row -= int(number or 1)
        elif code and command == "K":
            lines[row] = ""
        elif character == "\r":
            column = 0
        elif character == "\n":
            row += 1
            lines += [""] * (row == len(lines))
        elif character:
            line = lines[row].ljust(column)
            lines[row] = line[:column] + character + line[column + 1 :]
            column += 1
    return "\n".join(lines).rstrip()


def _files(traceback: str) -> list[str]:
    return re.findall(r'File "(.*?)", line', traceback)
