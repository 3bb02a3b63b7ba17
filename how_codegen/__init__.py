"""Higher-order workflows: checked, reusable workflow templates that turn into ordinary code."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from how_codegen import define as define
else:

    def __getattr__(name: str) -> object:
        """`how_codegen.define`, imported when it is asked for: mypy's plugin never does."""
        if name == "define":
            from importlib import import_module

            return import_module("how_codegen.define")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__version__ = "0.1.0"
