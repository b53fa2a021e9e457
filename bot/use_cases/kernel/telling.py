"""Promises messages in the transaction of the deed, or of the tick, that they tell of."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeAlias

from bot.models.tellings import ToldAs
from bot.use_cases.kernel.messages import Capacity, Notification, Subject
from bot.use_cases.kernel.ports import Heard, Promise
from bot.use_cases.kernel.unit_of_work import Block


class Addressee:
    """To whom a message goes, before it is known who these people are. A subclass is a frozen dataclass; the feature
    that knows the people registers how they are found.
    """

    __slots__ = ()

    @property
    def as_whom(self) -> Capacity:
        return Capacity(ToldAs.PERSON)


@dataclass(frozen=True, slots=True)
class Somebody(Addressee):
    """One person, whatever they represent."""

    person_id: int


@dataclass(frozen=True, slots=True)
class Recipient:
    """One person who gets a message, and as whom."""

    person_id: int
    to: Subject | None = None


Find: TypeAlias = Callable[[Block, Sequence[Any]], Awaitable[Mapping[Any, Sequence[Recipient]]]]
"""Given a block and addressees of one type: the people behind each of them, found with one query for all."""


@dataclass(frozen=True, slots=True)
class Message:
    """Something to be said. The dedupe key is made of `occasion` and each person's id, so that nobody hears of an
    occasion twice. `but` is the person who acts and therefore knows. `due`: see `Outbox.promise`.

    `of` are the ids of the waits that it tells of. A clock that rings names them, because many ring in one transaction.
    """

    addressee: Addressee
    notification: Notification
    occasion: str
    but: int | None = None
    not_before: datetime | None = None
    expires_at: datetime | None = None
    due: datetime | None = None
    of: tuple[int, ...] | None = None


async def find_somebody(_: Block, addressees: Sequence[Somebody]) -> Mapping[Somebody, Sequence[Recipient]]:
    return {addressee: (Recipient(addressee.person_id),) for addressee in addressees}


@dataclass(frozen=True, slots=True)
class Addressing:
    """How the people behind each type of addressee are found."""

    finders: Mapping[type[Addressee], Find]

    async def recipients(
        self, block: Block, addressees: Iterable[Addressee]
    ) -> Mapping[Addressee, Sequence[Recipient]]:
        """The people behind these addressees. As many queries as there are types of addressees."""
        by_type: dict[type[Addressee], list[Addressee]] = defaultdict(list)
        for addressee in dict.fromkeys(addressees):
            by_type[type(addressee)].append(addressee)
        found: dict[Addressee, Sequence[Recipient]] = {}
        for kind, wanted in by_type.items():
            found.update(await self.finders[kind](block, wanted))
        return found


@dataclass(frozen=True, slots=True)
class Said:
    """What messages promise to whom, and who hears by that of the end of what waited."""

    promises: Sequence[Promise] = ()
    heard: Sequence[Heard] = ()


async def said_by(block: Block, addressing: Addressing, messages: Sequence[Message]) -> Said:
    """As many queries as there are types of addressees. Where nobody is found, that is heard by nobody."""
    found = await addressing.recipients(block, [message.addressee for message in messages])
    promises: list[Promise] = []
    heard: list[Heard] = []
    for message in messages:
        told = [
            recipient for recipient in found.get(message.addressee, ()) if recipient.person_id != message.but
        ]
        promises += [_promise(message, recipient) for recipient in told]
        people = tuple(recipient.person_id for recipient in told)
        heard.append(Heard(message.addressee.as_whom, people, message.notification.key, message.of))
    return Said(promises, heard)


def _promise(message: Message, recipient: Recipient) -> Promise:
    to = recipient.to
    return Promise(
        recipient.person_id,
        replace(message.notification, to=to) if to else message.notification,
        dedupe_key=f"{message.occasion}:{recipient.person_id}",
        not_before=message.not_before,
        expires_at=message.expires_at,
        due=message.due,
    )


async def tell_all(block: Block, addressing: Addressing, messages: Sequence[Message]) -> None:
    """Promise all these messages, with one INSERT for all."""
    said = await said_by(block, addressing, messages)
    await block.outbox.promise_all(said.promises, said.heard)


async def tell(
    block: Block,
    people: Iterable[int],
    notification: Notification,
    occasion: str,
    *,
    to: Callable[[int], Subject] | None = None,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
    due: datetime | None = None,
) -> None:
    """`people` are ids. Each dedupe key is made of `occasion` and the id, so that nobody hears of an occasion twice.

    `to` says of each of them as whom they get it.
    """
    await block.outbox.promise_all(
        [
            Promise(
                person_id,
                replace(notification, to=to(person_id)) if to else notification,
                dedupe_key=f"{occasion}:{person_id}",
                not_before=not_before,
                expires_at=expires_at,
                due=due,
            )
            for person_id in people
        ]
    )
