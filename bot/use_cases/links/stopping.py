"""Saying, on the page behind a link, that nothing more shall come to this address, or that mail may come again.

Both want the address typed, which the page shows cut: a mail filter that presses all buttons knows the link alone.
"""

from typing import ClassVar

from bot.models.links import LinkEnd, PersonAddress, PersonalLink
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.access import require_link
from bot.use_cases.links.addressing import mark_of, masked, parse_address
from bot.use_cases.links.base import LinkUseCase
from bot.use_cases.links.ports import Addresses, PersonalLinks
from bot.use_cases.links.telling import tell_resumed, tell_stopped, touch_unusable


class FindStoppable(UseCase):
    """The address to which the link was sent, cut. Raises `NotFoundError` where it was sent nowhere."""

    permission: ClassVar = Permission.PROVE_ONESELF
    reads: ClassVar = True

    async def __call__(self, token: str) -> tuple[str, bool]:
        """The second says whether mail was stopped there before."""
        async with self.uow.read() as block:
            link = await require_link(block, token)
            address = await block[Addresses].get(link.address_id) if link.address_id else None
            if address is None or not address.address:
                raise NotFoundError
            return masked(address.address), address.stopped_at is not None


class StopMail(LinkUseCase):
    """Never write there again, neither for whoever asked nor for anybody else. It needs no code: whoever got the mail
    may say so. The links that went there work no more, and those who asked are told.
    """

    permission: ClassVar = Permission.PROVE_ONESELF

    async def __call__(self, token: str, typed: str) -> None:
        now = self.clock.now()
        actor = await self.identity.actor()
        async with self.uow as block:
            _, address = await _typed(block, token, typed)
            if address.stopped_at is None:
                address.stop(mark_of(address.address, self._secrets), now)
                await block.audit.record(actor, "address.stop", "person", address.person_id)
                of_person = await block[PersonalLinks].of_person(address.person_id)
                theirs = [each for each in of_person if each.address_id == address.id]
                for each in theirs:
                    each.end(LinkEnd.STOPPED, now)
                await block[PersonalLinks].end_sessions([each.id for each in theirs], now)
                await block.flush()
                for each in theirs:
                    await tell_stopped(block, self._answerables, each)
                await touch_unusable(block, address)
            await block.commit()


class ResumeMail(LinkUseCase):
    """Whoever said so may be written to again. Their links stay closed; those who asked are told, and can ask anew."""

    permission: ClassVar = Permission.PROVE_ONESELF

    async def __call__(self, token: str, typed: str) -> None:
        actor = await self.identity.actor()
        async with self.uow as block:
            link, address = await _typed(block, token, typed)
            if address.stopped_at is not None:
                await block[Addresses].resume(mark_of(address.address, self._secrets))
                await block.audit.record(actor, "address.resume", "person", address.person_id)
                await tell_resumed(block, self._answerables, link)
            await block.commit()


async def _typed(block: Block, token: str, typed: str) -> tuple[PersonalLink, PersonAddress]:
    """The link, and the address to which it was sent, locked. Raises `NotFoundError` where it was sent nowhere, and
    `InvalidValueError` where another address was typed.
    """
    link = await require_link(block, token, lock=True)
    address = await block[Addresses].get_for_update(link.address_id) if link.address_id else None
    if address is None or not address.address:
        raise NotFoundError
    if parse_address(typed) != address.address:
        raise InvalidValueError("address-not-this", address=masked(address.address))
    return link, address
