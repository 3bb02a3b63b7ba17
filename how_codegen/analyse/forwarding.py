"""Functions of a HOW that take a ParamSpec's parameters, and the calls that pass them all on.

`*args: P.args, **kwargs: P.kwargs` becomes the parameters that the call's routine really has, and
`routine(*args, **kwargs)` passes them on one by one: as long as nothing else is done with the two.
"""

from __future__ import annotations

from collections.abc import Mapping

import libcst as cst

from how_codegen.analyse.parameters import all_parameters
from how_codegen.analyse.walking import walk
from how_codegen.holes import BuiltinHole, ForwardHole, GlobalHole, Hole, Text, VariadicHole


class Forwarding:
    """Finds them in one HOW; `holes` are the names that are holes, `strings` those in strings."""

    def __init__(
        self,
        function: cst.FunctionDef,
        holes: Mapping[cst.CSTNode, Hole],
        strings: Mapping[cst.CSTNode, Mapping[str, Hole]],
    ) -> None:
        self._holes = holes
        self._strings = strings
        self.parameters: dict[cst.CSTNode, VariadicHole] = {}
        self.forwards: dict[cst.CSTNode, ForwardHole] = {}
        finder = _Functions()
        walk(function.body, finder)
        for inner in finder.found:
            self._look_at(inner)

    def _look_at(self, function: cst.FunctionDef) -> None:
        parameters = function.params
        star, keywords = parameters.star_arg, parameters.star_kwarg
        if not isinstance(star, cst.Param) or keywords is None:
            return
        variable = self._variable(star, "args")
        if variable is None or variable != self._variable(keywords, "kwargs"):
            return
        args, kwargs = star.name.value, keywords.name.value
        uses = _Uses(args, kwargs)
        walk(function.body, uses)
        before = [one for one in all_parameters(parameters) if one not in (star, keywords)]
        hole = VariadicHole(
            variable=variable,
            args=args,
            kwargs=kwargs,
            are_only_forwarded=not uses.others,
            follows_default=any(one.default is not None for one in before),
            taken=self._names_in(function) | {one.name.value for one in before},
        )
        self.parameters[parameters] = hole
        for call in uses.forwards:
            self.forwards[call] = ForwardHole(hole)

    def _variable(self, parameter: cst.Param, member: str) -> Text | None:
        """The ParamSpec of an annotation `P.args`, if it is one of the module's."""
        annotation = parameter.annotation.annotation if parameter.annotation else None
        hole: Hole | None = None
        if isinstance(annotation, cst.Attribute) and annotation.attr.value == member:
            hole = self._holes.get(annotation.value)
        elif isinstance(annotation, cst.SimpleString):
            name, _, rest = str(annotation.evaluated_value).partition(".")
            hole = self._strings.get(annotation, {}).get(name) if rest == member else None
        return (hole,) if isinstance(hole, GlobalHole) else None

    def _names_in(self, function: cst.FunctionDef) -> frozenset[str]:
        """The names in a function that the module has as they are."""
        finder = _Names()
        walk(function.body, finder)
        return frozenset(
            name.value
            for name in finder.found
            if name not in self._holes or isinstance(self._holes[name], BuiltinHole)
        )


class _Functions(cst.CSTVisitor):
    def __init__(self) -> None:
        self.found: list[cst.FunctionDef] = []

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self.found.append(node)


class _RealNames(cst.CSTVisitor):
    """Visits every name that is one: no attribute, and no keyword of a call."""

    def visit_Attribute(self, node: cst.Attribute) -> bool:
        walk(node.value, self)
        return False

    def visit_Arg(self, node: cst.Arg) -> bool:
        walk(node.value, self)
        return False


class _Uses(_RealNames):
    """The calls that pass on both `*args` and `**kwargs`; does anything else mention the two?"""

    def __init__(self, args: str, kwargs: str) -> None:
        self._stars = {"*": args, "**": kwargs}
        self.forwards: list[cst.Call] = []
        self.others = False

    def visit_Call(self, node: cst.Call) -> bool:
        passed = [one for one in node.args if is_forwarded(one, self._stars)]
        if [one.star for one in passed] != ["*", "**"]:
            return True
        self.forwards.append(node)
        for part in (node.func, *(one for one in node.args if one not in passed)):
            walk(part, self)
        return False

    def visit_Name(self, node: cst.Name) -> None:
        self.others |= node.value in self._stars.values()


def is_forwarded(argument: cst.Arg, stars: Mapping[str, str]) -> bool:
    """Is it `*args` or `**kwargs`, by these names?"""
    value = argument.value
    return isinstance(value, cst.Name) and stars.get(argument.star) == value.value


class _Names(_RealNames):
    def __init__(self) -> None:
        self.found: list[cst.Name] = []

    def visit_Name(self, node: cst.Name) -> None:
        self.found.append(node)
