"""Facts that must not change unnoticed, kept as files beside this module: names that are stored, permissions.

`python -m tests.snapshots` writes them anew; the change is then seen in review.
"""

from pathlib import Path

from aiogram.fsm.state import StatesGroup

from bot.handlers import states
from bot.use_cases.kernel.catalogue import all_use_cases
from bot.use_cases.kernel.permissions import GRANTS, Role
from bot.wiring.registry import registry
from tests.presenting.used_keys import actions

_HERE = Path(__file__).parent
STATES = _HERE / "states.txt"
PERMISSIONS = _HERE / "permissions.txt"
STORED = _HERE / "stored.txt"


def state_names() -> set[str]:
    return {
        state.state
        for group in vars(states).values()
        if isinstance(group, type) and issubclass(group, StatesGroup)
        for state in group.__all_states__
        if state.state
    }


def kept_states() -> set[str]:
    return set(STATES.read_text(encoding="utf-8").split())


def permission_table() -> str:
    """One line a use case: its permission, whether somebody who has not answered a new wording of the consent is asked
    first, and a plus under each role that holds it.
    """
    rows = [("", "permission", "consent", *(role.value for role in Role))]
    for use_case in all_use_cases():
        needed = use_case.permission
        held = ("+" if needed in GRANTS[role] else "." for role in Role)
        asked = "asked" if use_case.needs_consent() else "."
        rows.append((use_case.__name__, str(needed), asked, *held))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def stored_names() -> set[str]:
    """Names that outlive a release, since messages that wait or were sent long ago hold them: `<what> <name>`."""
    known = registry()
    return {
        *(f"notification {kind}" for kind in known.notifications),
        *(f"subject {kind}" for kind in known.subjects),
        *(f"attachment {kind}" for kind in known.attachments),
        *(f"button {name.removeprefix('action-')}" for name in actions()),
    }


def kept_names() -> set[str]:
    return set(STORED.read_text(encoding="utf-8").splitlines())
