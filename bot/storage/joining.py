"""Two records of one person become one: what points at the one points at the other."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.models.audit import AuditEntry
from bot.models.base import Base
from bot.models.links import OrganizationAddress
from bot.models.memoranda import Memorandum, MemorandumParty, MemorandumReader, MemorandumSignatory
from bot.models.organizations import Membership
from bot.models.outbox import DeliveryStatus, OutboxMessage
from bot.models.people import Person
from bot.models.waits import Wait, WaitsFor

_NAMING_A_PERSON = frozenset({"person_id", "signatory_id"})
"""Fields of what a promised message is about, and to whom."""


async def hold_what_they_sign(session: AsyncSession, *person_ids: int) -> None:
    """Lock the memoranda of every organisation that these people represent or answer for, and in which they sign or
    read: what is done to one locks it first, and links and people after it.
    """
    organizations = sa.union(
        sa.select(Membership.organization_id).where(Membership.person_id.in_(person_ids)),
        sa.select(OrganizationAddress.organization_id).where(OrganizationAddress.person_id.in_(person_ids)),
    )
    parties = (
        sa.select(MemorandumParty.memorandum_id)
        .join(MemorandumSignatory, MemorandumSignatory.party_id == MemorandumParty.id, isouter=True)
        .join(MemorandumReader, MemorandumReader.party_id == MemorandumParty.id, isouter=True)
        .where(
            sa.or_(
                MemorandumParty.organization_id.in_(organizations),
                MemorandumSignatory.person_id.in_(person_ids),
                MemorandumReader.person_id.in_(person_ids),
            )
        )
    )
    locked = sa.select(Memorandum.id).where(Memorandum.id.in_(parties)).order_by(Memorandum.id)
    await session.execute(locked.with_for_update())


async def both_sign(session: AsyncSession, person_id: int, other_id: int) -> bool:
    """Whether both are signatories of one memorandum by now, each of another party."""
    one, other = aliased(MemorandumSignatory), aliased(MemorandumSignatory)
    query = (
        sa.select(one.id)
        .join(other, other.memorandum_id == one.memorandum_id)
        .where(
            one.person_id == person_id,
            other.person_id == other_id,
            one.ended_at.is_(None),
            other.ended_at.is_(None),
        )
        .limit(1)
    )
    return await session.scalar(query) is not None


async def join_people(session: AsyncSession, person_id: int, into_id: int) -> None:
    """Every column that points at a person, in whatever table, what waits for one, and what was promised about one.
    Where both read one party's copies, one row is enough. What asks the one something, and was not sent yet, goes: it
    is asked anew. The audit log stays as it was: it tells who acted then. What was loaded before is read anew.
    """
    read = sa.select(MemorandumReader.party_id).where(MemorandumReader.person_id == into_id)
    await session.execute(
        sa.delete(MemorandumReader).where(
            MemorandumReader.person_id == person_id, MemorandumReader.party_id.in_(read)
        )
    )
    unsent = OutboxMessage.status == DeliveryStatus.PENDING
    await session.execute(
        sa.delete(OutboxMessage).where(unsent, OutboxMessage.recipient_id == person_id, OutboxMessage.asks)
    )
    for message in await session.scalars(sa.select(OutboxMessage).where(unsent)):
        message.content = _said_of(message.content, person_id, into_id)
    await session.flush()
    for column in pointing_at_people():
        await session.execute(
            sa.update(column.table).where(column == person_id).values({column.name: into_id})
        )
    await session.execute(
        sa.update(Wait)
        .where(Wait.waits_for == WaitsFor.PERSON, Wait.party_id == person_id)
        .values(party_id=into_id)
    )
    session.expire_all()


def pointing_at_people() -> list[sa.Column[Any]]:
    """Every column of our tables that names a person, but for who acted."""
    return [
        column
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if any(key.column is Person.__table__.c.id for key in column.foreign_keys)
        and column is not AuditEntry.__table__.c.actor_id
    ]


def _said_of(kept: Any, person_id: int, into_id: int) -> Any:  # noqa: ANN401 - JSON has any shape
    """The same message, about the other."""
    if isinstance(kept, Mapping):
        return {
            key: into_id
            if key in _NAMING_A_PERSON and value == person_id
            else _said_of(value, person_id, into_id)
            for key, value in kept.items()
        }
    return [_said_of(one, person_id, into_id) for one in kept] if isinstance(kept, list) else kept
