"""What every use case may need from outside: time, the actor, the messenger, the outbox, the audit log.

Their errors are here too.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from bot.models.audit import AuditEntry
from bot.models.organizations import OrganizationKind
from bot.models.outbox import OutboxMessage
from bot.models.people import Person
from bot.models.reference import Language
from bot.use_cases.kernel.messages import Capacity, Notification
from bot.use_cases.kernel.permissions import (
    Permission,
    Role,
    permissions_of,
)


class Clock(Protocol):
    def now(self) -> datetime:
        """The present moment in UTC, with its zone."""


class Schema(Protocol):
    async def revisions(self) -> tuple[str | None, str]:
        """The revision of the database, None if it is empty, and the revision that this program needs.

        Raises `StorageUnavailableError`.
        """


class StorageUnavailableError(Exception):
    """The database cannot be reached or does not answer. Nothing was changed, so trying again is safe."""


class Undeliverable(Exception):  # noqa: N818
    """The recipient cannot be reached until they write again: they blocked the bot, left, or never wrote."""


class DeliverLater(Exception):  # noqa: N818
    """The message could not be delivered now and is to be tried again, after `seconds` if the messenger named a time.

    In an `outage` the messenger asks us to wait or cannot be reached. Otherwise something may be wrong with the
    message itself, so it is given up after some attempts.
    """

    def __init__(self, why: str, seconds: float | None = None, *, outage: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.seconds = seconds
        self.outage = outage


class Notifier(Protocol):
    async def send(self, account_id: int, language: Language, notification: Notification) -> int | None:
        """Put the notification into words of that language and deliver it. Returns the number of the message below
        which its buttons stand; None if it has none.

        Raises `Undeliverable` or `DeliverLater`; any other error is a bug.
        """

    def resting(self) -> float:
        """Seconds for which the messenger wants to hear nothing from us, whoever it is for."""


class MayGoOn(Protocol):
    """Whether this process may start to send further messages. It may not once it is told to stop, or when another
    process has the turn.
    """

    async def __call__(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Represented:
    """An organisation that the actor represents. It is at home in `region`; None if it is there for the whole republic,
    as a ministry is.
    """

    organization_id: int
    kind: OrganizationKind
    verified: bool
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Invited:
    """What somebody was invited to by a personal link: to answer this version of this record, as this person.

    `address` is where the code was sent that they typed, cut so that it can be told but not written to; empty where
    the link was handed over and the code told by voice: by their own side, or `by_moderator`. Whoever `has_account`
    gets their data and is forgotten in the chat alone: here a colleague at the same mailbox could do both.
    """

    link_id: int
    kind: str
    record_id: int
    version: int
    person_id: int
    address: str = ""
    by_moderator: bool = False
    has_account: bool = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Actor:
    """The person, or the system, that acts now. `account_id` is their account at the messenger.

    Somebody of whom no record is kept has no `person_id`: a visitor, the system, an account at its first message.
    Whoever has blocked the bot is not `reachable` as far as we know. `consent_outdated`: they consented to another
    wording than today's, so they keep their roles and are asked before they do anything new. `regions` are those that a
    moderator works for, empty for all. `seen_at` is when it was last noted that they were there. Whoever came by a
    personal link is `invited` to what it is for, and to nothing else.
    """

    person_id: int | None
    account_id: int | None
    language: Language
    name: str = ""
    roles: frozenset[Role] = frozenset({Role.GUEST})
    represents: tuple[Represented, ...] = ()
    reachable: bool = True
    consent_outdated: bool = False
    regions: tuple[str, ...] = ()
    seen_at: datetime | None = None
    invited: Invited | None = None

    @property
    def permissions(self) -> frozenset[Permission]:
        return permissions_of(self.roles)

    def moderates(self, region: str | None) -> bool:
        """Whether they are a moderator of that region. What belongs to no region belongs to every moderator."""
        return Role.MODERATOR in self.roles and (not self.regions or region is None or region in self.regions)

    def represented(self, organization_id: int) -> Represented | None:
        return next((item for item in self.represents if item.organization_id == organization_id), None)


class Identity(Protocol):
    """Says who acts. It is made from the update's sender, never from what a button sends back."""

    async def actor(self) -> Actor: ...

    def changed(self) -> None:
        """Forget what is known of the actor, because it has changed. The next `actor` looks them up again."""

    def speak(self, language: Language) -> None:
        """Somebody of whom no record is kept has chosen this language. It holds as long as the identity does."""


class IdentityFactory(Protocol):
    """Makes the identity of the person behind an account. They are looked up when their identity is first asked.

    `guessed` is the language to speak until the person has chosen one.
    """

    def __call__(self, account_id: int | None, guessed: Language, /) -> Identity: ...


@dataclass(frozen=True, slots=True)
class Head:
    """The next message to a recipient, with only what sending needs. Whoever has no account gets it by mail."""

    message_id: int
    recipient_id: int
    account_id: int | None
    language: Language
    content: Mapping[str, Any]
    expires_at: datetime | None

    def expired(self, now: datetime) -> bool:
        return self.expires_at is not None and self.expires_at <= now


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A message to be stored: see `Outbox.promise`. `due` is when what it is about begins, such as a meeting."""

    recipient_id: int = field(kw_only=False)
    notification: Notification = field(kw_only=False)
    dedupe_key: str
    not_before: datetime | None = None
    expires_at: datetime | None = None
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """Who hears that something which waited has ended, or stands as overdue: people by their ids, as whom, and the key
    of the message. `waits` are the ids of what they hear of; None stands for all that ends in the same transaction.
    """

    capacity: Capacity
    people: tuple[int, ...]
    key: str
    waits: tuple[int, ...] | None = None


class Outbox(Protocol):
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
        """Store a message to be sent. A second promise with the same `dedupe_key` changes nothing.

        In the quiet hours nobody is woken: the message waits until the morning (`models/working_days.py`). What is
        `due`, or expires, before the morning is sent within the hour before.
        """

    async def promise_all(self, promises: Sequence[Promise], heard: Sequence[Heard] | None = None) -> None:
        """The same for many messages, with one INSERT for all. `heard` says who hears of the end of what waited, for
        the ledger of ends; without it, whoever gets a message hears of all that ends in this transaction.
        """

    async def heads(
        self, now: datetime, limit: int, *, busy: Collection[int] = (), mail: bool = False
    ) -> Sequence[Head]:
        """The message that comes next for each reachable recipient who has any due, the longest due first. With `mail`,
        whoever has an address and no account is reachable too.

        Left out are the `busy` recipients, by their ids, and those whose next message rests (`OutboxMessage`).
        """

    async def next_after(self, now: datetime, *, mail: bool = False) -> datetime | None:
        """When the next message to somebody reachable is due, or is tried again."""

    async def begin_attempts(self, message_ids: Collection[int], at: datetime) -> Collection[int]:
        """Count an attempt before it is made: where that cannot be written, its outcome could not be either. Returns
        those of the messages that are still to be sent.
        """

    async def mark_sent(self, message_ids: Collection[int], at: datetime) -> None:
        """Close messages. Nothing is kept of what they said."""

    async def unclosed(self, message_ids: Collection[int]) -> Sequence[OutboxMessage]:
        """Those of the messages that are still to be sent, locked. One may be gone, because its recipient asked to be
        forgotten.
        """

    async def held(self, recipient_id: int, now: datetime) -> Sequence[OutboxMessage]:
        """What has fallen due for a recipient and was not sent, oldest first."""

    async def backlog(self, due_before: datetime) -> tuple[int, int]:
        """How many messages to reachable people are still to be sent, and how many of them are overdue.

        A message is overdue if it was due before `due_before`, or has failed often (`models/outbox.py`).
        """

    async def any_old(self, before: datetime) -> bool:
        """Whether there is a message that was closed before that moment; or is held for somebody who is not reachable,
        and expired before it or was due a year before it. Takes no lock.
        """

    async def remember_keys(self, before: datetime, limit: int) -> int:
        """Put the keys of old messages on record by themselves; returns of how many."""

    async def remove_remembered(self, before: datetime) -> None:
        """Remove old messages whose keys are on record. This takes another transaction than `remember_keys`, so that
        whoever promises such a message meanwhile sees one of the two.
        """


class AuditLog(Protocol):
    async def record(
        self, actor: Actor, action: str, entity: str, entity_id: int, **changes: object
    ) -> None: ...
    async def of(self, entity: str, entity_id: int) -> Sequence[AuditEntry]: ...


class Numbers(Protocol):
    async def next(self, series: str) -> int:
        """The next of 1, 2, 3, … without gaps: if the transaction does not commit, the number is used again."""


class Recipients(Protocol):
    """The people whom messages go to. The feature `people` keeps what else is known of them."""

    async def get(self, person_id: int) -> Person | None: ...


class Traces(Protocol):
    async def erase(self, person_id: int, at: datetime) -> None:
        """Remove what belongs to the person alone, from every table that features registered (`Feature.traces`)."""
