"""A link that goes by no mail: the party's own representative, or a moderator, hands it over and tells its code.

The audit log says who did. Whoever holds both can act in that person's place, which is why mail goes first, and why the
answer says by which way it came.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.links import LinkWay
from bot.use_cases.kernel.answering import Awaited
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.access import awaited_by, require_checked_card, require_own_card
from bot.use_cases.links.base import LinkUseCase
from bot.use_cases.links.making import make_link, token_of
from bot.use_cases.links.ports import PersonalLinks
from bot.use_cases.links.proving import add_code
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.impartiality import require_impartial
from bot.use_cases.people.ports import People


@dataclass(frozen=True, slots=True)
class HandedLink:
    id: int
    token: str
    until: datetime


@dataclass(frozen=True, slots=True)
class ToldCode:
    """Six digits to be told by voice, never written beside the link."""

    digits: str
    until: datetime


class _OfParty(LinkUseCase):
    """What is done for a party by its own representative."""

    by_moderator: ClassVar = False

    async def require_party(self, block: Block, actor: Actor, awaited: Awaited) -> None:
        await require_own_card(block, actor, awaited.organization_id)

    async def require_theirs(self, block: Block, actor: Actor, awaited: Awaited, person_id: int) -> None:
        """Nobody answers in the place of whoever can answer in the chat, where only they are. Raises `ForbiddenError`
        for such a person.
        """
        await self.require_party(block, actor, awaited)
        person = await block[People].get(person_id)
        if person is None or person.account_id is not None:
            raise ForbiddenError("answers-in-chat")


class _OfAnyParty(_OfParty):
    """What is done for it by a moderator of its region, where help is asked for. Neither it nor any other side of the
    matter is theirs in any way: whoever holds link and code can answer.
    """

    by_moderator: ClassVar = True

    async def require_party(self, block: Block, actor: Actor, awaited: Awaited) -> None:
        await require_checked_card(block, actor, awaited.organization_id)
        region = (await require_organization(block, awaited.organization_id)).region
        for other in awaited.others:
            await require_impartial(block, actor, await require_organization(block, other), region=region)
        if not awaited.helps:
            raise OutdatedError("help-not-asked")


class HandLinkOver(_OfParty):
    """Make the link by which a person answers for the actor's organisation, to be handed over."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, kind: str, record_id: int, invited_id: int) -> HandedLink:
        actor, person_id = await self.person()
        now = self.clock.now()
        if kind not in self._answerables.kinds:
            raise NotFoundError
        async with self.uow as block:
            awaited = await self._answerables[kind].awaited(block, record_id, invited_id, now)
            if not isinstance(awaited, Awaited):
                # Why stays untold: whose record it is has not been asked yet.
                raise OutdatedError
            await self.require_theirs(block, actor, awaited, invited_id)
            link = await make_link(
                block,
                self._secrets,
                kind=kind,
                record_id=record_id,
                version=awaited.version,
                person_id=invited_id,
                address=None,
                made_by=person_id,
                by_moderator=self.by_moderator,
                asked_by=None,
                now=now,
            )
            told = {"link": link.id, "kind": kind, "record": record_id}
            await block.audit.record(actor, "link.hand", "organization", awaited.organization_id, **told)
            await block.commit()
            return HandedLink(link.id, token_of(link, self._secrets), link.expires_at)


class HandLinkOverAsStaff(_OfAnyParty, HandLinkOver):
    """The same by a moderator, who knows the person or has called them."""

    permission: ClassVar = Permission.OVERSEE


class TellCode(_OfParty):
    """A code for a link that the actor has handed over, shown to them to be told by voice."""

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, link_id: int) -> ToldCode:
        actor, person_id = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            link = await block[PersonalLinks].get(link_id)
            if link is None or link.made_by != person_id or link.way is not LinkWay.HANDED:
                raise NotFoundError
            awaited = await awaited_by(block, self._answerables, link, self.clock)
            await self.require_theirs(block, actor, awaited, link.person_id)
            code, digits = await add_code(block, link, self._secrets, now, made_by=person_id)
            organization_id = awaited.organization_id
            await block.audit.record(actor, "link.tell-code", "organization", organization_id, link=link.id)
            await block.commit()
            return ToldCode(digits, code.ends_at)


class TellCodeAsStaff(_OfAnyParty, TellCode):
    """The same by the moderator who has handed the link over."""

    permission: ClassVar = Permission.OVERSEE
