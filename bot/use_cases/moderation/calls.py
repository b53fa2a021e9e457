"""Moderators call people where writing did not help: an NGO that leaves a backer's interest without an answer, and the
backers that have left a project without one. If no backer is left to be called, the NGO is, about its project.

A call is a wait (`pitches/waiting.py`), and its id is the call's. Nobody who works for a state body sees any of it:
nobody is asked under power. A card names no backer that has said no, or is paused: there is nothing to call them about.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import ClassVar

from bot.models.organizations import Organization
from bot.models.pitches import PitchStatus
from bot.models.projects import Project
from bot.models.waits import Wait
from bot.models.words import OrganizationName
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.permissions import Permission, Role
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.moderation.access import require_impartial
from bot.use_cases.moderation.looks import note_look
from bot.use_cases.organizations.access import works_for_state
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, require_match
from bot.use_cases.pitches.clocks import CALL_BACKERS, CALL_NGO
from bot.use_cases.pitches.contacts import Contacts, contact_now
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.access import require_project

KINDS = (CALL_NGO, CALL_BACKERS)


class CallAbout(StrEnum):
    """`INTEREST`: the NGO has not answered a backer. `SILENCE`: backers have not answered about a project. `NOBODY`: no
    backer is left to be asked about it, so it is the NGO that is called.
    """

    INTEREST = "interest"
    SILENCE = "silence"
    NOBODY = "nobody"


class CallOutcome(StrEnum):
    WILL_ANSWER = "will_answer"
    NO_ANSWER = "no_answer"
    DOES_NOT_WANT = "does_not_want"
    TALKED = "talked"


OUTCOMES = MappingProxyType(
    {
        CallAbout.INTEREST: (CallOutcome.WILL_ANSWER, CallOutcome.NO_ANSWER, CallOutcome.DOES_NOT_WANT),
        CallAbout.SILENCE: (CallOutcome.WILL_ANSWER, CallOutcome.NO_ANSWER, CallOutcome.DOES_NOT_WANT),
        CallAbout.NOBODY: (CallOutcome.TALKED, CallOutcome.NO_ANSWER),
    }
)
"""What may come of a call."""


@dataclass(frozen=True, slots=True)
class Callee:
    """Whom to call."""

    organization: OrganizationName
    contacts: Contacts


@dataclass(frozen=True, slots=True)
class CallLine:
    """A call in the list. With `to_backers` it is backers who are called, otherwise the project's NGO."""

    id: int
    title: str
    organization: OrganizationName
    to_backers: bool


@dataclass(frozen=True, slots=True)
class CallPage:
    items: tuple[CallLine, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Call:
    """A call to be made, or one that was. `backer` is the one whose interest waits. Only while the call is to be made
    is there a `wait`, and somebody in `whom`. Once it was made there is an `outcome`; a call with neither was settled
    without one.
    """

    id: int
    about: CallAbout
    title: str
    carrier: OrganizationName
    backer: OrganizationName | None
    whom: tuple[Callee, ...]
    wait: WaitView | None
    outcome: CallOutcome | None


@dataclass(frozen=True, slots=True)
class Matter:
    """A call with its records. `stands`: what it is about has not been settled by others."""

    wait: Wait
    project: Project
    carrier: Organization
    match: Match | None
    silent: tuple[Organization, ...]
    stands: bool

    @property
    def about(self) -> CallAbout:
        if self.match is not None:
            return CallAbout.INTEREST
        return CallAbout.SILENCE if self.silent else CallAbout.NOBODY

    @property
    def to_be_made(self) -> bool:
        return self.stands and self.wait.ended_at is None

    @property
    def outcome(self) -> CallOutcome | None:
        outcome = self.wait.outcome
        return CallOutcome(outcome) if outcome in set(CallOutcome) else None

    @property
    def sides(self) -> tuple[Organization, ...]:
        """All whose matter it is."""
        return (self.carrier, *((self.match.backer,) if self.match else self.silent))

    @property
    def whom(self) -> tuple[Organization, ...]:
        return self.silent if self.about is CallAbout.SILENCE else (self.carrier,)


class ListCalls(UseCase):
    """The calls to be made in the moderator's regions, the longest waiting first."""

    permission: ClassVar = Permission.MODERATE
    reads: ClassVar = True

    async def __call__(self, *, offset: int = 0, limit: int = 8) -> CallPage:
        actor = await self.identity.actor()
        _require_no_state_body(actor)
        every = Role.ADMINISTRATOR in actor.roles or not actor.regions
        regions = None if every else actor.regions
        async with self.uow.read() as block:
            waits = await block.waits.standing(KINDS, regions, offset=offset, limit=limit)
            total = await block.waits.count_standing(KINDS, regions)
            return CallPage(tuple([await _line(block, wait) for wait in waits]), total)


class ShowCall(UseCase):
    """One call: whom to call about what. Each look at a contact is audited."""

    permission: ClassVar = Permission.MODERATE

    async def __call__(self, call_id: int) -> Call:
        async with self.uow as block:
            actor, matter = await require_call(self, block, call_id)
            wait = matter.wait
            views = await block.waits.views(wait.kind, [wait.record_id]) if matter.to_be_made else {}
            for one in matter.whom if matter.to_be_made else ():
                await note_look(block, actor, one.id, self.clock.now())
            await block.commit()
            return Call(
                id=call_id,
                about=matter.about,
                title=matter.project.title,
                carrier=name_of(matter.carrier),
                backer=name_of(matter.match.backer) if matter.match else None,
                whom=tuple(
                    Callee(name_of(one), Contacts(**contact_now(one)))
                    for one in (matter.whom if matter.to_be_made else ())
                ),
                wait=views.get(wait.record_id),
                outcome=matter.outcome,
            )


async def require_call(
    use_case: UseCase, block: Block, call_id: int, *, lock: bool = False
) -> tuple[Actor, Matter]:
    """The actor, and a call that they may make. Raises `NotFoundError`, or `ForbiddenError` if any side of it is
    theirs.
    """
    actor = await use_case.identity.actor()
    matter = await find_call(block, call_id, lock=lock)
    for side in matter.sides:
        await require_impartial(block, actor, side, region=matter.project.region)
    _require_no_state_body(actor)
    return actor, matter


async def find_call(block: Block, call_id: int, *, lock: bool = False) -> Matter:
    """A call with its records. Raises `NotFoundError`. Does not check who asks.

    With `lock` the records are locked, and the wait is as it was found after that: another moderator may have made the
    call while they were waited for.
    """
    wait = await block.waits.get(call_id)
    if wait is None or wait.kind not in KINDS:
        raise NotFoundError
    if wait.kind == CALL_NGO:
        match = await require_match(block, wait.record_id, lock=lock)
        stands = match.pitch.status is PitchStatus.INTERESTED and match.can_be_introduced
        wait = await block.waits.get(call_id) or wait
        return Matter(wait, match.project, match.carrier, match, (), stands)
    project, carrier = await require_project(block, wait.record_id, lock=lock)
    wait = await block.waits.get(call_id) or wait
    stands = bool(await block[Pitches].left_alone([project.id]))
    return Matter(wait, project, carrier, None, await _silent(block, project.id), stands)


def _require_no_state_body(actor: Actor) -> None:
    if works_for_state(actor):
        raise ForbiddenError("calls-not-for-state")


async def _silent(block: Block, project_id: int) -> tuple[Organization, ...]:
    """Backers to call about a project: those that have let its pitch pass. A late interest is still taken."""
    found = []
    for pitch, backer in await block[Pitches].of_project(project_id):
        if pitch.status is PitchStatus.EXPIRED and backer.verified:
            profile = await block[Backers].get(backer.id)
            if profile is not None and not profile.paused:
                found.append(backer)
    return tuple(found)


async def _line(block: Block, wait: Wait) -> CallLine:
    if wait.kind == CALL_NGO:
        match = await require_match(block, wait.record_id)
        return CallLine(wait.id, match.project.title, name_of(match.carrier), to_backers=False)
    project, carrier = await require_project(block, wait.record_id)
    to_backers = bool(await _silent(block, project.id))
    return CallLine(wait.id, project.title, name_of(carrier), to_backers=to_backers)
