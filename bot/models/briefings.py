"""The one message in which somebody of the staff reads what waits: when it rings, and when it is only edited."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from enum import Enum, auto
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from bot.models.base import Base
from bot.models.country import local, moment
from bot.models.working_days import WorkingDays

WORK_FROM, WORK_UNTIL = time(9), time(18)


class Briefing(Base):
    """`message_id` is the message at the messenger; None if it can no longer be edited. `rang_on` is the day on which
    one last rang. `counts` is what it says.
    """

    __tablename__ = "briefings"

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), primary_key=True)
    rang_on: Mapped[date | None] = mapped_column(default=None)
    message_id: Mapped[int | None] = mapped_column(sa.BigInteger, default=None)
    counts: Mapped[dict[str, Any]] = mapped_column(default_factory=dict)


class Step(Enum):
    """What is to be done about a briefing. `NOTHING` is not done before something changes."""

    NOTHING = auto()
    RING = auto()
    SEND_SILENTLY = auto()
    EDIT = auto()


def next_ring(now: datetime, calendar: WorkingDays) -> datetime:
    """When the next working day begins, on which whoever of the staff has anything to do is told so."""
    day = local(now).date()
    while not calendar.works(day) or moment(day, WORK_FROM) <= now:
        day += timedelta(days=1)
    return moment(day, WORK_FROM)


def next_step(
    briefing: Briefing | None, counts: Mapping[str, int], now: datetime, calendar: WorkingDays
) -> Step:
    """It rings once a working day, within working hours, if anything waits. In between it is edited in place. Whoever
    has none yet gets it silently at any hour, so that the first thing that waits is seen at once.
    """
    here = local(now)
    at_work = calendar.works(here.date()) and WORK_FROM <= here.time() < WORK_UNTIL
    if counts and at_work and (briefing is None or briefing.rang_on != here.date()):
        return Step.RING
    if briefing is None:
        return Step.SEND_SILENTLY if counts else Step.NOTHING
    if briefing.message_id is not None and briefing.counts != counts:
        return Step.EDIT
    return Step.NOTHING
