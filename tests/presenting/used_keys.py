"""Which keys are asked for, read from the source of code and of templates (`template_keys`): literal ones, chosen
ones, and families built around a value.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import get_args

import bot
from bot.handlers.menu.entries import ENTRIES
from bot.handlers.widgets.form import Form
from bot.models.errors import DomainError
from bot.models.reference import Language, Need
from bot.presenting.cards.audit import word_of
from bot.presenting.own_data_tables import TOLD
from bot.presenting.own_data_values import ENTITIES
from bot.telegram.commands import COMMANDS
from bot.use_cases.audit.access import SHOWN
from bot.use_cases.memoranda.difference import Section
from bot.use_cases.organizations.whereabouts import Whereabouts
from bot.wiring.registry import registry
from tests.laws.ledger import keys_of_lines
from tests.laws.shown_waits import wordings
from tests.presenting import audited
from tests.presenting.locale_files import messages
from tests.presenting.template_keys import asked_by_templates

ROOT = Path(bot.__file__).parent

_SPEAKING = {"t", "plain", "Say", "label", "Text", "Notification", "go", "opens"}
"""Calls whose first argument is a key."""
_LABELLING = {"label", "go", "opens"}
"""Calls whose first argument is the key of a button."""
_IDENTIFIER = re.compile(r"[a-z][a-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Source:
    """One module: its tree, and the words in it, one of which a family's gap may hold."""

    path: Path
    tree: ast.Module
    words: frozenset[str] = field(default=frozenset())


@cache
def sources() -> tuple[Source, ...]:
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        words = {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and _IDENTIFIER.fullmatch(node.value)
        }
        found.append(Source(path, tree, frozenset(words)))
    return tuple(found)


def _called(node: ast.Call) -> str:
    function = node.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _constants(node: ast.expr) -> Iterator[str]:
    """The strings that an argument can be: itself, or the branches of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)


def _first_arguments(names: set[str]) -> Iterator[tuple[str, str]]:
    """(the key, where it is asked for)."""
    for source in sources():
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and _called(node) in names and node.args:
                for key in _constants(node.args[0]):
                    yield key, f"{source.path.relative_to(ROOT.parent)}:{node.lineno}"


@cache
def asked_for() -> dict[str, str]:
    """Literal keys, with a place where each is asked for."""
    literal = {key: place for key, place in _first_arguments(_SPEAKING) if _IDENTIFIER.fullmatch(key)}
    return literal | asked_by_templates()


@cache
def labels() -> frozenset[str]:
    """Keys of buttons."""
    literal = {key for key, _ in _first_arguments(_LABELLING)}
    submits = {f"{form.name}-submit" for form in filled_in()}
    return frozenset(literal | submits | {f"menu-{entry.id}" for entry in ENTRIES} | set(actions()))


@cache
def actions() -> dict[str, str]:
    return {f"action-{name}": place for name, place in _first_arguments({"Action", "ActionButton"})}


@cache
def errors() -> dict[str, str]:
    """The sentences of all codes that are raised, with a place where each is."""
    kinds = {kind.__name__ for kind in _below(DomainError)} | {"DomainError"}
    raised = dict(_first_arguments(kinds))
    # A code may also stand behind what is asked back, and be the default of an error's constructor.
    for source in sources():
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and _called(node) in kinds:
                for behind in node.args[1:]:
                    raised |= dict.fromkeys(_constants(behind), str(source.path.relative_to(ROOT.parent)))
            if isinstance(node, ast.ClassDef) and node.name in kinds:
                signatures = (part for part in ast.walk(node) if isinstance(part, ast.arguments))
                for default in (item for signature in signatures for item in signature.defaults):
                    raised |= dict.fromkeys(_constants(default), node.name)
    return {f"error-{code}": place for code, place in raised.items()}


def _below(base: type[DomainError]) -> set[type[DomainError]]:
    import_everything()
    found = set(base.__subclasses__())
    return found.union(*(_below(child) for child in found))


@cache
def import_everything() -> None:
    for module in walk_packages(bot.__path__, "bot."):
        if module.name != "bot.__main__":
            import_module(module.name)


@cache
def forms() -> tuple[Form, ...]:
    """Every form that a module of the handlers defines."""
    import_everything()
    found: dict[str, Form] = {}
    for module in walk_packages(bot.__path__, "bot."):
        if module.name.startswith("bot.handlers."):
            for value in vars(import_module(module.name)).values():
                if isinstance(value, Form):
                    found[value.name] = value
    return tuple(found.values())


def filled_in() -> tuple[Form, ...]:
    """Those that are filled in, and so leave drafts; the others correct what is there."""
    return tuple(form for form in forms() if not form.corrects_alone)


@cache
def _enums() -> tuple[frozenset[str], ...]:
    """The values of each enum of the bot."""
    import_everything()

    def below(base: type[StrEnum]) -> Iterator[type[StrEnum]]:
        for child in base.__subclasses__():
            yield child
            yield from below(child)

    return tuple(
        frozenset(item.value for item in kind)
        for kind in below(StrEnum)
        if kind.__module__.startswith("bot.")
    )


@cache
def families() -> frozenset[str]:
    """Keys that an f-string builds around one gap: those that the values of one enum make, the one that fits most.

    A gap that is a plain name may hold any word of its module as well.
    """
    known = messages(Language.KAZAKH).keys()
    found: set[str] = set()
    for source in sources():
        for node in ast.walk(source.tree):
            if not isinstance(node, ast.JoinedStr):
                continue
            gaps = [part for part in node.values if isinstance(part, ast.FormattedValue)]
            before = node.values[0].value if isinstance(node.values[0], ast.Constant) else ""
            if len(node.values) != 2 or len(gaps) != 1 or not _IDENTIFIER.fullmatch(str(before)):
                continue
            made = [{f"{before}{value}" for value in values} & known for values in _enums()]
            found |= max(made, key=len)
            if isinstance(gaps[0].value, ast.Name):
                found |= {f"{before}{word}" for word in source.words} & known
    return frozenset(found)


def _counted() -> set[str]:
    """What hangs on deeds, by what it is (`Touch.depending`): the names in dictionaries of the modules about touch."""
    return {
        key.value
        for source in sources()
        if source.path.name in {"touching.py", "people_gone.py"} and "use_cases" in source.path.parts
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Dict)
        for key in node.value.keys
        if isinstance(key, ast.Constant) and isinstance(key.value, str) and f"depends-{key.value}" in _known()
    }


@cache
def _known() -> frozenset[str]:
    return frozenset(messages(Language.KAZAKH))


_DEAF = {"Action", "ActionFilter", "ActionButton", "record", "get", "pop", "find", "getattr", "setdefault"}
"""Calls that take words which are never said: names of buttons, of deeds, of data."""


@cache
def chosen() -> frozenset[str]:
    """Keys that are chosen first and said later: passed on, kept under a name or in a table, returned.

    They have a hyphen. A single word stands for a key only where it is said at once: too many others look like it.
    """
    deaf = _DEAF | {kind.__name__ for kind in _below(DomainError)} | {"DomainError"}
    return frozenset(
        word
        for source in sources()
        for place in ast.walk(source.tree)
        for value in _values_of(place, deaf)
        for word in _constants(value)
        if "-" in word and _IDENTIFIER.fullmatch(word)
    )


def _values_of(place: ast.AST, deaf: set[str]) -> Iterable[ast.expr]:
    """What a statement or a call keeps, passes on or returns."""
    match place:
        case ast.Call() if _called(place) not in deaf:
            return (*place.args, *(keyword.value for keyword in place.keywords))
        case ast.Assign(value=value) | ast.AnnAssign(value=ast.expr() as value) | ast.NamedExpr(value=value):
            return (value,)
        case ast.Return(value=ast.expr() as value):
            return (value,)
        case ast.Dict(values=values):
            return values
        case _:
            return ()


@cache
def used() -> frozenset[str]:
    """Every key that something says."""
    exact = {*asked_for(), *actions(), *errors(), *chosen(), *families()}
    exact |= {f"menu-{entry.id}" for entry in ENTRIES}
    exact |= {f"command-{name}" for name in COMMANDS}
    counted = (source for source in sources() if source.path.name == "touching.py")
    exact |= {f"depends-{word}" for source in counted for word in source.words}
    for kind in registry().waits.values():
        steps = range(1, len(kind.moments) + 1)
        for key in wordings(kind.name):
            exact |= {key, *(f"{key}-next-{step}" for step in steps)}
    exact |= {f"depends-{name}" for name in _counted()}
    exact |= {f"need-{need.value}" for need in Need} | {f"language-{code.value}" for code in Language}
    exact |= {f"memorandum-section-{section}" for section in get_args(Section)}
    exact |= {*keys_of_lines()}
    exact |= {word_of(action) for action in audited.shown()} | {f"audit-kind-{entity}" for entity in SHOWN}
    exact |= {f"mydata-entity-{entity}" for entity in ENTITIES}
    exact |= {f"mydata-table-{table}" for table in TOLD} | {
        f"mydata-{column}" for columns in TOLD.values() for column in columns
    }
    exact |= {f"organization-{which.value}-label" for which in Whereabouts}
    for form in forms():
        exact.add(f"form-name-{form.name}")
        if not form.corrects_alone:
            exact |= {f"{form.name}-review", f"{form.name}-submit", f"draft-{form.name}"}
        for question in form.questions:
            exact |= {f"{form.name}-{question.id}", f"{form.name}-{question.id}-label"}
    return frozenset(exact)
