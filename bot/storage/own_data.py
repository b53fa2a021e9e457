"""All that is kept about one person, and what of the rows it points at is called."""

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.base import Base
from bot.models.consents import Wording
from bot.models.memoranda import (
    Memorandum,
    MemorandumAnswer,
    MemorandumSignatory,
)
from bot.models.organizations import Membership, MembershipStatus, Organization
from bot.models.people import Consent, Person
from bot.models.replies import OwedReply
from bot.storage.dialog_tables import dialog_states

Row = Mapping[str, Any]


class SqlOwnData:
    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def rows(self, person_id: int) -> Mapping[str, Sequence[Row]]:
        account = sa.select(Person.account_id).where(Person.id == person_id).scalar_subquery()
        found: dict[str, Sequence[Row]] = {}
        for table in Base.metadata.sorted_tables:
            conditions = [
                *(column == person_id for column in table.columns if _points_at_a_person(column)),
                *_more(table, person_id, account),
            ]
            if conditions:
                rows = await self._session.execute(sa.select(table).where(sa.or_(*conditions)))
                if kept := [dict(row) for row in rows.mappings()]:
                    found[table.name] = kept
        return found

    async def named(self, table: str, ids: set[int]) -> Mapping[int, Row]:
        of = Base.metadata.tables[table]
        rows = await self._session.execute(sa.select(of).where(of.c.id.in_(ids)))
        return {row["id"]: dict(row) for row in rows.mappings()}

    async def as_contact(self, phone: str) -> Sequence[Organization]:
        query = sa.select(Organization).where(Organization.contact_phone == phone).order_by(Organization.id)
        return (await self._session.scalars(query)).all()


def _points_at_a_person(column: sa.Column[Any]) -> bool:
    return any(key.column.table.name == Person.__tablename__ for key in column.foreign_keys)


def _more(
    table: sa.FromClause, person_id: int, account: sa.ScalarSelect[int | None]
) -> list[sa.ColumnElement[bool]]:
    """Rows that are the person's and do not name them by their id."""
    active = sa.and_(Membership.person_id == person_id, Membership.status == MembershipStatus.ACTIVE)
    signed = sa.select(MemorandumSignatory.memorandum_id).where(MemorandumSignatory.person_id == person_id)
    rows = sa.select(MemorandumSignatory.id).where(MemorandumSignatory.person_id == person_id)
    own: dict[str, sa.ColumnElement[bool]] = {
        Person.__tablename__: table.c.id == person_id if "id" in table.c else sa.false(),
        dialog_states.name: dialog_states.c.chat_id == account,
        OwedReply.__tablename__: OwedReply.chat_id == account,
        Wording.__tablename__: Wording.hash.in_(
            sa.select(Consent.text_hash).where(Consent.person_id == person_id)
        ),
        Organization.__tablename__: Organization.id.in_(sa.select(Membership.organization_id).where(active)),
        Memorandum.__tablename__: Memorandum.id.in_(signed),
        MemorandumAnswer.__tablename__: MemorandumAnswer.signatory_id.in_(rows),
    }
    return [own[table.name]] if isinstance(table, sa.Table) and table.name in own else []
