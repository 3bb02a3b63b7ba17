"""jinja2 as the templates see it: strict, without chance, and in its sandbox for custom ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec
from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, pass_context
from jinja2.exceptions import TemplateRuntimeError
from jinja2.runtime import Context, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from how_codegen.errors import HowError
from how_codegen.render.context import ModuleContext, Template
from how_codegen.render.failure import template_error
from how_codegen.render.folder import (
    BUILT_IN,
    TemplateFile,
    built_in_templates,
    custom_templates,
)
from how_codegen.render.overrides import refuse_passed_over
from how_codegen.render.rendered import check_rendered
from how_codegen.settings import Settings


class Templates:
    """The templates of a project as they are now; each is compiled once."""

    def __init__(self, settings: Settings) -> None:
        """Read them.

        Raises:
            HowError: one of the project's own cannot be read, or has a mistake that shows
                before it is used.
        """
        self._custom = {template.name: template for template in custom_templates(settings)}
        self._environment = _environment(self._custom)
        for template in self._custom.values():
            try:
                self._environment.get_template(template.name)
                refuse_passed_over(self._environment, template)
            except HowError:
                raise
            except Exception as error:
                raise template_error(error, self._places(), ()) from None

    def render(self, template: Template, context: ModuleContext) -> str:
        """The text that a template makes of its context.

        Raises:
            HowError: it fails; with the template's file and line.
        """
        try:
            loaded = self._environment.get_template(template.file)
            return loaded.render(msgspec.structs.asdict(context))
        except Exception as error:
            raise template_error(error, self._places(), template.variables) from None

    def check(self, template: Template, name: str, text: str) -> None:
        """Look at the text of the module `name` that this template has rendered.

        Raises:
            HowError: a template of the project's own made something else of it than a module.
        """
        own = self._custom.get(template.file)
        if own is not None:
            check_rendered(name, text, own.place)

    def _places(self) -> set[str]:
        return {template.place for template in self._custom.values()}


class _Loader(BaseLoader):
    """Finds a template among the project's own, then among the built-in ones."""

    def __init__(self, custom: Mapping[str, TemplateFile]) -> None:
        self._found = {name: (template.text, template.place) for name, template in custom.items()}
        for name, text in built_in_templates():
            full_name = f"{BUILT_IN}{name}"
            self._found[full_name] = (text, full_name)
            self._found.setdefault(name, (text, full_name))

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        if template not in self._found:
            raise TemplateNotFound(template)
        text, place = self._found[template]
        return text, place, lambda: True


def _environment(custom: Mapping[str, TemplateFile]) -> Environment:
    kind = ImmutableSandboxedEnvironment if custom else Environment
    # No escaping: what is rendered is Python, not HTML, and is parsed before it is written.
    environment = kind(
        loader=_Loader(custom),
        undefined=StrictUndefined,
        finalize=_only_text if custom else None,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # A module is the same each time.
    del environment.globals["lipsum"], environment.filters["random"]
    return environment


@pass_context  # so that it is not asked while a template is compiled, where no line is known
def _only_text(context: Context, value: object) -> object:
    """Refuse to print what has no text of its own: a list, a macro, or where an object is."""
    del context
    if isinstance(value, (str, int, float, Undefined)):
        return value
    raise TemplateRuntimeError(f"it prints {type(value).__name__}, which is no text")
