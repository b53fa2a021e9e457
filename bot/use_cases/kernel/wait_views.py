"""Where waits are kept, and what cards say of one: for whom it waits, since when, and what happens next."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from bot.models.waits import Wait, WaitsFor
from bot.models.working_days import WorkingDays


@dataclass(frozen=True, slots=True)
class WaitView:
    """A wait, read. `next_step` counts from 1; it comes at `next_at`. Once the clock has rung for the last time, there
    is neither, and the wait is `overdue`. `ours`: it is the reader who is waited for.
    """

    kind: str
    waits_for: WaitsFor
    party_id: int | None
    since: datetime
    next_step: int | None
    next_at: datetime | None
    overdue: bool
    ours: bool = False

    def read_by(self, *, ours: bool) -> "WaitView":
        """The same for a reader who is waited for, or is not."""
        return replace(self, ours=ours)


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


@dataclass(frozen=True, slots=True)
class Due:
    """A wait whose clock rings, by its id, and the record that it is about."""

    id: int
    kind: str
    record_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """A record that waits from now on: see `Waits.begin`."""

    record_id: int = field(kw_only=False)
    party_id: int | None = None
    region: str | None = None
    until: datetime | None = None
    since: datetime | None = None


class Waits(Protocol):
    """What waits for somebody. How a kind of wait rings and ends is registered (`kernel/waiting.py`)."""

    async def begin(
        self,
        kind: str,
        record_id: int,
        *,
        party_id: int | None = None,
        region: str | None = None,
        until: datetime | None = None,
        since: datetime | None = None,
    ) -> None:
        """It waits from now on, or has waited `since`. Does nothing while the same record waits in the same way.

        `party_id` names the organisation or person that it waits for, `region` whose moderators, `until` the moment
        that the record itself names.
        """

    async def begin_all(self, kind: str, beginnings: Sequence[Beginning]) -> None:
        """The same for many records, with one query and one INSERT for all."""

    async def move(self, kind: str, until: Mapping[int, datetime]) -> None:
        """The moments that these records name have moved. What has rung and lies behind does not ring again."""

    async def restart(self, kind: str, record_id: int, *, party_id: int | None = None) -> None:
        """It waits from now on, whether it waited before or not. What has rung does not ring again."""

    async def end(self, kind: str, record_id: int, outcome: str) -> Sequence[int]:
        """It waits no more. Does nothing if it did not wait. Returns the ids of the waits that have ended by this, for
        the messages that tell of them (`Message.of`).
        """

    async def end_all(self, kind: str, record_ids: Collection[int], outcome: str) -> Sequence[int]:
        """The same for many records."""

    def ended(self) -> Sequence[int]:
        """The ids of all that have ended in this transaction so far, in order: a clock whose record takes others with
        it tells of those too.
        """

    async def of(self, kind: str, record_ids: Collection[int]) -> Mapping[int, Wait]:
        """The open waits of these records, by record. Those that do not wait are left out."""

    async def begun(self, kind: str, record_ids: Collection[int]) -> Collection[int]:
        """Those of these records that wait so, or have at any time."""

    async def views(self, kind: str, record_ids: Collection[int]) -> Mapping[int, WaitView]:
        """What cards say of these records' open waits (`presenting/cards/waits.py`), by record."""

    async def last_moments(self, kind: str, record_ids: Collection[int]) -> Mapping[int, datetime]:
        """When the clocks of these records' open waits ring for the last time at this installation, by record."""

    async def any_due(self, now: datetime) -> bool: ...
    async def next_after(self, now: datetime) -> datetime | None:
        """When the next clock rings, of a kind that this version knows."""

    async def due(self, now: datetime, limit: int) -> Sequence[Due]:
        """Waits whose clock rings now, those of a kind together; none is locked yet. Also those that began later than
        now, because the clock was set back since then.
        """

    async def claim(self, due: Sequence[Due], now: datetime) -> Sequence[Wait]:
        """Those of these waits whose clock rings still, locked until the transaction ends, in the order of their ids.
        What another pass or a deed has locked is left out. Deeds lock a record first and then its wait, so whoever
        claims waits has locked their records before.
        """

    def write_together(self, waits: Collection[Wait]) -> None:
        """Write all that has changed in these waits by one UPDATE, whatever it is in each of them."""

    async def calendar(self) -> WorkingDays: ...
    async def count_anew(self) -> int:
        """The working days have changed in this transaction: the clocks of all open waits that count them are set
        anew. Returns how many ring at another moment now. What has rung has rung; what is past rings at the next tick.
        """
