"""A person's own address beside their account: what is asked of them goes there while the bot cannot reach them.

It is theirs once they have typed a code that was sent there, and nobody's before that.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from bot.models.codes import CODES_A_DAY, CODES_AN_HOUR, AddressCode
from bot.models.links import OrganizationAddress
from bot.models.words import OrganizationName
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, DeliverLater, Identity
from bot.use_cases.kernel.post import AddressRefusedError, CodeMail, Post
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.links.addressing import mark_of, masked, parse_address
from bot.use_cases.links.base import LinkUseCase, MailedLinkUseCase
from bot.use_cases.links.cards import AddressState
from bot.use_cases.links.ports import Addresses
from bot.use_cases.links.proved_address import end_address, somebody_at, take
from bot.use_cases.links.proving import CODES, new_code, parse_code
from bot.use_cases.organizations.access import first_verified, require_organization
from bot.use_cases.organizations.views import name_of
from bot.use_cases.people.ports import People

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """`address` is empty where the person has none. `code_to` and `code_until` are set while a code is waited for.
    `mail`: whether the settings name a server.
    """

    address: str
    state: AddressState | None
    code_to: str
    code_until: datetime | None
    mail: bool


@dataclass(frozen=True, slots=True)
class OnCard:
    """Who answers at the address, as an organisation's card has it."""

    name: str
    post: str
    organization: OrganizationName


class FindOwnAddress(UseCase):
    """The actor's own address."""

    permission: ClassVar = Permission.OWN_DATA
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, post: Post) -> None:
        super().__init__(identity, uow, clock)
        self._post = post

    async def __call__(self) -> OwnAddress:
        _, person_id = await self.person()
        async with self.uow.read() as block:
            address = await block[Addresses].last_of(person_id)
            code = await block[Addresses].newest_code(person_id)
            waited = code is not None and code.open(self.clock.now())
            return OwnAddress(
                address.address if address else "",
                AddressState.of(address) if address else None,
                masked(code.address) if code and waited else "",
                code.ends_at if code and waited else None,
                mail=self._post.open(),
            )


class AskForOwnAddress(MailedLinkUseCase):
    """Send a code to an address that the actor says is theirs. Returns it as we write it.

    Raises `InvalidValueError` for what is no address, `ForbiddenError` where mail was stopped, too many codes were
    asked for, or none can be sent.
    """

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, typed: str) -> str:
        address, now = parse_address(typed), self.clock.now()
        actor, person_id = await self.person()
        represented = first_verified(actor)
        if represented is None:
            raise ForbiddenError("own-address-represent")
        if not self._post.open():
            raise ForbiddenError("own-address-no-mail")
        async with self.uow as block:
            # Two at once are counted one after the other.
            await block[People].get_for_update(person_id)
            if await block[Addresses].stopped(mark_of(address, self._secrets)):
                raise ForbiddenError("address-stopped")
            addresses = block[Addresses]
            await addresses.remove_codes(now - _DAY)
            if await addresses.codes_since(person_id, address, now - _HOUR) >= CODES_AN_HOUR:
                raise ForbiddenError("codes-too-many-hour")
            if await addresses.codes_since(person_id, address, now - _DAY) >= CODES_A_DAY:
                raise ForbiddenError("codes-too-many-day")
            digits, nonce, mark = new_code(self._secrets)
            code = AddressCode(person_id=person_id, address=address, made_at=now, nonce=nonce, mark=mark)
            await addresses.add_code(code)
            await block.flush()
            organization = name_of(await require_organization(block, represented.organization_id))
            mail = CodeMail(address, digits, code.ends_at, organization)
            await block.commit()
        try:
            await self._post.send_code(mail)
        except (DeliverLater, AddressRefusedError) as refusal:
            async with self.uow as block:
                await block[Addresses].remove_code(code.id)
                await block.commit()
            refused = isinstance(refusal, AddressRefusedError)
            raise ForbiddenError("own-address-refused" if refused else "code-not-sent") from refusal
        return address


class ProveOwnAddress(LinkUseCase):
    """Type the code that came there: from now on the address is the actor's own, in the place of a former one.

    Where somebody without an account answers for an organisation of the actor's at this address, nothing is changed and
    they are returned: if it is the actor (`JoinAddress`), the two become one.

    Raises `InvalidValueError` for a wrong code, `OutdatedError` where none is waited for, `ForbiddenError` for an
    address that is somebody else's.
    """

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, typed: str) -> OnCard | None:
        digits, now = parse_code(typed), self.clock.now()
        actor, person_id = await self.person()
        async with self.uow as block:
            await block[People].hold(person_id)
            code = await block[Addresses].newest_code(person_id, lock=True)
            if code is None or not code.open(now):
                raise OutdatedError("own-code-over")
            if not code.fits(digits, self._secrets.key(CODES)):
                code.tries += 1
                await block.commit()
                raise InvalidValueError("code-wrong") if code.open(now) else OutdatedError("own-code-over")
            found = await somebody_at(block, actor, code.address)
            code.used_at = now
            if found is None:
                await take(block, actor, person_id, code.address, now)
            await block.commit()
        return _as_on_card(*found[1:]) if found else None


class RemoveOwnAddress(UseCase):
    """No mail goes to the actor any more. Raises `ForbiddenError` for an address on a card: it is taken off there."""

    permission: ClassVar = Permission.OWN_DATA

    async def __call__(self) -> None:
        actor, person_id = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            await block[People].hold(person_id)
            address = await block[Addresses].last_of(person_id, lock=True)
            if address is None:
                raise NotFoundError
            for entry in await block[Addresses].of_address(address.id):
                organization = await require_organization(block, entry.organization_id)
                raise ForbiddenError("own-address-on-card", organization=name_of(organization))
            await end_address(block, address, now)
            await block.audit.record(actor, "address.disown", "person", person_id)
            await block.commit()


def _as_on_card(entry: OrganizationAddress, organization: OrganizationName) -> OnCard:
    return OnCard(entry.name, entry.post, organization)
