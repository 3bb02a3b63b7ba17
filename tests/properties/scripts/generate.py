"""Generates the modules of the project in the current folder, those of refused calls apart.

`how generate` writes nothing where a call is refused; here the others are written. Prints, as
JSON, why calls were refused and how many other errors the checker found.
"""

import json
import sys

from how_codegen.cli.project import enter_project
from how_codegen.pipeline import prepare_generation, write_generation


def main() -> None:
    settings = enter_project()
    generation = prepare_generation(settings)
    if generation.checked.complete:
        write_generation(settings, generation, force=False)
    refused = [
        {"path": one.path, "line": one.line, "code": one.code, "message": one.message}
        for one in generation.blocking
    ]
    json.dump({"refused": refused, "others": generation.other_errors}, sys.stdout)


main()
