"""Who is told of the ends of what waited, gathered while a transaction is open and written when it is committed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.models.people import Person
from bot.models.tellings import Telling, ToldAs
from bot.models.waits import Wait, WaitsFor
from bot.use_cases.kernel.messages import Capacity
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor, Clock, Heard, Promise

_STAFF = {WaitsFor.MODERATORS: ToldAs.MODERATORS, WaitsFor.ADMINISTRATORS: ToldAs.ADMINISTRATORS}


class SqlTellings:
    """One for each block. It costs nothing unless something that waited has ended."""

    def __init__(self, session: AsyncSession, clock: Clock) -> None:
        self._session = session
        self._clock = clock
        self._ended: dict[int, Wait] = {}
        self._heard: list[Heard] = []
        self._actor: Actor | None = None

    def end(self, wait: Wait) -> None:
        self._ended[wait.id] = wait

    @property
    def ended(self) -> Sequence[int]:
        return [*self._ended]

    def act(self, actor: Actor) -> None:
        if actor.person_id is not None:
            self._actor = actor

    def hear(self, promises: Sequence[Promise], heard: Sequence[Heard] | None) -> None:
        self._heard += _heard_by(promises) if heard is None else heard

    async def write(self) -> None:
        rows = [*self._rows_of_heard(), *self._rows_of_actor()]
        if not rows:
            return
        away = await self._away({person_id for row in rows for person_id in row["people"]})
        for row in rows:
            people = set(row["people"])
            row["people"], row["away"] = len(people), len(people & away)
        await self._session.flush()
        await self._session.execute(sa.insert(Telling), rows)
        self._ended, self._heard = {}, []

    def _rows_of_heard(self) -> Iterator[dict[str, Any]]:
        """One for each wait, capacity and kind of message."""
        people: dict[tuple[int, Capacity, str], list[int]] = {}
        for each in self._heard:
            for wait_id in self._ended if each.waits is None else each.waits:
                people.setdefault((wait_id, each.capacity, each.key), []).extend(each.people)
        for (wait_id, capacity, key), ids in people.items():
            yield self._row(wait_id, capacity, ids, key)

    def _rows_of_actor(self) -> Iterator[dict[str, Any]]:
        if self._actor is None:
            return
        for wait in self._ended.values():
            for capacity in _acts_as(self._actor, wait):
                yield self._row(wait.id, capacity, (), "", acted=True)

    def _row(
        self, wait_id: int, capacity: Capacity, people: Iterable[int], key: str, *, acted: bool = False
    ) -> dict[str, Any]:
        return {
            "wait_id": wait_id,
            "told_as": capacity.told_as,
            "organization_id": capacity.organization_id,
            "people": people,
            "acted": acted,
            "key": key,
            "at": self._clock.now(),
        }

    async def _away(self, ids: set[int]) -> set[int]:
        query = sa.select(Person.id).where(Person.id.in_(ids), sa.not_(Person.reachable))
        return set(await self._session.scalars(query)) if ids else set()


def _heard_by(promises: Sequence[Promise]) -> Iterator[Heard]:
    for promise in promises:
        to = promise.notification.to
        capacity = to.as_whom if to else Capacity(ToldAs.PERSON)
        yield Heard(capacity, (promise.recipient_id,), promise.notification.key)


def _acts_as(actor: Actor, wait: Wait) -> Sequence[Capacity]:
    """As whom somebody ends what waited: as whoever it waited for, if they are that; else as what they are."""
    represented = [
        Capacity(ToldAs.ORGANIZATION, one.organization_id)
        for one in actor.represents
        if wait.waits_for is not WaitsFor.ORGANIZATION or one.organization_id == wait.party_id
    ]
    staff = [Capacity(told) for told in _roles_of(actor)]
    if wait.waits_for in _STAFF and (own := [one for one in staff if one.told_as is _STAFF[wait.waits_for]]):
        return own
    return represented or staff[:1] or [Capacity(ToldAs.PERSON)]


def _roles_of(actor: Actor) -> Iterator[ToldAs]:
    for role, told in (
        (Role.ADMINISTRATOR, ToldAs.ADMINISTRATORS),
        (Role.MODERATOR, ToldAs.MODERATORS),
        (Role.ORGANISER, ToldAs.ORGANISERS),
    ):
        if role in actor.roles:
            yield told
