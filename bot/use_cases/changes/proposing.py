"""Puts a change on record. The old values stay what is shown, sent, matched and printed until it is decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from bot.models.changes import Change, ChangeKind, Entity
from bot.use_cases.changes.events import ChangeDropped, ChangeProposed
from bot.use_cases.changes.ports import Changes
from bot.use_cases.changes.views import ChangeView, view_of
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView

REVIEW, CONFIRMATION, UNDO = "change-review", "contact-confirmation", "contact-undo"
"""How changes wait: for a moderator; for another representative; to be undone."""
WAIT_OF = {ChangeKind.MODERATED: REVIEW, ChangeKind.CONTACT: CONFIRMATION}


@dataclass(frozen=True, slots=True)
class Proposer:
    """Who proposes a change, of what, and when."""

    person_id: int
    organization_id: int
    entity: Entity
    record_id: int
    at: datetime


async def propose(
    block: Block, proposer: Proposer, kind: ChangeKind, record: object, after: Mapping[str, Any]
) -> tuple[Change | None, bool]:
    """The change to the values `after`, and whether it is new. None if the record has these values already.

    It takes the place of a change that waits. The same values twice make one change.
    """
    values = {name: stored(value) for name, value in after.items() if getattr(record, name) != value}
    earlier = await block[Changes].waiting(proposer.entity, proposer.record_id, kind)
    if earlier is not None:
        if earlier.after == values:
            return earlier, False
        earlier.replace(proposer.person_id, proposer.at)
        await block.waits.end(WAIT_OF[kind], earlier.id, "replaced")
        await block.flush()
    change = None
    if values:
        change = Change(
            kind=kind,
            entity=proposer.entity,
            record_id=proposer.record_id,
            organization_id=proposer.organization_id,
            before={name: stored(getattr(record, name)) for name in values},
            after=values,
            proposed_by=proposer.person_id,
            proposed_at=proposer.at,
        )
        await block[Changes].add(change)
        await block.flush()
    if earlier is not None:
        await block.touch(ChangeDropped(proposer.entity, proposer.record_id))
    if change is not None:
        await block.touch(ChangeProposed(proposer.entity, proposer.record_id))
    return change, change is not None


async def waiting_values(block: Block, entity: Entity, record_id: int) -> dict[str, Any]:
    """The values that this record gets if all changes that wait go through."""
    waiting = await block[Changes].waiting_of_record(entity, record_id)
    return {name: value for change in waiting for name, value in change.after.items()}


async def open_views(
    block: Block, entity: Entity, record_id: int, reader_id: int, at: datetime
) -> Sequence[ChangeView]:
    """The changes of this record that wait, and the last one that can still be undone. A contact waits for every
    representative but the one who has changed it.
    """
    changes = await block[Changes].open_of_record(entity, record_id)
    waiting = [change for change in changes if change.waiting]
    undoable = [change for change in changes if change.can_be_undone(at)][-1:]
    shown = {change.id: change for change in waiting + undoable}
    waits: dict[int, WaitView] = {}
    for kind in (*WAIT_OF.values(), UNDO):
        for id_, view in (await block.waits.views(kind, shown)).items():
            ours = kind == CONFIRMATION and shown[id_].proposed_by != reader_id
            waits[id_] = view.read_by(ours=ours)
    return [view_of(change, waits.get(id_)) for id_, change in shown.items()]


def stored(value: object) -> Any:  # noqa: ANN401
    """A field's value as JSON."""
    return value.value if isinstance(value, Enum) else value
