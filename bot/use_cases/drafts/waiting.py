"""A form left half-way waits for its person: they are reminded once, and one day it is deleted."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.country import today
from bot.models.drafts import Draft
from bot.models.waits import WaitsFor
from bot.models.words import Period, Text
from bot.use_cases.drafts.ports import Drafts
from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.messages import Action, Notification, Subject
from bot.use_cases.kernel.telling import Message, Somebody
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import ANY, Moment, Ring, Untold, WaitKind
from bot.use_cases.people.events import PersonGone

FORM = "form"


@dataclass(frozen=True, slots=True)
class LeftForm(Subject):
    """For the reminder of a form left half-way. It is out of date once the person has gone on, or keeps it no more."""

    id: int
    left_at: datetime
    type: ClassVar = "left-form"


async def left_form_by_now(
    block: Block, about: LeftForm, promised: Notification, _: datetime
) -> Notification | None:
    draft = (await block[Drafts].by_ids([about.id])).get(about.id)
    return promised if draft and draft.updated_at <= about.left_at else None


async def end_drafts(block: Block, drafts: Sequence[Draft], outcome: str) -> None:
    """These forms wait no more, and nothing of them is kept."""
    ids = [draft.id for draft in drafts]
    await block.waits.end_all(FORM, ids, outcome)
    await block[Drafts].delete(ids)


async def _kept(block: Block, ids: Collection[int], _: datetime) -> Mapping[int, Draft]:
    return await block[Drafts].by_ids(ids)


async def _ring(block: Block, rings: Sequence[Ring], _: datetime) -> Sequence[Message]:
    """Remind once, with a button that goes on; at last delete what was typed, as the reminder has said."""
    await block[Drafts].delete([ring.record_id for ring in rings if ring.last])
    return [_reminder(ring) for ring in rings if not ring.last]


def _reminder(ring: Ring) -> Message:
    draft: Draft = ring.record
    name, _, _ = draft.form.partition(":")
    kept_until = today(ring.wait.next_at or draft.updated_at)
    left = Notification(
        "form-left",
        {"what": Text(f"draft-{name}"), "until": Period(kept_until, kept_until)},
        actions=((Action("continue-form", draft.id, "primary"),),),
        about=LeftForm(draft.id, draft.updated_at),
    )
    return Message(Somebody(draft.person_id), left, f"form-left:{ring.wait.id}")


async def _discard_all(block: Block, event: PersonGone, _: datetime) -> Sequence[Settled]:
    await end_drafts(block, await block[Drafts].of_person(event.person_id), "person_gone")
    return ()


WHEN_PERSON_GONE = Touch(_discard_all, nothing_depends)
FORMS = WaitKind(
    name=FORM,
    waits_for=WaitsFor.PERSON,
    moments=(Moment(2), Moment(90)),
    ends=True,
    still_waiting=_kept,
    on_ring=_ring,
    untold={"lapsed": Untold.SAID_BEFORE, ANY: Untold.OWN},
)
