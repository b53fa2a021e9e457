"""Pledges, the parts of them that have arrived, and what they add up to."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, aliased

from bot.models.organizations import Organization, OrganizationKind, OrganizationStatus
from bot.models.pledge_deliveries import Delivery, DeliveryStage
from bot.models.pledges import OPEN, STANDING, Pledge, PledgeSide, PledgeStage
from bot.models.projects import Project
from bot.models.reference import Need
from bot.storage.sql import locked, reads_only
from bot.storage.traces import without, words_of
from bot.use_cases.pledges.ports import Deal, InKind, PledgeTotals

Key = TypeVar("Key", int, str)
_Giver, _Carrier = aliased(Organization), aliased(Organization)


class SqlPledges:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, pledge: Pledge) -> None:
        self._session.add(pledge)

    async def get(self, pledge_id: int) -> Pledge | None:
        return await self._session.get(Pledge, pledge_id)

    async def by_submission(self, submission_id: str) -> Pledge | None:
        return await self._session.scalar(sa.select(Pledge).where(Pledge.submission_id == submission_id))

    async def deals(self, pledge_ids: Collection[int], *, lock: bool = False) -> Sequence[Deal]:
        if lock and not reads_only(self._session):
            projects = (
                sa.select(Project)
                .where(Project.id.in_(sa.select(Pledge.project_id).where(Pledge.id.in_(pledge_ids))))
                .order_by(Project.id)
            )
            (await self._session.scalars(locked(self._session, projects, Project))).all()
        query = _deals().where(Pledge.id.in_(pledge_ids)).order_by(Pledge.id)
        return await self._found(locked(self._session, query, Pledge) if lock else query)

    async def of_project(self, project_id: int, *, lock: bool = False) -> Sequence[Pledge]:
        query = sa.select(Pledge).where(Pledge.project_id == project_id).order_by(Pledge.id.desc())
        return (await self._session.scalars(locked(self._session, query, Pledge) if lock else query)).all()

    async def open_of_organization(self, organization_id: int) -> Sequence[int]:
        query = (
            sa.select(Pledge.id)
            .join(Project, Project.id == Pledge.project_id)
            .where(Pledge.stage.in_(OPEN), _sides([organization_id]))
            .order_by(Pledge.id)
        )
        return (await self._session.scalars(query)).all()

    async def open_of_memorandum(self, memorandum_id: int) -> Sequence[int]:
        query = sa.select(Pledge.id).where(Pledge.memorandum_id == memorandum_id, Pledge.stage.in_(OPEN))
        return (await self._session.scalars(query.order_by(Pledge.id))).all()

    async def awaiting(self, organization_ids: Collection[int], on: date) -> Sequence[int]:
        gives, gets = (
            Pledge.organization_id.in_(organization_ids),
            Project.organization_id.in_(organization_ids),
        )
        asked = sa.and_(Delivery.pledge_id == Pledge.id, Delivery.stage == DeliveryStage.TOLD)
        told = [
            sa.and_(side, sa.exists().where(asked, Delivery.side == by))
            for side, by in ((gives, PledgeSide.RECEIVER), (gets, PledgeSide.GIVER))
        ]
        query = (
            sa.select(Pledge.id)
            .join(Project, Project.id == Pledge.project_id)
            .where(
                sa.or_(
                    sa.and_(Pledge.stage == PledgeStage.OFFERED, gets),
                    sa.and_(
                        Pledge.stage == PledgeStage.PROMISED,
                        sa.or_(*told, sa.and_(gives, Pledge.due <= on, ~sa.exists().where(asked))),
                    ),
                )
            )
            .order_by(Pledge.offered_at, Pledge.id)
        )
        return (await self._session.scalars(query)).all()

    async def of_organizations(
        self,
        organization_ids: Collection[int],
        *,
        project_id: int | None = None,
        but_business: bool = False,
        offset: int,
        limit: int,
    ) -> Sequence[Deal]:
        query = (
            _deals()
            .where(
                _sides(organization_ids), _of(project_id), _shown(organization_ids, but_business=but_business)
            )
            .order_by(
                sa.case(
                    (Pledge.stage == PledgeStage.OFFERED, 0),
                    (Pledge.stage == PledgeStage.PROMISED, 1),
                    else_=2,
                ),
                sa.case((Pledge.stage == PledgeStage.PROMISED, Pledge.due)),
                Pledge.id.desc(),
            )
            .offset(offset)
            .limit(limit)
        )
        return await self._found(query)

    async def count_of_organizations(
        self,
        organization_ids: Collection[int],
        *,
        project_id: int | None = None,
        but_business: bool = False,
    ) -> int:
        shown = (
            _deals()
            .where(
                _sides(organization_ids), _of(project_id), _shown(organization_ids, but_business=but_business)
            )
            .with_only_columns(sa.func.count())
        )
        return await self._session.scalar(shown) or 0

    async def givers_of(self, project_ids: Collection[int]) -> Sequence[tuple[int, int]]:
        query = (
            sa.select(Pledge.project_id, Pledge.organization_id)
            .where(Pledge.project_id.in_(project_ids), Pledge.stage.in_(STANDING))
            .distinct()
        )
        return [(project_id, giver_id) for project_id, giver_id in await self._session.execute(query)]

    async def named_givers(self, project_id: int) -> Sequence[Organization]:
        query = (
            sa.select(Organization)
            .join(Pledge, Pledge.organization_id == Organization.id)
            .where(
                Pledge.project_id == project_id,
                Pledge.named,
                Pledge.stage.in_(STANDING),
                Organization.status == OrganizationStatus.VERIFIED,
            )
            .order_by(Pledge.id)
        )
        return (await self._session.scalars(query)).unique().all()

    async def backed(self, project_ids: Collection[int]) -> Collection[int]:
        query = (
            sa.select(Pledge.project_id)
            .join(Organization, Organization.id == Pledge.organization_id)
            .where(
                Pledge.project_id.in_(project_ids),
                Pledge.stage.in_(STANDING),
                Organization.status == OrganizationStatus.VERIFIED,
            )
            .distinct()
        )
        return set(await self._session.scalars(query))

    async def totals_of(self, project_ids: Collection[int]) -> Mapping[int, PledgeTotals]:
        rows = await self._sums(Pledge.project_id, Pledge.project_id.in_(project_ids))
        return {id_: rows.get(id_, PledgeTotals()) for id_ in project_ids}

    async def totals_by_region(self) -> Mapping[str, PledgeTotals]:
        return await self._sums(Project.region, sa.true())

    async def _sums(
        self, by: InstrumentedAttribute[Key], condition: sa.ColumnElement[bool]
    ) -> Mapping[Key, PledgeTotals]:
        stands = sa.and_(Pledge.stage.in_(STANDING), Organization.status == OrganizationStatus.VERIFIED)
        promised = sa.case((stands, Pledge.amount), else_=Pledge.delivered)
        query = (
            sa.select(
                by,
                Pledge.kind,
                sa.func.sum(promised),
                sa.func.sum(Pledge.delivered),
                sa.func.sum(sa.case((stands, 1), else_=0)),
            )
            .join(Project, Project.id == Pledge.project_id)
            .join(Organization, Organization.id == Pledge.organization_id)
            .where(condition)
            .group_by(by, Pledge.kind)
        )
        found: dict[Key, dict[Need, tuple[int, int, int]]] = defaultdict(dict)
        for key, kind, of_this, arrived, number in await self._session.execute(query):
            if of_this or number:
                found[key][kind] = (int(of_this), int(arrived), int(number))
        return {key: _totals(kinds) for key, kinds in found.items()}

    async def _found(self, query: sa.Select[Pledge, Project, Organization, Organization]) -> Sequence[Deal]:
        rows = await self._session.execute(query)
        return [(pledge, project, carrier, giver) for pledge, project, carrier, giver in rows]


class SqlDeliveries:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, delivery: Delivery) -> None:
        self._session.add(delivery)

    async def by_submission(self, submission_id: str) -> Delivery | None:
        return await self._session.scalar(sa.select(Delivery).where(Delivery.submission_id == submission_id))

    async def pledges_of(self, delivery_ids: Collection[int]) -> Mapping[int, int]:
        query = sa.select(Delivery.id, Delivery.pledge_id).where(Delivery.id.in_(delivery_ids))
        return dict((await self._session.execute(query)).all())

    async def of_pledges(self, pledge_ids: Collection[int]) -> Mapping[int, Sequence[Delivery]]:
        query = sa.select(Delivery).where(Delivery.pledge_id.in_(pledge_ids)).order_by(Delivery.id)
        parts: dict[int, list[Delivery]] = {id_: [] for id_ in pledge_ids}
        for part in await self._session.scalars(locked(self._session, query, Delivery)):
            parts[part.pledge_id].append(part)
        return parts


def _deals() -> sa.Select[Pledge, Project, Organization, Organization]:
    return (
        sa.select(Pledge, Project, _Carrier, _Giver)
        .join(Project, Project.id == Pledge.project_id)
        .join(_Carrier, _Carrier.id == Project.organization_id)
        .join(_Giver, _Giver.id == Pledge.organization_id)
    )


def _sides(organization_ids: Collection[int]) -> sa.ColumnElement[bool]:
    return sa.or_(Pledge.organization_id.in_(organization_ids), Project.organization_id.in_(organization_ids))


def _of(project_id: int | None) -> sa.ColumnElement[bool]:
    return sa.true() if project_id is None else Pledge.project_id == project_id


def _shown(organization_ids: Collection[int], *, but_business: bool) -> sa.ColumnElement[bool]:
    own = Pledge.organization_id.in_(organization_ids)
    return sa.or_(own, _Giver.kind != OrganizationKind.BUSINESS) if but_business else sa.true()


def _totals(kinds: Mapping[Need, tuple[int, int, int]]) -> PledgeTotals:
    promised, delivered, _number = kinds.get(Need.MONEY, (0, 0, 0))
    return PledgeTotals(
        money_promised=promised,
        money_delivered=delivered,
        pledges=sum(number for _, _, number in kinds.values()),
        in_kind={
            kind: InKind(of_this, arrived)
            for kind, (of_this, arrived, _) in kinds.items()
            if kind is not Need.MONEY
        },
    )


async def forget_who_pledged(session: AsyncSession, person_id: int, _: datetime) -> None:
    """What was promised stays the organisation's, without the person and their name in it."""
    called = await words_of(session, person_id)
    people = (Pledge.offered_by, Pledge.answered_by, Pledge.ended_by, Pledge.explained_by)
    query = sa.select(Pledge).where(sa.or_(*(column == person_id for column in people)))
    for pledge in await session.scalars(query):
        for column in people:
            if getattr(pledge, column.key) == person_id:
                setattr(pledge, column.key, None)
        pledge.what, pledge.end_words = without(pledge.what, called), without(pledge.end_words, called)
        pledge.explanation = without(pledge.explanation, called)


async def forget_who_delivered(session: AsyncSession, person_id: int, _: datetime) -> None:
    """What has arrived has arrived, whoever said so."""
    called = await words_of(session, person_id)
    people = (Delivery.told_by, Delivery.answered_by)
    query = sa.select(Delivery).where(sa.or_(*(column == person_id for column in people)))
    for part in await session.scalars(query):
        for column in people:
            if getattr(part, column.key) == person_id:
                setattr(part, column.key, None)
        part.words, part.answer_words = without(part.words, called), without(part.answer_words, called)
