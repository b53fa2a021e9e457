"""Which actions the audit log records, and about what, read from the source of the code."""

import ast
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import bot
from bot.models.changes import ChangeStatus, Entity
from bot.models.organizations import OrganizationStatus
from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.use_cases.audit.access import WITHHELD, WITHHELD_ACTIONS
from bot.use_cases.links.stopping import SayOfMail
from bot.use_cases.pitches.matches import MatchWord

ROOT = Path(bot.__file__).parent
_DECIDED = (ChangeStatus.ACCEPTED, ChangeStatus.REJECTED)
FILLED: Mapping[str, tuple[str, ...]] = {
    "f'address.{self.verb}'": tuple(f"address.{deed.verb}" for deed in SayOfMail.__subclasses__()),
    "f'backer.{verb}'": ("backer.pause", "backer.resume"),
    "f'match.{word.value}'": tuple(f"match.{word.value}" for word in MatchWord),
    "f'membership.{decision}'": ("membership.confirmed", "membership.declined"),
    "f'organization.{decision}'": tuple(
        f"organization.{status.value}"
        for status in (OrganizationStatus.VERIFIED, OrganizationStatus.REJECTED)
    ),
    "f\"organization.{kind.removeprefix('organization-')}\"": (
        "organization.suspended",
        "organization.unverified",
        "organization.resumed",
    ),
    "f'pitch.{pitch.status}'": tuple(
        f"pitch.{status.value}"
        for status in (PitchStatus.INTERESTED, PitchStatus.LATER, PitchStatus.DECLINED)
    ),
    "f'project.{decision}'": tuple(
        f"project.{stage.value}" for stage in (ProjectStage.PUBLISHED, ProjectStage.REJECTED)
    ),
    "f'{change.entity.value}.take-back'": tuple(f"{entity.value}.take-back" for entity in Entity),
    "f'{entity}.change-decision-undone'": tuple(
        f"{entity.value}.change-decision-undone" for entity in Entity
    ),
    "f'{entity}.change-{decision}'": tuple(
        f"{entity.value}.change-{status.value}" for entity in Entity for status in _DECIDED
    ),
}
"""What the gaps of an action are filled with. An action with a gap that does not stand here fails the tests, and so
does one here that is no longer recorded.
"""

_SELDOM = "block.audit.record(actor, action, 'memorandum', memorandum.id, **said)"
"""The line in which `record_seldom` writes what it is given."""


@cache
def records() -> Sequence[tuple[ast.Module, ast.Call]]:
    """Each call by which an entry is written, with the module that it stands in."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in sorted(ROOT.rglob("*.py")))
    return [
        (tree, entry)
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and (entry := _entry(node)) is not None
    ]


def _entry(call: ast.Call) -> ast.Call | None:
    """What goes through `record_seldom` is read where the action is named, as if it were written there."""
    wrote = ast.unparse(call.func)
    if wrote == "record_seldom":
        return ast.Call(call.func, [call.args[1], call.args[2], ast.Constant("memorandum")], [])
    return call if wrote.endswith("audit.record") and ast.unparse(call) != _SELDOM else None


def shown() -> frozenset[str]:
    """Every action that the code can record, and that the log's screen does not leave out."""
    return frozenset(
        action
        for tree, call in records()
        for action in _actions_in(call.args[1], tree)
        if not (isinstance(call.args[2], ast.Constant) and call.args[2].value in WITHHELD)
    ).difference(WITHHELD_ACTIONS)


def recorded() -> frozenset[str]:
    return frozenset(action for tree, call in records() for action in _actions_in(call.args[1], tree))


def gaps() -> frozenset[str]:
    """The actions with a gap, as they stand in the code."""
    return frozenset(
        ast.unparse(node)
        for tree, call in records()
        for node in _expressions(call.args[1], tree)
        if isinstance(node, ast.JoinedStr)
    )


def entities() -> frozenset[str]:
    return frozenset(
        call.args[2].value
        for _, call in records()
        if isinstance(call.args[2], ast.Constant) and isinstance(call.args[2].value, str)
    )


def _actions_in(node: ast.expr, tree: ast.Module) -> Iterator[str]:
    for found in _expressions(node, tree):
        if isinstance(found, ast.Constant) and isinstance(found.value, str):
            yield found.value
        else:
            yield from FILLED[ast.unparse(found)]


def _expressions(node: ast.expr, tree: ast.Module) -> Iterator[ast.expr]:
    """What an argument can be: itself, the branches of a condition, what its name is set to in the module."""
    match node:
        case ast.IfExp(body=body, orelse=orelse):
            yield from _expressions(body, tree)
            yield from _expressions(orelse, tree)
        case ast.Name(id=name):
            values = [
                one.value
                for one in ast.walk(tree)
                if isinstance(one, ast.Assign) and name in {ast.unparse(target) for target in one.targets}
            ]
            assert values, f"{name}: where does the action come from?"
            for value in values:
                yield from _expressions(value, tree)
        case _:
            yield node
