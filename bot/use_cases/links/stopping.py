"""Saying, on the page behind a link, that nothing more shall come to this address, or that mail may come again; and
that the mail was for somebody else.

All want the address typed, which the page shows cut: a mail filter that presses all buttons knows the link alone. To
say that the mail was for somebody else, a code that was typed is as good.
"""

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, TypeAlias

from bot.models.links import LinkEnd, PersonAddress, PersonalLink
from bot.use_cases.kernel.answering import Answerables
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.access import require_link
from bot.use_cases.links.addressing import mark_of, masked, parse_address
from bot.use_cases.links.base import LinkUseCase
from bot.use_cases.links.ports import Addresses, PersonalLinks
from bot.use_cases.links.telling import tell_not_theirs, tell_resumed, tell_stopped, touch_unusable

Tell: TypeAlias = Callable[[Block, Answerables, PersonalLink], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class AboutMail:
    """The address to which a link was sent, cut, and what was said there before."""

    address: str
    stopped: bool
    not_theirs: bool


class FindAboutMail(UseCase):
    """Raises `NotFoundError` where the link was sent nowhere."""

    permission: ClassVar = Permission.PROVE_ONESELF
    reads: ClassVar = True

    async def __call__(self, token: str) -> AboutMail:
        async with self.uow.read() as block:
            link = await require_link(block, token)
            address = await block[Addresses].get(link.address_id) if link.address_id else None
            if address is None or not address.address:
                raise NotFoundError
            return AboutMail(
                masked(address.address), address.stopped_at is not None, address.not_theirs_at is not None
            )


class SayOfMail(LinkUseCase, ABC):
    """Something that is said of the mail to the address of a link, by whoever types it. Said twice, it is said once."""

    verb: ClassVar[str]
    """What the audit log calls it."""
    by_code: ClassVar = False
    """Whether the code of the link, typed in this browser, is as good as the address."""

    async def __call__(self, token: str, typed: str, session_token: str = "") -> None:
        now = self.clock.now()
        actor = await self.identity.actor()
        async with self.uow as block:
            proved = self.by_code and await _has_proved(block, token, session_token, now)
            link, address = await _typed(block, token, typed, proved=proved)
            if not self.said(address):
                await self.say(block, link, address, now)
                await block.audit.record(actor, f"address.{self.verb}", "person", address.person_id)
            await block.commit()

    @abstractmethod
    def said(self, address: PersonAddress) -> bool:
        """Whether that holds already."""

    @abstractmethod
    async def say(self, block: Block, link: PersonalLink, address: PersonAddress, now: datetime) -> None:
        """Make it hold, and tell those who have asked by the link."""


class StopMail(SayOfMail):
    """Never write there again, neither for whoever asked nor for anybody else. It needs no code: whoever got the mail
    may say so. The links that went there work no more, and those who asked are told.
    """

    permission: ClassVar = Permission.PROVE_ONESELF
    verb = "stop"

    def said(self, address: PersonAddress) -> bool:
        return address.stopped_at is not None

    async def say(self, block: Block, link: PersonalLink, address: PersonAddress, now: datetime) -> None:
        address.stop(mark_of(address.address, self._secrets), now)
        await _end_links(block, self._answerables, link, address, LinkEnd.STOPPED, now, tell_stopped)


class ResumeMail(SayOfMail):
    """Whoever said so may be written to again. Their links stay closed; those who asked are told, and can ask anew."""

    permission: ClassVar = Permission.PROVE_ONESELF
    verb = "resume"

    def said(self, address: PersonAddress) -> bool:
        return address.stopped_at is None

    async def say(self, block: Block, link: PersonalLink, address: PersonAddress, _: datetime) -> None:
        await block[Addresses].resume(mark_of(address.address, self._secrets))
        await tell_resumed(block, self._answerables, link)


class SayNotThem(SayOfMail):
    """Whoever reads there is not the person to whom the mail went. The links work no more, no mail for that person goes
    there, whoever asks and whoever keeps the card are told.
    """

    permission: ClassVar = Permission.PROVE_ONESELF
    verb = "deny"
    by_code = True

    def said(self, address: PersonAddress) -> bool:
        return address.not_theirs_at is not None

    async def say(self, block: Block, link: PersonalLink, address: PersonAddress, now: datetime) -> None:
        address.not_theirs_at = now
        await _end_links(block, self._answerables, link, address, LinkEnd.NOT_THEIRS, now, tell_not_theirs)


class SayItIsThem(SayOfMail):
    """Whoever said that was mistaken. Their links stay closed; those who asked are told, and can ask anew."""

    permission: ClassVar = Permission.PROVE_ONESELF
    verb = "admit"

    def said(self, address: PersonAddress) -> bool:
        return address.not_theirs_at is None

    async def say(self, block: Block, link: PersonalLink, address: PersonAddress, _: datetime) -> None:
        address.not_theirs_at = None
        await tell_resumed(block, self._answerables, link)


async def _end_links(  # noqa: PLR0917
    block: Block,
    answerables: Answerables,
    link: PersonalLink,
    address: PersonAddress,
    why: LinkEnd,
    now: datetime,
    tell: Tell,
) -> None:
    """All that went there, and what is open behind them; those who asked are told of each, and so are features. Where
    none works any more, those who asked by the one that was opened are told.
    """
    of_person = await block[PersonalLinks].of_person(address.person_id)
    theirs = [each for each in of_person if each.address_id == address.id]
    for each in theirs:
        each.end(why, now)
    await block[PersonalLinks].end_sessions([each.id for each in theirs], now)
    await block.flush()
    for each in theirs or [link]:
        await tell(block, answerables, each)
    await touch_unusable(block, address)


async def _has_proved(block: Block, token: str, session_token: str, now: datetime) -> bool:
    """Whether somebody has typed the code of this link, in this browser, not too long ago."""
    session = await block[PersonalLinks].session(PersonalLink.hash_of(session_token))
    link = await require_link(block, token)
    return session is not None and session.link_id == link.id and session.open(now)


async def _typed(
    block: Block, token: str, typed: str, *, proved: bool = False
) -> tuple[PersonalLink, PersonAddress]:
    """The link, and the address to which it was sent, locked. Raises `NotFoundError` where it was sent nowhere, and
    `InvalidValueError` where another address was typed, unless they have proved that they read there.
    """
    link = await require_link(block, token, lock=True)
    address = await block[Addresses].get_for_update(link.address_id) if link.address_id else None
    if address is None or not address.address:
        raise NotFoundError
    if not proved and parse_address(typed) != address.address:
        raise InvalidValueError("address-not-this", address=masked(address.address))
    return link, address
