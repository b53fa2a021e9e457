"""What a meeting would clash with, said before somebody proposes it or agrees to it. It is said and forbids nothing.

Of the other side no more is said than that it is busy: when none of its people is free. Only agreed meetings and
starred sessions count, nothing of what a backer answers, can give or has paused (docs/decisions/0032).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.meetings import Meeting
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.engagements import Engagement, Span, shared_spans
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.pitches.access import Match, require_match, require_side


@dataclass(frozen=True, slots=True)
class Clashes:
    """What the actor has in a span, and when the other side is busy."""

    own: tuple[Engagement, ...] = ()
    busy: tuple[Span, ...] = ()

    def at(self, since: datetime, until: datetime) -> "Clashes":
        """Those that share some time with a part of the span."""
        return Clashes(
            tuple(one for one in self.own if one.overlaps(since, until)),
            tuple(span for span in self.busy if span[0] < until and since < span[1]),
        )

    @property
    def any(self) -> bool:
        return bool(self.own or self.busy)


class FindClashes(UseCase):
    """What the actor and the other side have in this span, apart from this match's own meeting, which is the one that
    another time would replace.
    """

    permission: ClassVar = Permission.MEET
    reads: ClassVar = True

    async def __call__(self, pitch_id: int, since: datetime, until: datetime) -> Clashes:
        async with self.uow.read() as block:
            match = await require_match(block, pitch_id)
            _, person_id, own = await require_side(self, match)
            but = await _meetings_of(block, match, self.clock.now())
            engagements = await block.engagements([person_id], since, until)
            other = match.opposite(own.id)
            return Clashes(
                _without(engagements[person_id], but), await _busy(block, other.id, since, until, but)
            )


async def own_clashes(
    block: Block, person_id: int, match: Match, meeting: Meeting, now: datetime
) -> tuple[Engagement, ...]:
    """What a person has in the time of this match's meeting, apart from that meeting."""
    found = await block.engagements([person_id], meeting.starts_at, meeting.ends_at)
    return _without(found[person_id], await _meetings_of(block, match, now) | {meeting.id})


async def _meetings_of(block: Block, match: Match, now: datetime) -> frozenset[int]:
    return frozenset(meeting.id for meeting in await block[Meetings].ahead_of_match(match.pitch.id, now))


async def _busy(
    block: Block, organization_id: int, since: datetime, until: datetime, but: frozenset[int]
) -> tuple[Span, ...]:
    people = await block[Organizations].representatives(organization_id)
    found = await block.engagements([person.id for person in people], since, until)
    return tuple(shared_spans(_without(each, but) for each in found.values()))


def _without(engagements: Sequence[Engagement], meetings: frozenset[int]) -> tuple[Engagement, ...]:
    return tuple(one for one in engagements if one.kind != "meeting" or one.id not in meetings)
