"""Where pledges and the parts that have arrived are kept."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from bot.models.organizations import Organization
from bot.models.pledge_deliveries import Delivery
from bot.models.pledges import Pledge
from bot.models.projects import Project
from bot.models.reference import Need


@dataclass(frozen=True, slots=True)
class InKind:
    """Pledges of one kind that is not money: pieces, hours, days or people."""

    promised: int = 0
    delivered: int = 0


@dataclass(frozen=True, slots=True)
class PledgeTotals:
    """What was promised by verified givers, as both sides know, and what has arrived, as both agree. Money and goods
    are never added up. Of what was withdrawn or released only what had arrived counts, as promised and as delivered.

    `pledges` counts those that stand. A deal of three parties has one giver and one project, and counts once.
    """

    money_promised: int = 0
    money_delivered: int = 0
    pledges: int = 0
    in_kind: Mapping[Need, InKind] = field(default_factory=dict)


Deal = tuple[Pledge, Project, Organization, Organization]
"""A pledge with its project, the carrier of that, and the giver."""


class Pledges(Protocol):
    async def add(self, pledge: Pledge) -> None: ...
    async def get(self, pledge_id: int) -> Pledge | None: ...
    async def by_submission(self, submission_id: str) -> Pledge | None: ...
    async def deals(self, pledge_ids: Collection[int], *, lock: bool = False) -> Sequence[Deal]:
        """These pledges; as many queries, however many. With `lock` their projects are locked first, then they. Those
        that are gone are left out.
        """

    async def of_project(self, project_id: int, *, lock: bool = False) -> Sequence[Pledge]:
        """All of them, the newest first. Whoever locks them has locked the project."""

    async def open_of_organization(self, organization_id: int) -> Sequence[int]:
        """The ids of those that this organisation gives or gets, and that are offered or promised."""

    async def open_of_memorandum(self, memorandum_id: int) -> Sequence[int]:
        """The ids of those that stand beside it, and are offered or promised."""

    async def awaiting(self, organization_ids: Collection[int], on: date) -> Sequence[int]:
        """The ids of those that wait for one of these organisations: offered to it, told to it, or due from it by this
        day. What has waited longest comes first.
        """

    async def of_organizations(
        self,
        organization_ids: Collection[int],
        *,
        project_id: int | None = None,
        but_business: bool = False,
        offset: int,
        limit: int,
    ) -> Sequence[Deal]:
        """Those in which one of the organisations is a side, of this project or of all: what is offered first, then
        what is promised by its day, then the rest. `but_business` leaves out what other businesses give.
        """

    async def count_of_organizations(
        self,
        organization_ids: Collection[int],
        *,
        project_id: int | None = None,
        but_business: bool = False,
    ) -> int: ...

    async def givers_of(self, project_ids: Collection[int]) -> Sequence[tuple[int, int]]:
        """Each of these projects with whoever has promised it something, as both know, and has not withdrawn that."""

    async def named_givers(self, project_id: int) -> Sequence[Organization]:
        """The verified organisations that have promised this project something, as both know, and may be named on its
        page for it, in the order of their promises.
        """

    async def backed(self, project_ids: Collection[int]) -> Collection[int]:
        """Those of these projects that are backed: a verified giver has promised something, both sides know of it, and
        nobody has withdrawn it. One query for all.
        """

    async def totals_of(self, project_ids: Collection[int]) -> Mapping[int, PledgeTotals]:
        """By project, for each of these; one query for all."""

    async def totals_by_region(self) -> Mapping[str, PledgeTotals]:
        """By region, of those in which there is any; one query for all."""


class Deliveries(Protocol):
    async def add(self, delivery: Delivery) -> None: ...
    async def by_submission(self, submission_id: str) -> Delivery | None: ...
    async def pledges_of(self, delivery_ids: Collection[int]) -> Mapping[int, int]:
        """The pledge of each of these, by the id of the part. It is locked before the part."""

    async def of_pledges(self, pledge_ids: Collection[int]) -> Mapping[int, Sequence[Delivery]]:
        """The parts of each of these pledges, the earliest first, locked unless they are only read."""
