"""What the forms about a pledge start from: what is known already is offered and not asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bot.models.organizations import OrganizationKind
from bot.models.pledges import PledgeSide
from bot.models.projects import TAKES_INTEREST
from bot.models.reference import Need
from bot.models.words import OrganizationName, Value, Words
from bot.understanding.spelling import folded
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pledges.access import require_givers, require_pledge, require_taking_project
from bot.use_cases.pledges.clocks import told_in_all, wholly_told
from bot.use_cases.pledges.offering import missing_money
from bot.use_cases.pledges.ports import Deliveries, Pledges
from bot.use_cases.pledges.telling import pledge_in_words
from bot.use_cases.projects.ports import Projects

FOUND_MAX = 20
"""Projects that a search shows at most."""


@dataclass(frozen=True, slots=True)
class Giver:
    """`promised` are the kinds of which it has promised something to the project already."""

    id: int
    name: OrganizationName
    kind: OrganizationKind
    promised: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class PledgeGround:
    """`missing` is the money that the project still lacks."""

    project_id: int
    title: Words
    carrier: OrganizationName
    needs: tuple[Need, ...]
    missing: int
    givers: tuple[Giver, ...]


@dataclass(frozen=True, slots=True)
class DeliveryGround:
    """`left` is what nobody has told yet."""

    pledge_id: int
    title: Words
    other: OrganizationName
    pledge: Value
    kind: Need
    side: PledgeSide
    left: int
    due: date


@dataclass(frozen=True, slots=True)
class FoundProject:
    id: int
    title: Words
    carrier: OrganizationName


class PreparePledge(UseCase):
    """What the form of a pledge to this project starts from. Raises `OutdatedError` where it takes nothing, and
    `ForbiddenError` where no organisation of the actor can promise anything.
    """

    permission: ClassVar = Permission.BACK
    reads: ClassVar = True

    async def __call__(self, project_id: int) -> PledgeGround:
        actor, _ = await self.person()
        async with self.uow.read() as block:
            project, carrier = await require_taking_project(block, project_id)
            own = await require_givers(block, actor)
            pledges = await block[Pledges].of_project(project_id)
            givers = tuple(
                Giver(
                    giver.id,
                    name_of(giver),
                    giver.kind,
                    tuple({one.kind for one in pledges if one.open and one.organization_id == giver.id}),
                )
                for giver in own
            )
            return PledgeGround(
                project_id=project.id,
                title=project.name,
                carrier=name_of(carrier),
                needs=tuple(map(Need, project.needs)),
                missing=missing_money(project, pledges),
                givers=givers,
            )


class PrepareDelivery(UseCase):
    """What the form starts from that tells what has arrived. Raises `OutdatedError` where all is told."""

    permission: ClassVar = Permission.MEET
    reads: ClassVar = True

    async def __call__(self, pledge_id: int) -> DeliveryGround:
        async with self.uow.read() as block:
            actor, promise = await require_pledge(self, block, pledge_id)
            pledge, side = promise.pledge, promise.sides_of(actor)[0]
            if not pledge.promised:
                raise OutdatedError("pledge-stage-changed", stage=pledge.stage.value)
            parts = (await block[Deliveries].of_pledges([pledge_id]))[pledge_id]
            if wholly_told(promise, parts):
                raise OutdatedError("delivery-wholly-told")
            return DeliveryGround(
                pledge_id=pledge_id,
                title=promise.project.name,
                other=name_of(promise.side(side.other)),
                pledge=pledge_in_words(pledge),
                kind=pledge.kind,
                side=side,
                left=pledge.amount - told_in_all(parts),
                due=pledge.due,
            )


class FindProjects(UseCase):
    """Projects that take help, by words of their title or of their carrier's name. The newest come first."""

    permission: ClassVar = Permission.BACK
    reads: ClassVar = True

    async def __call__(self, words: str) -> Sequence[FoundProject]:
        sought = folded(words).split()
        async with self.uow.read() as block:
            found: list[FoundProject] = []
            for stage in sorted(TAKES_INTEREST):
                for project, carrier in await block[Projects].with_stage(stage, offset=0, limit=1000):
                    title = f"{project.title} {project.second_title or ''}"
                    said = folded(f"{title} {carrier.name_kk} {carrier.name_ru} {carrier.name_en}")
                    if carrier.verified and all(word in said for word in sought):
                        found.append(FoundProject(project.id, project.name, name_of(carrier)))
            return sorted(found, key=lambda one: -one.id)[:FOUND_MAX]
