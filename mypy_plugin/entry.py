"""What every run of mypy needs of this plugin: its error codes, and which modules are finished.

Most runs take most modules from mypy's cache, where no other hook fires. So the rest of the plugin
is imported when mypy first checks something. Its hooks then stand in the instance, in the place
of the methods here: nothing is between mypy and them. Where the plugin cannot work, it says so
once, and mypy goes on as if it had none.
"""

from __future__ import annotations

from mypy.errorcodes import ErrorCode, error_codes
from mypy.plugin import Plugin

from how_codegen.diagnostics import CODES
from mypy_plugin import __version__
from mypy_plugin.earlier import EarlierRun

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mypy.nodes import MypyFile
    from mypy.options import Options
    from mypy.plugin import (
        AnalyzeTypeContext,
        AttributeContext,
        FunctionContext,
        MethodContext,
        MethodSigContext,
    )
    from mypy.types import FunctionLike, Type

    from mypy_plugin.hooks import HowPlugin, Lookup

NEWEST = "2.4."
"""The newest mypy of those in `mypy_range`, which only others have to be looked up in."""


def plugin_class(version: str) -> type[Plugin]:
    """What mypy of this version makes its plugin from, once it has read its options."""
    _register_codes()
    if version.startswith(NEWEST):
        return EntryPlugin
    from how_codegen.mypy_range import is_supported, shown

    if is_supported(version):
        return EntryPlugin
    _warn(f"this version supports mypy {shown()}, not {version}: mypy alone checks HOWs")
    return Plugin


class EntryPlugin(Plugin):
    """Hands everything that is checked to `HowPlugin`, which is made when it is needed."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._made: Plugin | None = None
        self._checking: HowPlugin | None = None
        try:
            self._earlier = EarlierRun(options, __version__, self._begin)
            # Not a method here: mypy asks it for every module at the start of a run.
            setattr(self, "report_config_data", self._earlier.cache_key)  # noqa: B010
        except Exception as error:
            self._use(_nothing(options, error), {})

    def set_modules(self, modules: dict[str, MypyFile]) -> None:
        """Keep mypy's modules, here and there."""
        super().set_modules(modules)
        if self._made is not None:
            self._made.set_modules(modules)

    def get_type_analyze_hook(self, fullname: str) -> Callable[[AnalyzeTypeContext], Type] | None:
        """The hook of `HowPlugin`, as all below."""
        return self._hooks().get_type_analyze_hook(fullname)

    def get_function_hook(self, fullname: str) -> Callable[[FunctionContext], Type] | None:
        """Asked for at each call of a function."""
        return self._hooks().get_function_hook(fullname)

    def get_method_hook(self, fullname: str) -> Callable[[MethodContext], Type] | None:
        """Asked for at each call of a method."""
        return self._hooks().get_method_hook(fullname)

    def get_method_signature_hook(
        self, fullname: str
    ) -> Callable[[MethodSigContext], FunctionLike] | None:
        """Asked for at each call of a method, before its arguments are checked."""
        return self._hooks().get_method_signature_hook(fullname)

    def get_attribute_hook(self, fullname: str) -> Callable[[AttributeContext], Type] | None:
        """Asked for at each attribute."""
        return self._hooks().get_attribute_hook(fullname)

    def get_additional_indirect_deps(self, file: MypyFile) -> set[str]:
        """Asked for when a module is finished."""
        return self._hooks().get_additional_indirect_deps(file)

    def _begin(self, module: str, path: str) -> bool:
        self._hooks()
        if self._checking is not None:
            self._checking.begin(module, path)
        return self._checking is not None

    def _hooks(self) -> Plugin:
        if self._made is None:
            try:
                made = self._make()
                self._use(made, made.lookups())
                self._checking = made
            except Exception as error:  # whatever it is, mypy must not seem to have crashed
                self._use(_nothing(self.options, error), {})
        return self

    def _make(self) -> HowPlugin:
        if self.options.fine_grained_incremental:
            from mypy_plugin.daemon import DaemonPlugin

            return DaemonPlugin(self.options, self._earlier)
        from mypy_plugin.hooks import HowPlugin

        return HowPlugin(self.options, self._earlier)

    def _use(self, made: Plugin, lookups: Mapping[str, Lookup]) -> None:
        self._made = made
        made.set_modules(self._modules or {})
        for name in _HOOKS:
            setattr(self, name, lookups.get(name) or getattr(made, name))


_HOOKS = [name for name in vars(EntryPlugin) if name.startswith("get_")]


def _register_codes() -> None:
    """Make our codes known to mypy, so that `--disable-error-code` and the like accept them."""
    for code in CODES:
        if code.name not in error_codes:
            ErrorCode(code.name, f"Report where {code.summary}", "Higher-order workflows")


def _nothing(options: Options, error: Exception) -> Plugin:
    """mypy's own behaviour, where ours does not start."""
    from mypy_plugin.failures import describe

    _warn(f"the mypy plugin does not start: {describe(error)}")
    return Plugin(options)


def _warn(text: str) -> None:
    from mypy_plugin.failures import warn

    warn(text)
