"""The outbox: a message is promised in the transaction that gives rise to it, and sent later by one dispatcher."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeAlias

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from bot.models.links import PersonAddress
from bot.models.outbox import OFTEN, DeliveryStatus, OutboxMessage, PastPromise
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.working_days import loud_moment
from bot.storage.addresses import USABLE
from bot.storage.sql import insert_all_unless_there
from bot.storage.tellings import SqlTellings
from bot.storage.traces import without, words_of
from bot.use_cases.kernel.messages import Notification, encode_notification
from bot.use_cases.kernel.ports import Clock, Head, Heard, Promise
from bot.use_cases.kernel.registry import Registry

_REACHABLE = (Person.reachable, Person.account_id.is_not(None))
_ADDRESS = sa.exists().where(PersonAddress.person_id == Person.id, *USABLE)
_BY_MAIL = sa.or_(
    sa.and_(Person.account_id.is_(None), Person.forgotten_at.is_(None), _ADDRESS),
    sa.and_(
        Person.account_id.is_not(None),
        ~Person.reachable,
        OutboxMessage.asks,
        _ADDRESS.where(PersonAddress.confirmed_at.is_not(None)),
    ),
)
"""Whoever has an account and an address gets there what asks for an answer, while the bot cannot reach them."""


def _reachable(*, mail: bool) -> sa.ColumnElement[bool]:
    return sa.or_(sa.and_(*_REACHABLE), _BY_MAIL) if mail else sa.and_(*_REACHABLE)


_Moment: TypeAlias = datetime | sa.BindParameter[datetime]

_HELD_LONGER = timedelta(days=365)
"""What is held for somebody who is away, and still holds, is kept so much longer than what was sent."""


class SqlOutbox:
    """`promised` tells whether this block has promised any message."""

    def __init__(
        self, session: AsyncSession, clock: Clock, registry: Registry, tellings: SqlTellings
    ) -> None:
        self._session = session
        self._clock = clock
        self._registry = registry
        self._tellings = tellings
        self.promised = False

    async def promise(
        self,
        recipient_id: int,
        notification: Notification,
        *,
        dedupe_key: str,
        not_before: datetime | None = None,
        expires_at: datetime | None = None,
        due: datetime | None = None,
    ) -> None:
        promise = Promise(
            recipient_id,
            notification,
            dedupe_key=dedupe_key,
            not_before=not_before,
            expires_at=expires_at,
            due=due,
        )
        await self.promise_all([promise])

    async def promise_all(self, promises: Sequence[Promise], heard: Sequence[Heard] | None = None) -> None:
        self._tellings.hear(promises, heard)
        if not promises:
            return
        rows = [self._row_of(promise) for promise in promises]
        remembered = sa.exists().where(PastPromise.dedupe_key == sa.bindparam("dedupe_key"))
        await insert_all_unless_there(
            self._session, OutboxMessage, rows, unique=["dedupe_key"], nor=remembered
        )
        self.promised = True

    def _row_of(self, promise: Promise) -> dict[str, Any]:
        self._registry.require_registered(promise.notification)
        now = self._clock.now()
        begins = [moment for moment in (promise.due, promise.expires_at) if moment is not None]
        return {
            "recipient_id": promise.recipient_id,
            "dedupe_key": promise.dedupe_key,
            "content": encode_notification(promise.notification),
            "created_at": now,
            "not_before": loud_moment(promise.not_before or now, min(begins, default=None)),
            "expires_at": promise.expires_at,
            "status": DeliveryStatus.PENDING,
            "attempts": 0,
            "faulty": False,
            "asks": promise.notification.answer is not None,
            "last_error": "",
        }

    async def heads(
        self, now: datetime, limit: int, *, busy: Collection[int] = (), mail: bool = False
    ) -> Sequence[Head]:
        found = await self._session.execute(_HEADS[mail], {"now": now, "most": limit, "busy": list(busy)})
        return [Head(*head) for head in found]

    async def next_after(self, now: datetime, *, mail: bool = False) -> datetime | None:
        rested = sa.func.coalesce(OutboxMessage.retry_at, OutboxMessage.not_before)
        at = sa.case((rested > OutboxMessage.not_before, rested), else_=OutboxMessage.not_before)
        query = (
            sa.select(sa.func.min(at))
            .select_from(OutboxMessage)
            .join(Person, Person.id == OutboxMessage.recipient_id)
            .where(OutboxMessage.status == DeliveryStatus.PENDING, at > now, _reachable(mail=mail))
        )
        found: datetime | None = await self._session.scalar(query)
        return found

    async def begin_attempts(self, message_ids: Collection[int], at: datetime) -> Collection[int]:
        connection = await self._session.connection()
        ids = list(message_ids)
        begun = await connection.execute(_BEGIN_ATTEMPTS, {"at": at, "ids": ids})
        if begun.rowcount == len(ids):
            return set(ids)
        return set(
            await self._session.scalars(sa.select(OutboxMessage.id).where(*_STILL_TO_SEND), {"ids": ids})
        )

    async def mark_sent(self, message_ids: Collection[int], at: datetime) -> None:
        connection = await self._session.connection()
        await connection.execute(_MARK_SENT, {"at": at, "ids": list(message_ids)})

    async def unclosed(self, message_ids: Collection[int]) -> Sequence[OutboxMessage]:
        query = (
            sa.select(OutboxMessage)
            .where(OutboxMessage.id.in_(message_ids), OutboxMessage.status == DeliveryStatus.PENDING)
            .order_by(OutboxMessage.id)
            .with_for_update()
        )
        return (await self._session.scalars(query)).all()

    async def held(self, recipient_id: int, now: datetime) -> Sequence[OutboxMessage]:
        query = (
            sa.select(OutboxMessage)
            .where(
                OutboxMessage.recipient_id == recipient_id,
                OutboxMessage.status == DeliveryStatus.PENDING,
                _is_due(now),
            )
            .order_by(OutboxMessage.not_before, OutboxMessage.id)
        )
        return (await self._session.scalars(query)).all()

    async def backlog(self, due_before: datetime) -> tuple[int, int]:
        late = sa.or_(OutboxMessage.not_before < due_before, OutboxMessage.attempts >= OFTEN)
        overdue = sa.func.sum(sa.case((late, 1), else_=0))
        query = (
            sa.select(sa.func.count(), overdue)
            .select_from(OutboxMessage)
            .join(Person, Person.id == OutboxMessage.recipient_id)
            .where(OutboxMessage.status == DeliveryStatus.PENDING, *_REACHABLE)
        )
        waiting, late = (await self._session.execute(query)).one()
        return waiting, late or 0

    async def any_old(self, before: datetime) -> bool:
        query = sa.select(OutboxMessage.id).where(*_is_old(before)).limit(1)
        return await self._session.scalar(query) is not None

    async def remember_keys(self, before: datetime, limit: int) -> int:
        old = (
            sa.select(OutboxMessage.dedupe_key)
            .where(
                *_is_old(before),
                ~sa.exists().where(PastPromise.dedupe_key == OutboxMessage.dedupe_key),
            )
            .limit(limit)
        )
        keys = (await self._session.scalars(old)).all()
        self._session.add_all([PastPromise(dedupe_key=key) for key in keys])
        return len(keys)

    async def remove_remembered(self, before: datetime) -> None:
        remembered = sa.exists().where(PastPromise.dedupe_key == OutboxMessage.dedupe_key)
        await self._session.execute(sa.delete(OutboxMessage).where(*_is_old(before), remembered))


def _is_due(now: _Moment) -> sa.ColumnElement[bool]:
    """What was due at once when it was promised is due, also if the clock was set back since then."""
    at_once = sa.and_(OutboxMessage.not_before <= OutboxMessage.created_at, OutboxMessage.created_at > now)
    return sa.or_(OutboxMessage.not_before <= now, at_once)


def _may_be_tried(message: type[OutboxMessage], now: _Moment) -> sa.ColumnElement[bool]:
    """Never empty, so that it can be negated. `tried_at` is ahead only if the clock was set back."""
    rested = sa.or_(message.retry_at.is_(None), message.retry_at <= now)
    return sa.or_(rested, sa.func.coalesce(message.tried_at > now, sa.false()))


def _is_old(before: datetime) -> tuple[sa.ColumnElement[bool], ...]:
    """Closed before that moment; or held for somebody who is away, and expired before it, or due far longer ago.

    No message is closed before it is due, so `not_before` says most, and has an index.
    """
    closed = sa.and_(OutboxMessage.status != DeliveryStatus.PENDING, OutboxMessage.closed_at <= before)
    away = sa.exists().where(Person.id == OutboxMessage.recipient_id, sa.not_(sa.and_(*_REACHABLE)))
    of_no_use = sa.or_(OutboxMessage.expires_at <= before, OutboxMessage.not_before <= before - _HELD_LONGER)
    held = sa.and_(OutboxMessage.status == DeliveryStatus.PENDING, away, of_no_use)
    return (
        OutboxMessage.status.in_(DeliveryStatus),
        OutboxMessage.not_before <= before,
        sa.or_(closed, held),
    )


def _heads(*, mail: bool) -> sa.Select[int, int, int | None, Language, dict[str, Any], datetime | None]:
    """Parameters: `now`, `most` heads, and ids of the `busy` recipients."""
    now = sa.bindparam("now", type_=OutboxMessage.not_before.type)
    earlier = aliased(OutboxMessage)
    comes_first = sa.or_(
        earlier.not_before < OutboxMessage.not_before,
        sa.and_(earlier.not_before == OutboxMessage.not_before, earlier.id < OutboxMessage.id),
    )
    rests_alone = sa.and_(earlier.faulty, ~_may_be_tried(earlier, now))
    return (
        sa.select(
            OutboxMessage.id,
            OutboxMessage.recipient_id,
            sa.case((Person.reachable, Person.account_id), else_=None),
            Person.language,
            OutboxMessage.content,
            OutboxMessage.expires_at,
        )
        .join(Person, Person.id == OutboxMessage.recipient_id)
        .where(
            OutboxMessage.status == DeliveryStatus.PENDING,
            _is_due(now),
            _may_be_tried(OutboxMessage, now),
            OutboxMessage.recipient_id.not_in(sa.bindparam("busy", expanding=True)),
            _reachable(mail=mail),
            ~sa.exists().where(
                earlier.recipient_id == OutboxMessage.recipient_id,
                earlier.status == DeliveryStatus.PENDING,
                comes_first,
                ~rests_alone,
                # What is held for somebody who is away holds up nothing that goes to their address.
                sa.or_(earlier.asks, Person.reachable, Person.account_id.is_(None)),
            ),
        )
        .order_by(OutboxMessage.not_before, OutboxMessage.id)
        .limit(sa.bindparam("most", type_=sa.Integer))
    )


# Built once: building each takes as long as running it.
_HEADS = {mail: _heads(mail=mail) for mail in (False, True)}
_AT = sa.bindparam("at", type_=OutboxMessage.not_before.type)
_STILL_TO_SEND = (
    OutboxMessage.id.in_(sa.bindparam("ids", expanding=True)),
    OutboxMessage.status == DeliveryStatus.PENDING,
)
_BEGIN_ATTEMPTS = (
    sa.update(OutboxMessage).where(*_STILL_TO_SEND).values(attempts=OutboxMessage.attempts + 1, tried_at=_AT)
)
_MARK_SENT = (
    sa.update(OutboxMessage)
    .where(*_STILL_TO_SEND)
    .values(status=DeliveryStatus.SENT, closed_at=_AT, content={})
)


async def erase_unsent_messages(session: AsyncSession, person_id: int, _: datetime) -> None:
    """Remove messages to this person that were not sent yet, and the name of the person from those to others."""
    await session.execute(
        sa.delete(OutboxMessage).where(
            OutboxMessage.recipient_id == person_id, OutboxMessage.status == DeliveryStatus.PENDING
        )
    )
    called = await words_of(session, person_id)
    pending = sa.select(OutboxMessage).where(OutboxMessage.status == DeliveryStatus.PENDING)
    spelled = [
        sa.cast(OutboxMessage.content, sa.Text).contains(_as_stored(word), autoescape=True) for word in called
    ]
    if spelled:
        for message in await session.scalars(pending.where(sa.or_(*spelled))):
            message.content = without(message.content, called)


def _as_stored(word: str) -> str:
    """As it stands in stored JSON."""
    return json.dumps(word)[1:-1]
