"""Text: a line for each HOW, one for each call below it, and what that passes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from how_codegen.listing.contents import ListedCall, ListedHow


def as_text(hows: Sequence[ListedHow]) -> str:
    """The HOWs as lines for people."""
    return "".join(f"{line}\n" for how in hows for line in _how(how)) or "no HOWs\n"


def _how(how: ListedHow) -> Iterator[str]:
    yield f"{how.name.last}  {how.name.module}  ({', '.join(how.slots)})"
    for call in how.instances:
        yield f"  {call.name}  {_state(call)}  {call.path}:{call.span.line}"
        yield from _details(call, with_types=True)
    for call in how.unnamed:
        said = f"  {found}" if (found := _said(call)) else ""
        yield f"  ({_where(call)})  {call.path}:{call.span.line}{said}"
        yield from _details(call, with_types=call.module is not None)


def _state(call: ListedCall) -> str:
    state = call.module.state if call.module is not None else "no module"
    if call.same_as is None:
        return state
    is_shared = call.module is not None and call.module.reexports is not None
    return f"{state}, same as {call.same_as}" + ("" if is_shared else ", with state of its own")


def _said(call: ListedCall) -> str:
    """What there is to say of a call that is bound to no name."""
    if call.is_ignored:
        return ""
    if call.module is not None:
        return f"{call.module.name}, {call.module.state}"
    if call.same_as is not None:
        return f"same as {call.same_as}"
    if call.possible is not None:
        return f"no module: `how generate --unnamed` writes {call.possible}"
    return f"no module: {call.obstacle}"


def _where(call: ListedCall) -> str:
    if call.is_ignored:
        return "ignored"
    return f"in {call.enclosing}" if call.enclosing else "unnamed"


def _details(call: ListedCall, *, with_types: bool) -> Iterator[str]:
    if call.routines:
        yield f"    {', '.join(call.routines)}"
    if call.types and with_types:
        yield "    " + ", ".join(f"{name} = {type_}" for name, type_ in call.types.items())
