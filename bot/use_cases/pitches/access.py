"""Who may see and answer a pitch: the backer once it has arrived, the project's people once the backer is interested.

A match is a pitch to which both sides have said yes. Meetings and memoranda need one.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.models.organizations import Organization
from bot.models.pitches import Pitch, Side
from bot.models.projects import TAKES_INTEREST, Project, ProjectStage
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import (
    represents,
    require_organization,
    require_represented,
)
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.access import require_project

CAN_BE_INTRODUCED = TAKES_INTEREST | {ProjectStage.PAUSED}


@dataclass(frozen=True, slots=True)
class Match:
    """A pitch with its project and its two sides. Whether both have said yes is told by `stands`."""

    pitch: Pitch
    project: Project
    carrier: Organization
    backer: Organization

    @property
    def sides(self) -> tuple[Organization, Organization]:
        return self.carrier, self.backer

    @property
    def stands(self) -> bool:
        """Whether both sides have said yes and the project did not come to nothing. Those who have carried it out
        may still meet.
        """
        return self.pitch.matched and not self.project.closed

    @property
    def waits_for_a_step(self) -> bool:
        """Whether it stands, and there is something left for it to lead to."""
        return self.stands and self.project.open_to_changes

    @property
    def can_be_introduced(self) -> bool:
        """Whether the project has come no further than that its people may say yes to an interest."""
        return self.project.stage in CAN_BE_INTRODUCED

    @property
    def verified(self) -> bool:
        """Whether both sides may act: what one of them asks is not put before the other otherwise."""
        return all(side.verified for side in self.sides)

    def kind_of_side(self, organization_id: int) -> Side:
        return Side.CARRIER if organization_id == self.carrier.id else Side.BACKER

    def side(self, organization_id: int) -> Organization:
        return next(side for side in self.sides if side.id == organization_id)

    def opposite(self, organization_id: int) -> Organization:
        return next(side for side in self.sides if side.id != organization_id)


async def require_match(block: Block, pitch_id: int, *, lock: bool = False) -> Match:
    """A pitch with its project and sides. Raises `NotFoundError`. Does not check who asks.

    With `lock` nobody withdraws the project meanwhile, since its row is locked too, and first, as everywhere.
    """
    pitch = await block[Pitches].get(pitch_id)
    if pitch is None:
        raise NotFoundError
    project, carrier = await require_project(block, pitch.project_id, lock=lock)
    if lock:
        pitch = await block[Pitches].get_for_update(pitch_id) or pitch
    return Match(pitch, project, carrier, await require_organization(block, pitch.backer_id))


async def has_agreed_memorandum(block: Block, pitch_id: int) -> bool:
    """Whether this match has led to what it was for."""
    return pitch_id in await block[Pitches].with_agreed_memorandum([pitch_id])


async def matches_of(block: Block, pitch_ids: Collection[int], *, lock: bool = True) -> Mapping[int, Match]:
    """These pitches, locked unless they are only read, each with its project and sides. Those that are gone are left
    out.

    They are locked before what hangs on them: whoever locks a question or a meeting calls this first.
    """
    if not pitch_ids:
        return {}
    found = await block[Pitches].with_sides(pitch_ids, lock=lock)
    return {one[0].id: Match(*one) for one in found}


def own_side(actor: Actor, match: Match, first: int | None = None) -> Organization:
    """The side that the actor represents; if they represent both, the one with the id `first`.

    Raises `NotFoundError` for others.
    """
    own = [side for side in match.sides if represents(actor, side.id)]
    if not own:
        raise NotFoundError
    return next((side for side in own if side.id == first), own[0])


async def require_side(
    use_case: UseCase, match: Match, first: int | None = None
) -> tuple[Actor, int, Organization]:
    """The actor, their id and their side. The side must be verified, since the actor is to act on its behalf.

    Raises `NotFoundError` or `ForbiddenError`.
    """
    actor, person_id = await use_case.person()
    own = own_side(actor, match, first)
    require_represented(actor, own.id, verified=True)
    return actor, person_id, own


async def require_received(
    use_case: UseCase, block: Block, pitch_id: int, *, lock: bool = False
) -> tuple[Actor, Match]:
    """The actor, and a pitch that has arrived at a backer that they represent. Otherwise raises `NotFoundError`."""
    actor = await use_case.identity.actor()
    match = await require_match(block, pitch_id, lock=lock)
    require_represented(actor, match.backer.id)
    if match.pitch.sent_at > use_case.clock.now():
        raise NotFoundError
    return actor, match


async def require_interest(
    use_case: UseCase, block: Block, pitch_id: int, *, lock: bool = False
) -> tuple[Actor, Match]:
    """The actor, and a pitch of their own project in which the backer has shown interest. Otherwise raises
    `NotFoundError`.
    """
    actor = await use_case.identity.actor()
    match = await require_match(block, pitch_id, lock=lock)
    require_represented(actor, match.carrier.id)
    if not match.pitch.interested:
        raise NotFoundError
    return actor, match
