"""Which modules the import statements of a module name."""

from __future__ import annotations

from mypy.nodes import Import, ImportAll, ImportFrom, MypyFile


def imported_modules(file: MypyFile) -> frozenset[str]:
    """Every module that the file imports from, those of its functions' own imports included."""
    found: set[str] = set()
    for statement in file.imports:
        if isinstance(statement, Import):
            found.update(module for module, _ in statement.ids)
        elif isinstance(statement, (ImportFrom, ImportAll)):
            found.add(absolute(file, statement))
    return frozenset(found)


def absolute(file: MypyFile, statement: ImportFrom | ImportAll) -> str:
    """The full name of the module that a `from ... import` in `file` imports from."""
    if not statement.relative:
        return statement.id
    parts = file.fullname.split(".")
    dropped = statement.relative - file.is_package_init_file()
    package = ".".join(parts[: len(parts) - dropped])
    return f"{package}.{statement.id}" if statement.id else package
