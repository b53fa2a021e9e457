"""What a personal link leads to, and who has proved that it is theirs."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.consents import Terms
from bot.models.links import LinkEnd, LinkOverError, LinkWay, PersonalLink
from bot.models.people import ConsentKind
from bot.models.reference import Language
from bot.models.words import OrganizationName, Text
from bot.use_cases.kernel.answering import Answerables
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity, Invited
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.links.access import awaited_by, leads_to_own_data, require_link
from bot.use_cases.links.addressing import masked
from bot.use_cases.links.ports import Addresses, PersonalLinks
from bot.use_cases.links.renewing import require_renewable
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of
from bot.use_cases.people.ports import People


@dataclass(frozen=True, slots=True)
class Opened:
    """What a link leads to, before anything was proved: who asks for what, whose answer it is, and how it is proved.
    `over` is why the link works no more; nobody's answer is waited for then. `code_until` is set while a code is waited
    for. `new_to` is where another link can be mailed in its place, cut; empty where none can. `own_data`: though it is
    over, a code leads to what is kept of its person.
    """

    what: Text
    asked_by: tuple[OrganizationName, ...]
    answers_for: OrganizationName | None
    way: LinkWay
    address: str
    over: LinkEnd | None = None
    code_until: datetime | None = None
    new_to: str = ""
    own_data: bool = False


@dataclass(frozen=True, slots=True)
class Proved:
    """Whoever has typed the code of a link, as long as their session lasts."""

    invited: Invited
    name: str
    consented: bool
    language: Language


class OpenLink(UseCase):
    """Look at what a link leads to. It changes nothing, however often and by whomever it is opened."""

    permission: ClassVar = Permission.PROVE_ONESELF
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, answerables: Answerables) -> None:
        super().__init__(identity, uow, clock)
        self._answerables = answerables

    async def __call__(self, token: str) -> Opened:
        async with self.uow.read() as block:
            link = await require_link(block, token)
            over, answers_for, new_to = None, None, ""
            try:
                awaited = await awaited_by(block, self._answerables, link, self.clock)
                answers_for = name_of(await require_organization(block, awaited.organization_id))
            except LinkOverError as ended:
                over, new_to = await self._in_its_place(block, link, ended.why)
            kind = self._answerables[link.kind]
            code = await block[PersonalLinks].newest_code(link.id)
            waited = code is not None and code.open(self.clock.now())
            return Opened(
                await kind.what(block, link.record_id, link.version),
                tuple(await kind.asked_by(block, link.record_id)),
                answers_for,
                link.way,
                await _address_of(block, link),
                over,
                code.ends_at if code and waited else None,
                new_to,
                over is not None and await leads_to_own_data(block, link),
            )

    async def _in_its_place(self, block: Block, link: PersonalLink, why: LinkEnd) -> tuple[LinkEnd, str]:
        """Why the link is over by now, and where another one can be mailed."""
        try:
            await require_renewable(block, self._answerables, link, why, self.clock.now())
        except LinkOverError as ended:
            return ended.why, ""
        address = await block[Addresses].of_person(link.person_id)
        return why, masked(address.address) if address else ""


class FindProved(UseCase):
    """Who has typed the code of this link, by the token in their cookie; None where nobody has, or it was too long ago,
    or the link has ended since. Of one that is over it is who has done so for their own data.
    """

    permission: ClassVar = Permission.PROVE_ONESELF
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, terms: Terms) -> None:
        super().__init__(identity, uow, clock)
        self._terms = terms

    async def __call__(self, token: str, session_token: str) -> Proved | None:
        now = self.clock.now()
        async with self.uow.read() as block:
            session = await block[PersonalLinks].session(PersonalLink.hash_of(session_token))
            link = await require_link(block, token)
            if session is None or session.link_id != link.id or not session.open(now):
                return None
            person = await block[People].get(link.person_id)
            if person is None or person.forgotten_at is not None:
                return None
            consent = person.consent_in_force(ConsentKind.SERVICE)
            address = await _address_of(block, link)
            return Proved(
                Invited(
                    link.id,
                    link.kind,
                    link.record_id,
                    link.version,
                    person.id,
                    address,
                    by_moderator=link.by_moderator,
                    has_account=person.account_id is not None,
                ),
                person.name,
                consent is not None and consent.wording.holds(self._terms),
                person.language,
            )


async def _address_of(block: Block, link: PersonalLink) -> str:
    address = await block[Addresses].get(link.address_id) if link.address_id else None
    return masked(address.address) if address and address.address else ""
