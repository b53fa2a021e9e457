"""What cards say of something that waits: for whom, since when, and what happens next."""

from dataclasses import dataclass
from datetime import datetime

from bot.models.waits import Wait, WaitsFor


@dataclass(frozen=True, slots=True)
class WaitView:
    """A wait, read. `next_step` counts from 1; it comes at `next_at`. Once the clock has rung for the last time, there
    is neither, and the wait is `overdue`.
    """

    kind: str
    waits_for: WaitsFor
    party_id: int | None
    since: datetime
    next_step: int | None
    next_at: datetime | None
    overdue: bool


def view_of(wait: Wait, moments: list[datetime]) -> WaitView:
    """`moments` are those at which its clock rings, from the first to the last."""
    rings_on = wait.step < len(moments)
    return WaitView(
        kind=wait.kind,
        waits_for=wait.waits_for,
        party_id=wait.party_id,
        since=wait.since,
        next_step=wait.step + 1 if rings_on else None,
        next_at=moments[wait.step] if rings_on else None,
        overdue=wait.overdue,
    )
