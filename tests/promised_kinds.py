"""Which kinds of notification the code can promise, read from its source.

A kind is the first argument of `Notification`, or the key of one that is said in other words (`replace(…, key=…)`). It
stands there as a literal, or as a name: then what was assigned to it counts, or, where it is a parameter, what the
callers of that function give. An f-string is a family: its beginning and end are known, what fills the gap is not.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from tests.presenting.used_keys import ROOT, Source, sources

_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass
class Found:
    """`families` have a brace for their gap; `unread` are places that this module does not understand."""

    kinds: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Call:
    node: ast.Call
    within: _Function | None
    source: Source

    @property
    def name(self) -> str:
        function = self.node.func
        return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")

    def argument(self, position: int, name: str) -> ast.expr | None:
        for keyword in self.node.keywords:
            if keyword.arg == name:
                return keyword.value
        return self.node.args[position] if len(self.node.args) > position else None


@cache
def promised_kinds() -> Found:
    found = Found()
    for call in _calls():
        kind = call.argument(0, "key") if call.name == "Notification" else None
        if call.name == "replace":
            kind = next((keyword.value for keyword in call.node.keywords if keyword.arg == "key"), None)
        if kind is not None:
            _read(kind, call, found)
    return found


@cache
def _calls() -> tuple[_Call, ...]:
    def below(node: ast.AST, within: _Function | None, source: Source) -> Iterator[_Call]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Call):
                yield _Call(child, within, source)
            yield from below(child, child if isinstance(child, _Function) else within, source)

    use_cases = [source for source in sources() if source.path.is_relative_to(ROOT / "use_cases")]
    return tuple(call for source in use_cases for call in below(source.tree, None, source))


def _read(value: ast.expr, call: _Call, found: Found) -> None:
    match value:
        case ast.Constant(value=str(kind)):
            found.kinds.add(kind)
        case ast.IfExp(body=one, orelse=other):
            _read(one, call, found)
            _read(other, call, found)
        case ast.JoinedStr(values=[ast.Constant(value=str(beginning)), ast.FormattedValue(value=gap)]):
            filled = Found()
            _read(gap, call, filled)
            found.kinds |= {beginning + filling for filling in filled.kinds}
            if filled.unread:
                found.families.add(f"{beginning}{{}}")
        case ast.Name(id=name) if call.within is not None:
            _read_name(name, value, call, call.within, found)
        case _:
            found.unread.add(f"{call.source.path.relative_to(ROOT)}:{value.lineno}")


def _read_name(name: str, value: ast.Name, call: _Call, function: _Function, found: Found) -> None:
    assigned = [
        node.value
        for node in ast.walk(function)
        if isinstance(node, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
    ]
    for one in assigned:
        _read(one, call, found)
    parameters = [parameter.arg for parameter in function.args.args]
    if name in parameters:
        position = parameters.index(name)
        for caller in _calls():
            given = caller.argument(position, name) if caller.name == function.name else None
            if given is not None:
                _read(given, caller, found)
    elif not assigned:
        found.unread.add(f"{call.source.path.relative_to(ROOT)}:{value.lineno}")
