"""Which plugin mypy gets: ours, the daemon's, or, where ours cannot work, one that does nothing."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from mypy.plugin import Plugin

from how_codegen.mypy_range import is_supported, shown
from mypy_plugin.failures import describe, warn

if TYPE_CHECKING:
    from mypy.options import Options


def plugin_class(version: str) -> type[Plugin]:
    """What mypy of this version makes its plugin from, once it has read its options."""

    class Chosen(Plugin):
        def __new__(cls, options: Options) -> Plugin:  # type: ignore[misc]
            return _plugin(options, version)

    return Chosen


def _plugin(options: Options, version: str) -> Plugin:
    if not is_supported(version):
        warn(f"this version supports mypy {shown()}, not {version}: mypy alone checks HOWs")
        return Unchecked(options)
    try:
        if options.fine_grained_incremental:
            from mypy_plugin.daemon import DaemonPlugin

            return DaemonPlugin(options)
        from mypy_plugin.hooks import HowPlugin

        return HowPlugin(options)
    except Exception as error:  # whatever it is, mypy must not seem to have crashed
        warn(f"the mypy plugin does not start: {describe(error)}")
        return Unchecked(options)


class Unchecked(Plugin):
    """mypy's own behaviour, with a configuration that names our error codes."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        with contextlib.suppress(Exception):
            from mypy_plugin import codes

            codes.register()
