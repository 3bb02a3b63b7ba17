"""Fills the holes of a blueprint with what one call passes."""

from __future__ import annotations

from collections.abc import Mapping

from how_codegen.blueprint import (
    Blueprint,
    CopiedImport,
    GlobalHole,
    Hole,
    HowLocalHole,
    ImportedModule,
    ImportedName,
    OwnName,
    ScheduleHole,
    SlotHole,
    StartHole,
    Text,
    WorkflowHole,
)
from how_codegen.records import (
    Argument,
    ArgumentValue,
    ConstantArgument,
    HowCall,
    Name,
    NamedConstant,
    RoutineArgument,
    SequenceArgument,
    TypeRef,
)
from how_codegen.specialize.annotations import annotation
from how_codegen.specialize.namespace import Namespace


class Filler:
    """Turns text with holes into text, for one call. Names it needs are asked of `names`.

    `instances` gives, for the full name that another call is bound to, where its generated
    workflow is: production code never reaches an instance through the call.
    """

    def __init__(
        self,
        blueprint: Blueprint,
        call: HowCall,
        name: str,
        names: Namespace,
        instances: Mapping[str, Name],
    ) -> None:
        self._blueprint = blueprint
        self._name = name
        self._names = names
        self._instances = instances
        self._arguments = _by_parameter(call.arguments)
        self._solved = {item.variable.path: item.type for item in call.solved}
        self._locals: dict[str, str] = {}
        self.hoisted: dict[str, str] = {}

    def text(self, text: Text) -> str:
        """The text with every hole filled.

        Raises:
            UnwritableTypeError: a solved type cannot be written.
        """
        return "".join(part if isinstance(part, str) else self._fill(part) for part in text)

    def _fill(self, hole: Hole) -> str:
        match hole:
            case SlotHole(parameter=parameter, in_fstring=in_fstring):
                return self._parameter(parameter, in_fstring)
            case ScheduleHole():
                return self._schedule(hole)
            case StartHole():
                return self._start(hole)
            case GlobalHole(name=name):
                return self._global_name(name)
            case HowLocalHole(name=name):
                return self._how_local(name)
            case WorkflowHole():
                return self._name

    # ------------------------------------------------------------------ parameters

    def _parameter(self, parameter: str, in_fstring: bool) -> str:
        found = self._arguments.get(parameter)
        declared = next(p for p in self._blueprint.parameters if p.name == parameter)
        if declared.star:
            return _tuple([self._value(argument.value) for argument in found or ()])
        if not found:
            text = self.text(declared.default or ())
            is_name = text.replace(".", "").isidentifier()
        else:
            text = self._value(found[0].value)
            is_name = isinstance(found[0].value, (RoutineArgument, NamedConstant))
        if in_fstring and not is_name and any(mark in text for mark in "'\"\\"):
            return self._hoist(parameter, text)
        return text

    def _value(self, value: ArgumentValue) -> str:
        match value:
            case (
                RoutineArgument(name=name, source=source) | NamedConstant(name=name, source=source)
            ):
                return self._named(name, source)
            case ConstantArgument(source=text):
                return f"({text})" if text.startswith(("-", "+")) else text
            case SequenceArgument(items=items, is_list=is_list):
                texts = [self._value(item) for item in items]
                return f"[{', '.join(texts)}]" if is_list else _tuple(texts)
            case _:
                raise AssertionError(f"the plan lets no {type(value).__name__} pass")

    def _named(self, name: Name, source: Name) -> str:
        instance = self._instances.get(name.fullname)
        if instance is not None:
            return self._names.imported(instance.module, instance.path)
        return self._names.imported(source.module, source.path)

    def _hoist(self, parameter: str, text: str) -> str:
        if parameter not in self.hoisted:
            name = self._names.free(parameter.upper(), f"{parameter.upper()}_VALUE")
            self.hoisted[parameter] = f"{name} = {text}\n"
        return self.hoisted[parameter].partition(" = ")[0]

    # ------------------------------------------------------------------ scheduling

    def _schedule(self, hole: ScheduleHole) -> str:
        routine = self._routine(hole.parameter)
        name, key = self._parameter(hole.parameter, in_fstring=False), self.text(hole.key)
        if routine is None or routine.schedulable:
            return f"{name}[{key}]"
        if routine.takes_one:
            arguments = f"({key})" if hole.key_is_tuple else key
        else:
            arguments = key if hole.key_is_tuple else f"*{key}"
        return self._task(f"{name}({arguments})")

    def _start(self, hole: StartHole) -> str:
        routine = self._routine(hole.parameter)
        name = self._parameter(hole.parameter, in_fstring=False)
        arguments = self.text(hole.arguments)
        if routine is None or routine.schedulable:
            return f"{name}.start({arguments})"
        return self._task(f"{name}({arguments})")

    def _task(self, call: str) -> str:
        """A plain coroutine function has no `[args]`: asyncio itself starts it."""
        return f"{self._names.module('asyncio', 'asyncio', False)}.create_task({call})"

    def _routine(self, parameter: str) -> RoutineArgument | None:
        found = self._arguments.get(parameter, [])
        value = found[0].value if len(found) == 1 else None
        return value if isinstance(value, RoutineArgument) else None

    # ------------------------------------------------------------------ names

    def _global_name(self, name: str) -> str:
        """A name of the HOW's module: a type variable's solution, or an import."""
        binding = self._blueprint.bindings[name]
        original = binding.name if isinstance(binding, ImportedName) else name
        solved = self._solved.get(original)
        if solved is not None:
            return self._annotation(solved)
        match binding:
            case ImportedModule(module=module, has_alias=has_alias):
                return self._names.module(module, name.partition(".")[0], has_alias)
            case ImportedName(module=module, name=original, only_typing=only_typing):
                return self._names.imported(module, original, only_typing)
            case CopiedImport(statement=statement) if self._names.block(name, statement):
                return name
            case OwnName(rebound=False):
                return self._names.imported(self._blueprint.how.module, name)
            case _:
                return self._through_module(name)

    def _through_module(self, name: str) -> str:
        """A name whose value may change after import: reached anew at each use."""
        module = self._blueprint.how.module
        package, _, last = module.rpartition(".")
        if package:
            return f"{self._names.imported(package, last)}.{name}"
        return f"{self._names.module(module, module, False)}.{name}"

    def _annotation(self, type_: TypeRef) -> str:
        return annotation(type_, self._names)

    def _how_local(self, name: str) -> str:
        if name not in self._locals:
            self._locals[name] = self._names.free(name, f"{name}_of_{self._blueprint.how.last}")
        return self._locals[name]


def _by_parameter(arguments: tuple[Argument, ...]) -> dict[str, list[Argument]]:
    found: dict[str, list[Argument]] = {}
    for argument in arguments:
        found.setdefault(argument.slot, []).append(argument)
    return found


def _tuple(items: list[str]) -> str:
    return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"
