"""Queries for rows of reminders, whatever these remind of: whether any are due, and claiming them."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from bot.models.base import Base
from bot.models.reminders import LATE_AFTER, DueReminder, ReminderStatus

AnyReminder = TypeVar("AnyReminder", bound=DueReminder)
Subject = TypeVar("Subject", bound=Base)


async def reminders_are_due(session: AsyncSession, reminder: type[DueReminder], now: datetime) -> bool:
    query = sa.select(sa.literal(1)).select_from(reminder).where(*_due(reminder, now)).limit(1)
    return await session.scalar(query) is not None


async def next_reminder(session: AsyncSession, reminder: type[DueReminder], now: datetime) -> datetime | None:
    query = sa.select(sa.func.min(reminder.due_at)).where(
        reminder.status == ReminderStatus.DUE, reminder.due_at > now
    )
    return await session.scalar(query)


async def claim_reminders(
    session: AsyncSession,
    reminder: type[AnyReminder],
    subject: type[Subject],
    names: InstrumentedAttribute[int],
    *,
    now: datetime,
    limit: int,
) -> Sequence[tuple[AnyReminder, Subject]]:
    """Due reminders with what they remind of, oldest first. `names` is the reminder's column with its subject's id.

    PostgreSQL locks the rows until the transaction ends, and another process skips them. SQLite needs no lock,
    because one process owns it.
    """
    query = (
        sa.select(reminder, subject)
        .join(subject, sa.inspect(subject).primary_key[0] == names)
        .where(*_due(reminder, now))
        .order_by(reminder.due_at, sa.inspect(reminder).primary_key[0])
        .limit(limit)
        .with_for_update(of=reminder, skip_locked=True)
    )
    return [(row, of) for row, of in await session.execute(query)]


def _due(reminder: type[DueReminder], now: datetime) -> tuple[sa.ColumnElement[bool], ...]:
    """One that was dropped in the future is due as well. The machine's clock was ahead then and took it to be too late;
    it has been set back since, by more than a small correction.
    """
    dropped_ahead = sa.and_(reminder.status == ReminderStatus.DROPPED, reminder.closed_at > now + LATE_AFTER)
    return sa.or_(reminder.status == ReminderStatus.DUE, dropped_ahead), reminder.due_at <= now
