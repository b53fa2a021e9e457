"""What is shown of a change, and what somebody reads who has corrected a record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.models.changes import Change, ChangeKind, Entity
from bot.models.words import Listed, Text
from bot.use_cases.kernel.wait_views import WaitView

UNNAMED = frozenset({"language", "second_language", "second_by", "document_name", "longitude"})
"""Fields that change together with another one, by whose name people know them."""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """`waiting` tells a change that waits from one that can still be undone; `wait` says for whom, or until when."""

    id: int
    kind: ChangeKind
    entity: Entity
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    proposed_at: datetime
    waiting: bool
    wait: WaitView | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """Which fields took effect `at_once`, which wait for a `moderator`, and which for a `colleague`: another
    representative. `resubmitted`: the whole record goes back to the moderators. `as_they_were`: words in a second
    language that stay, though those that they stand for are others now.
    """

    entity: Entity
    at_once: tuple[str, ...] = ()
    moderator: tuple[str, ...] = ()
    colleague: tuple[str, ...] = ()
    resubmitted: bool = False
    as_they_were: tuple[str, ...] = ()


def view_of(change: Change, wait: WaitView | None = None) -> ChangeView:
    return ChangeView(
        id=change.id,
        kind=change.kind,
        entity=change.entity,
        before=change.before,
        after=change.after,
        proposed_at=change.proposed_at,
        waiting=change.waiting,
        wait=wait,
    )


def labels_of(entity: Entity, fields: Iterable[str]) -> Listed:
    """What people call these fields, each once."""
    names = ("location" if name == "latitude" else name for name in sorted(fields) if name not in UNNAMED)
    return Listed(tuple(Text(f"{entity.value}-{name}-label") for name in names))
