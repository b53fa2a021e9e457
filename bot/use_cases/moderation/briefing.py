"""Staff read what waits for them in one message, which rings once a working day and is edited in between.

Nothing else is sent to staff an item. The message is no promise of the outbox: it says what waits now, so that a later
one replaces what was not sent. If the process is killed after it was sent and before that is noted, it is sent once
more.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.briefings import Briefing, Step, next_ring, next_step
from bot.models.country import today
from bot.models.people import Person
from bot.models.words import Listed, Text
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.board import Board, MessageGoneError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import (
    Clock,
    DeliverLater,
    Identity,
    Recipients,
    Undeliverable,
)
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.moderation.ports import Briefings, Reader, Waiting
from bot.use_cases.people.access import NamedAdministrators

_OVERDUE = "overdue:"
"""Before the kind of a wait: how much of it is overdue."""


@dataclass(frozen=True, slots=True)
class Line:
    """How a kind of wait is counted in words, and the button that opens its queue."""

    text: str
    opens: Action


LINES: Mapping[str, Line] = {
    "free-will-no": Line("briefing-free-will-no", Action("open-free-will", 0, "primary")),
    "organization-verification": Line(
        "briefing-organization-verification", Action("open-verification", 0, "primary")
    ),
    "project-review": Line("briefing-project-review", Action("open-project-review", 0, "primary")),
    "change-review": Line("briefing-change-review", Action("open-change-review", 0, "primary")),
    "voice-review": Line("briefing-voice-review", Action("open-voice-review", 0, "primary")),
    "call-ngo": Line("briefing-call-ngo", Action("open-calls-to-ngos", 0, "primary")),
    "call-question": Line("briefing-call-question", Action("open-calls-to-ngos", 0, "primary")),
    "call-backers": Line("briefing-call-backers", Action("open-calls-to-backers", 0, "primary")),
    "call-language": Line("briefing-call-language", Action("open-calls-about-language", 0, "primary")),
    "call-promise": Line("briefing-call-promise", Action("open-promises", 0, "primary")),
    "call-pledge": Line("briefing-call-pledge", Action("open-calls-about-pledges", 0, "primary")),
    "call-voices": Line("briefing-call-voices", Action("open-promises", 0, "primary")),
    "access-request-unrepresented": Line(
        "briefing-access-request-unrepresented", Action("open-access-review", 0, "primary")
    ),
    "access-request-late": Line("briefing-access-request-late", Action("open-access-review", 0, "primary")),
    "memorandum-help": Line("briefing-memorandum-help", Action("open-memorandum-help", 0, "primary")),
    "memorandum-seal": Line("briefing-memorandum-seal", Action("open-menu", 0)),
    "organization-unrepresented": Line(
        "briefing-organization-unrepresented", Action("open-unrepresented", 0, "primary")
    ),
}
"""Each kind of wait for staff, in the order in which it is read."""


class BriefStaff(UseCase):
    """Bring each moderator's and administrator's message up to date; a new one takes the buttons off the former.
    Returns 0: all is done at once.

    Administrators whom the settings name read it too, once they have written to the bot and consented.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(
        self,
        identity: Identity,
        uow: UnitOfWork,
        clock: Clock,
        board: Board,
        administrators: NamedAdministrators,
    ) -> None:
        super().__init__(identity, uow, clock)
        self._board = board
        self._administrators = administrators

    async def __call__(self) -> int:
        now = self.clock.now()
        async with self.uow.read() as block:
            staff = await self._staff(block)
            earlier = await block[Briefings].of([person.id for person, _ in staff])
            calendar = await block.waits.calendar()
        for person, counts in staff:
            step = next_step(earlier.get(person.id), counts, now, calendar)
            if step is not Step.NOTHING and not self._board.resting():
                await self._show(person, counts, earlier.get(person.id), step, now)
        return 0

    async def next_due(self) -> datetime | None:
        async with self.uow.read() as block:
            if not any(counts for _, counts in await self._staff(block)):
                return None
            return next_ring(self.clock.now(), await block.waits.calendar())

    async def _staff(self, block: Block) -> Sequence[tuple[Person, dict[str, int]]]:
        """Each of the staff, and what waits for them."""
        waiting = await block[Briefings].waiting()
        kept = await block[Briefings].kept_from()
        return [
            (reader.person, counts_for(reader, waiting, kept.get(reader.person.id, ())))
            for reader in await block[Briefings].staff(self._administrators.accounts)
        ]

    async def _show(
        self, person: Person, counts: dict[str, int], earlier: Briefing | None, step: Step, now: datetime
    ) -> None:
        message_id = earlier.message_id if earlier and step is Step.EDIT else None
        rang_on = today(now) if step is Step.RING else earlier.rang_on if earlier else None
        unreachable = False
        try:
            message_id = await self._board.show(
                person.account_id or 0,
                person.language,
                briefing_of(counts),
                message_id=message_id,
                silent=step is not Step.RING,
            )
        except MessageGoneError:
            message_id = None
        except Undeliverable:
            unreachable = True
        except DeliverLater as trouble:
            if trouble.outage:
                return
            message_id = None
        async with self.uow as block:
            if unreachable:
                recipient = await block[Recipients].get(person.id)
                if recipient is not None:
                    recipient.reachable = False
            else:
                await block[Briefings].keep(
                    Briefing(person_id=person.id, rang_on=rang_on, message_id=message_id, counts=counts)
                )
            await block.commit()
        former = earlier.message_id if earlier else None
        if former is not None and message_id not in {former, None}:
            await self._close(person, former)

    async def _close(self, person: Person, message_id: int) -> None:
        """A newer message says what waits, so that the buttons of the former one go. If the messenger is busy, they
        stay and answer politely.
        """
        with suppress(DeliverLater):
            await self._board.put_buttons(person.account_id or 0, person.language, message_id, ())


def counts_for(reader: Reader, waiting: Sequence[Waiting], kept: Sequence[Waiting] = ()) -> dict[str, int]:
    """How much of each kind waits for one of the staff, and how much of that is overdue, without what is `kept` from
    them.
    """
    counts: Counter[str] = Counter()
    for sign, listed in ((1, waiting), (-1, kept)):
        for one in listed:
            if one.kind in LINES and reader.reach(one.kind).covers(
                one.waits_for, one.region, overdue=one.overdue
            ):
                counts[one.kind] += sign * one.count
                if one.overdue:
                    counts[f"{_OVERDUE}{one.kind}"] += sign * one.count
    return {kind: count for kind, count in counts.items() if count}


def briefing_of(counts: Mapping[str, int]) -> Notification:
    """The message; below what is overdue in part it says how much of that. Without anything to do it says so, and has
    no buttons.
    """
    if not counts:
        return Notification("briefing-done")
    lines: list[Text] = []
    for kind, line in LINES.items():
        overdue = counts.get(f"{_OVERDUE}{kind}")
        if kind in counts:
            lines.append(Text(line.text, {"count": counts[kind]}))
        if overdue:
            lines.append(Text("briefing-overdue", {"count": overdue}))
    buttons: list[Action] = []
    for kind, line in LINES.items():
        if kind in counts and line.opens not in buttons:
            buttons.append(line.opens)
    return Notification(
        "briefing", {"queue": Listed(tuple(lines), "\n")}, actions=tuple((button,) for button in buttons)
    )
