"""Personal data without activity is erased after some years, as if the person had asked for it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from bot.models.country import moment, today
from bot.models.words import Day
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.messages import Action, Notification, Subject
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.people.forgetting import forget
from bot.use_cases.people.ports import People

NOTICE = timedelta(days=30)
"""So long before it happens, the person is told."""
_BATCH = 50
_ALL = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Expiry:
    """How long data is kept of somebody who does nothing."""

    after: timedelta


@dataclass(frozen=True, slots=True)
class Expired:
    """How many people were told, and how many were erased."""

    told: int
    erased: int


@dataclass(frozen=True, slots=True)
class AwayPerson(Subject):
    """For the notice: it is true until they are seen."""

    person_id: int
    type: ClassVar = "away-person"


async def away_by_now(
    block: Block, about: AwayPerson, promised: Notification, _: datetime
) -> Notification | None:
    person = await block[People].get(about.person_id)
    return promised if person is not None and person.expiry_told_at is not None else None


class NoteSeen(UseCase):
    """The person has done something. It is noted once a day."""

    permission: ClassVar = Permission.OWN_DATA

    async def __call__(self) -> None:
        _, person_id = await self.person()
        async with self.uow as block:
            person = await block[People].get_for_update(person_id)
            if person is None:
                raise NotFoundError
            person.seen(self.clock.now())
            await block.commit()
        self.identity.changed()


class ExpirePeople(UseCase):
    """Tell people that their data will go, and erase those who were told 30 days ago and have done nothing since.

    With `dry_run` nothing changes: it only counts.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, expiry: Expiry) -> None:
        super().__init__(identity, uow, clock)
        self._expiry = expiry

    async def __call__(self, *, dry_run: bool = False) -> Expired:
        told, erased = 0, 0
        while True:
            found = await self._batch(dry_run=dry_run)
            told, erased = told + found.told, erased + found.erased
            if dry_run or not found.told + found.erased:
                break
        return Expired(told, erased)

    async def next_due(self) -> datetime | None:
        """When the first is to be told, or erased. It may have passed: they are looked for once a day."""
        async with self.uow.read() as block:
            seen_at, told_at = await block[People].next_away()
        told = [told_at + NOTICE] if told_at else []
        return min([*told, *([seen_at + self._expiry.after - NOTICE] if seen_at else [])], default=None)

    async def _batch(self, *, dry_run: bool) -> Expired:
        """Each batch in a transaction of its own, so that a person who writes does not wait for all."""
        now = self.clock.now()
        seen_before, limit = now - self._expiry.after, _ALL if dry_run else _BATCH
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            over = await block[People].away_since(seen_before, limit, told_before=now - NOTICE)
            nearly = await block[People].away_since(seen_before + NOTICE, limit, told_before=None)
        if dry_run or not (over or nearly):
            return Expired(len(nearly), len(over))
        async with self.uow as block:
            for person in await block[People].away_since(seen_before, limit, told_before=now - NOTICE):
                await forget(block, actor, person, now)
            for person in await block[People].away_since(seen_before + NOTICE, limit, told_before=None):
                person.expiry_told_at = now
                await block.outbox.promise(
                    person.id,
                    Notification(
                        "data-expires",
                        {"day": Day(today(now + NOTICE))},
                        actions=((Action("open-menu", 0),),),
                        about=AwayPerson(person.id),
                    ),
                    dedupe_key=f"data-expires:{person.id}:{now.isoformat()}",
                )
            await block.commit()
        return Expired(len(nearly), len(over))


class LastPass:
    """On which day this process has last looked for whom to erase."""

    day: date | None = None


class ExpireDaily(UseCase):
    """The tick of it, which works once a day. Always returns 0: it leaves nothing for a further batch."""

    permission: ClassVar = Permission.RUN_SYSTEM

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, expire: ExpirePeople, last: LastPass
    ) -> None:
        super().__init__(identity, uow, clock)
        self._expire = expire
        self._last = last

    async def __call__(self) -> int:
        day = today(self.clock.now())
        if self._last.day != day:
            await self._expire()
            # What was erased meanwhile by the people themselves may have had to wait for a reader.
            await self.uow.leave_no_history()
            self._last.day = day
        return 0

    async def next_due(self) -> datetime | None:
        """The midnight at which the next one is found."""
        at = await self._expire.next_due()
        if at is None:
            return None
        return moment(today(max(at, self.clock.now())) + timedelta(days=1), time.min)
