"""Is what a project's own template renders a module that the generator can keep?"""

from __future__ import annotations

import symtable
import warnings

from how_codegen.errors import HowError
from how_codegen.files.ownership import MARK


def check_rendered(name: str, text: str, place: str) -> None:
    """Look at the text of the module `name`, which the template at `place` has rendered.

    Raises:
        HowError: it is no Python, lacks the words that mark it as generated, or has not the
            workflow that other modules import from it.
    """
    subject = f'what it renders for "{name}"'
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, name, "exec", dont_inherit=True)
            table = symtable.symtable(text, name, "exec")
    except (SyntaxError, ValueError) as error:
        number = getattr(error, "lineno", None) or 1
        lines = text.splitlines()
        line = lines[min(number, len(lines)) - 1].strip() if lines else ""
        message = getattr(error, "msg", None) or str(error)
        raise HowError(
            f"{subject} is no Python: {message}, in line {number}: {line}", tip=_TIP, place=place
        ) from None
    if MARK not in text:
        raise HowError(
            f'{subject} lacks "{MARK.strip()}": the next run would not know its own file',
            tip="write {{ ownership }} into the docstring",
            place=place,
        )
    if name not in table.get_identifiers() or not _is_bound(table.lookup(name)):
        raise HowError(
            f'{subject} does not define "{name}", which is imported from it',
            tip="keep the workflow: {{ workflow }} below its decorator",
            place=place,
        )


_TIP = "nothing is written; `how templates` says what each variable holds"


def _is_bound(symbol: symtable.Symbol) -> bool:
    return symbol.is_assigned() or symbol.is_imported() or symbol.is_namespace()
