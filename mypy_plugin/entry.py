"""What every run of mypy needs of this plugin: its error codes, and which modules are finished.

Most runs take most modules from mypy's cache, where no other hook fires, and in many projects no
HOW is used. So the rest of the plugin is imported when it is needed: what tells of finished modules
when mypy first checks one, and the hooks when mypy checks something in a run in which the runtime
is imported. They then stand in the instance, in the place of mypy's own methods: nothing is between
mypy and them, and nothing of ours where there can be no HOW. Where the plugin cannot work, it says
so once, and mypy goes on as if it had none.
"""

from __future__ import annotations

from functools import partial

from mypy.errorcodes import ErrorCode, error_codes
from mypy.plugin import Plugin

from how_codegen.diagnostics import CODES
from mypy_plugin import __version__
from mypy_plugin.earlier import RUNTIME, EarlierRun

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from mypy.nodes import MypyFile
    from mypy.options import Options

    from mypy_plugin.checked_modules import CheckedModules
    from mypy_plugin.hooks import HowHooks

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


LOOKUPS = (
    "get_type_analyze_hook",
    "get_function_hook",
    "get_method_hook",
    "get_method_signature_hook",
    "get_attribute_hook",
)
"""What mypy asks for hooks, at every annotation, call and attribute."""

FINISHED = "get_additional_indirect_deps"
"""What mypy asks when a module is finished."""


class EntryPlugin(Plugin):
    """Hands what is checked to `HowHooks` and `CheckedModules`, which are made when needed."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._checked: CheckedModules | None = None
        self._is_listening = False
        self._has_failed = False
        try:
            self._earlier = EarlierRun(options, __version__, self._begin, self._listen)
            # Not a method here: mypy asks it for every module at the start of a run.
            self._put("report_config_data", self._earlier.cache_key)
        except Exception as error:
            self._fail(error)
        else:
            # A daemon can come to the runtime later, and mypy's workers are not told what there is.
            if options.fine_grained_incremental or options.num_workers:
                self._listen()

    def get_additional_deps(self, file: MypyFile) -> list[tuple[int, str, int]]:
        """Asked for each module that is not in the cache, before any is checked: no more modules.

        Of the modules in the cache, `EarlierRun` knows whether the runtime is among them.
        """
        if file.fullname.startswith(RUNTIME):
            self._listen()
        return []

    def get_additional_indirect_deps(self, file: MypyFile) -> set[str]:
        """Asked for when a module is finished."""
        self._modules_checked()
        return self._now(FINISHED)(file)  # type: ignore[no-any-return]

    def _begin(self, module: str, path: str) -> bool:
        checked = self._modules_checked()
        if checked is not None:
            checked.store.begin(module, path)
        return checked is not None

    def _listen(self) -> None:
        """There may be HOWs: from now on mypy's questions are ours, too."""
        if not self._is_listening:
            self._is_listening = True
            for name in LOOKUPS:
                self._put(name, partial(self._first, name))

    def _first(self, name: str, fullname: str) -> Callable[..., Any] | None:
        """The first question of all."""
        checked = self._modules_checked()
        try:
            if checked is not None:
                made = self._made(checked)
                self._put(FINISHED, made.finish)
                for one, lookup in made.lookups().items():
                    self._put(one, lookup)
        except Exception as error:  # whatever it is, mypy must not seem to have crashed
            self._fail(error)
        return self._now(name)(fullname)  # type: ignore[no-any-return]

    def _made(self, checked: CheckedModules) -> HowHooks:
        if self.options.fine_grained_incremental:
            from mypy_plugin.daemon import DaemonHooks

            return DaemonHooks(self.options, self._earlier, checked)
        from mypy_plugin.hooks import HowHooks

        return HowHooks(self.options, self._earlier, checked)

    def _modules_checked(self) -> CheckedModules | None:
        """What is told of the modules; None where it cannot work."""
        if self._checked is None and not self._has_failed:
            try:
                from mypy_plugin.checked_modules import CheckedModules

                self._checked = CheckedModules(self, self.options, self._earlier)
                self._put(FINISHED, self._checked.finish_other)
            except Exception as error:
                self._fail(error)
        return self._checked

    def _fail(self, error: Exception) -> None:
        """From now on all is as mypy's own."""
        from mypy_plugin.failures import describe

        self._checked, self._is_listening, self._has_failed = None, True, True
        for name in (*LOOKUPS, FINISHED):
            self._put(name, getattr(super(), name))
        _warn(f"the mypy plugin does not start: {describe(error)}")

    def _put(self, name: str, method: Callable[..., Any]) -> None:
        setattr(self, name, method)

    def _now(self, name: str) -> Callable[..., Any]:
        found: Callable[..., Any] = getattr(self, name)
        return found


def _register_codes() -> None:
    """Make our codes known to mypy, so that `--disable-error-code` and the like accept them."""
    for code in CODES:
        if code.name not in error_codes:
            ErrorCode(code.name, f"Report where {code.summary}", "Higher-order workflows")


def _warn(text: str) -> None:
    from mypy_plugin.failures import warn

    warn(text)
