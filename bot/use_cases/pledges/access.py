"""Who may see and touch a pledge: its giver and the project's people. To everybody else it looks as if there were none.

Nobody who works for a state body sees what a business has promised, or whether it is late: it would be asked under
power. What such a person gives themselves they see.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.models.organizations import Organization, OrganizationKind
from bot.models.pledge_deliveries import Delivery
from bot.models.pledges import Pledge, PledgeSide
from bot.models.projects import TAKES_INTEREST, Project, ProjectStage
from bot.use_cases.backers.access import BACKING_KINDS, own_backer_ids
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.access import (
    represents,
    require_representative,
    require_represented,
    works_for_state,
)
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.pledges.ports import Deliveries, Pledges
from bot.use_cases.projects.access import require_project

ACCEPTS = TAKES_INTEREST | {ProjectStage.PAUSED}
"""Stages in which a project's people may accept what was offered before."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A pledge with its project and its two sides."""

    pledge: Pledge
    project: Project
    carrier: Organization
    giver: Organization

    @property
    def acts(self) -> bool:
        """Whether both sides may act."""
        return self.giver.verified and self.carrier.verified

    def side(self, side: PledgeSide) -> Organization:
        return self.giver if side is PledgeSide.GIVER else self.carrier

    def sides_of(self, actor: Actor) -> tuple[PledgeSide, ...]:
        """The sides for which the actor speaks; of both, the giver's comes first."""
        return tuple(side for side in PledgeSide if represents(actor, self.side(side).id))


async def promises_of(
    block: Block, pledge_ids: Collection[int], *, lock: bool = False
) -> Mapping[int, Promise]:
    """These pledges with their sides, by id; as many queries, however many."""
    return {deal[0].id: Promise(*deal) for deal in await block[Pledges].deals(pledge_ids, lock=lock)}


async def require_promise(block: Block, pledge_id: int, *, lock: bool = False) -> Promise:
    """Raises `NotFoundError`. Does not check who asks."""
    promise = (await promises_of(block, [pledge_id], lock=lock)).get(pledge_id)
    if promise is None:
        raise NotFoundError
    return promise


async def require_pledge(
    use_case: UseCase, block: Block, pledge_id: int, *, lock: bool = False
) -> tuple[Actor, Promise]:
    """The actor, and a pledge that they may see. Raises `NotFoundError`."""
    actor = await use_case.identity.actor()
    promise = await require_promise(block, pledge_id, lock=lock)
    if not may_see(actor, promise):
        raise NotFoundError
    return actor, promise


def may_see(actor: Actor, promise: Promise) -> bool:
    return bool(promise.sides_of(actor)) and sees_pledges_of(actor, promise.giver)


def sees_pledges_of(actor: Actor, giver: Organization) -> bool:
    kept = giver.kind is OrganizationKind.BUSINESS and works_for_state(actor)
    return not kept or represents(actor, giver.id)


async def require_side(
    use_case: UseCase, block: Block, pledge_id: int, side: PledgeSide
) -> tuple[Actor, int, Promise]:
    """The actor, their id, and a pledge for whose side they may speak, which is verified. It is locked.

    Raises `NotFoundError` or `ForbiddenError`.
    """
    actor, promise = await require_pledge(use_case, block, pledge_id, lock=True)
    require_represented(actor, promise.side(side).id, verified=True)
    _, person_id = await use_case.person()
    return actor, person_id, promise


async def require_giver(use_case: UseCase, organization_id: int) -> tuple[Actor, int]:
    """The actor and their id. They must represent this business or state body, which must be verified.

    Raises `NotFoundError` or `ForbiddenError`.
    """
    actor, person_id = await require_representative(use_case, organization_id, verified=True)
    if require_represented(actor, organization_id).kind not in BACKING_KINDS:
        raise ForbiddenError("pledge-backers-only")
    return actor, person_id


async def require_givers(block: Block, actor: Actor) -> Sequence[Organization]:
    """The businesses and state bodies of the actor that can promise something. Raises `ForbiddenError` if none can."""
    found = await block[Organizations].by_ids(own_backer_ids(actor))
    givers = [giver for giver in found.values() if giver.verified]
    if not givers:
        raise ForbiddenError("organization-not-verified")
    return givers


async def require_taking_project(
    block: Block, project_id: int, *, lock: bool = False
) -> tuple[Project, Organization]:
    """A project to which something can be promised, and its carrier. Raises `NotFoundError`, or `OutdatedError` where
    it takes nothing.
    """
    project, carrier = await require_project(block, project_id, lock=lock)
    if project.stage not in TAKES_INTEREST:
        raise OutdatedError("pledge-project-closed", stage=project.stage.value)
    if not carrier.verified:
        raise OutdatedError("pledge-carrier-stopped")
    return project, carrier


@dataclass(frozen=True, slots=True)
class OwnPart:
    """A part that the actor may answer or take back, with its pledge and all of its `parts`. All are locked."""

    actor: Actor
    person_id: int
    promise: Promise
    part: Delivery
    parts: Sequence[Delivery]


async def require_delivery(
    use_case: UseCase, block: Block, delivery_id: int, *, by_teller: bool = False
) -> OwnPart:
    """For the side that is asked; with `by_teller` for the one that has told it. It must be verified.

    Raises `NotFoundError` or `ForbiddenError`.
    """
    pledge_id = (await block[Deliveries].pledges_of([delivery_id])).get(delivery_id)
    if pledge_id is None:
        raise NotFoundError
    actor, promise = await require_pledge(use_case, block, pledge_id, lock=True)
    parts = (await block[Deliveries].of_pledges([pledge_id]))[pledge_id]
    part = next(one for one in parts if one.id == delivery_id)
    side = part.side if by_teller else part.side.other
    require_represented(actor, promise.side(side).id, verified=True)
    _, person_id = await use_case.person()
    return OwnPart(actor, person_id, promise, part, parts)
