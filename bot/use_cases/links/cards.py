"""At which addresses somebody answers for an organisation: they stand on its own card, put there by its verified
representatives, or by a moderator who has checked them. Never by another side.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from typing import ClassVar

from bot.models.country import moment, today
from bot.models.links import NEW_A_DAY, MailOutcome, OrganizationAddress, PersonAddress
from bot.models.people import Person
from bot.models.words import OrganizationName
from bot.understanding.names import parse_person_name
from bot.understanding.same_names import same_person
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor, Clock, Identity
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.links.access import (
    require_checked_card,
    require_not_denied,
    require_own_card,
    why_not_theirs,
)
from bot.use_cases.links.addressing import mark_of, parse_address
from bot.use_cases.links.ports import Addresses
from bot.use_cases.links.taking_off import on_card, take_off, tell_card, yield_to_checked
from bot.use_cases.organizations.access import require_organization, require_representative
from bot.use_cases.organizations.impartiality import require_impartial
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of
from bot.use_cases.people.ports import People

NAME_MAX, POST_MAX = 120, 200


@dataclass(frozen=True, slots=True)
class AddressForm:
    """Who answers, in what post, and where."""

    name: str
    post: str
    address: str

    def tidied(self) -> "AddressForm":
        """Raises `InvalidValueError` for the first field that is not valid."""
        return AddressForm(parse_office_holder(self.name), parse_post(self.post), parse_address(self.address))


def parse_office_holder(text: str) -> str:
    return parse_person_name(text, longest=NAME_MAX)


def parse_post(text: str) -> str:
    return parse_line(text, longest=POST_MAX)


class AddressState(StrEnum):
    """`CONFIRMED`: somebody there has typed a code. `NOT_THEIRS`: they have said that they are somebody else."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    REFUSED = "refused"
    DEFERRED = "deferred"
    STOPPED = "stopped"
    NOT_THEIRS = "not_theirs"

    @classmethod
    def of(cls, address: PersonAddress) -> "AddressState":
        if address.not_theirs_at is not None:
            return cls.NOT_THEIRS
        if address.stopped_at is not None:
            return cls.STOPPED
        if address.outcome in {MailOutcome.REFUSED, MailOutcome.DEFERRED}:
            return cls(address.outcome.value)
        return cls.UNCONFIRMED if address.confirmed_at is None else cls.CONFIRMED


@dataclass(frozen=True, slots=True)
class AddressView:
    """An address on a card."""

    id: int
    name: str
    post: str
    address: str
    added_at: datetime
    by_moderator: bool
    state: AddressState


@dataclass(frozen=True, slots=True)
class CardAddresses:
    organization_id: int
    organization: OrganizationName
    addresses: Sequence[AddressView]


class _OwnCard(UseCase):
    """A representative's deeds: on the card of a verified organisation of theirs."""

    by_moderator: ClassVar = False

    async def require_card(self, block: Block, actor: Actor, organization_id: int) -> None:
        await require_own_card(block, actor, organization_id)


class _CheckedCard(_OwnCard):
    """A moderator's deeds: on the card of a verified organisation of their region, that is not theirs."""

    by_moderator: ClassVar = True

    async def require_card(self, block: Block, actor: Actor, organization_id: int) -> None:
        await require_checked_card(block, actor, organization_id)


class ListAddresses(UseCase):
    """The addresses on the card of an organisation that the actor represents."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    async def __call__(self, organization_id: int) -> CardAddresses:
        await require_representative(self, organization_id)
        async with self.uow.read() as block:
            return await _addresses(block, organization_id)


class ListAddressesAsStaff(UseCase):
    """The same for a moderator of its region."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, organization_id: int) -> CardAddresses:
        actor = await self.identity.actor()
        async with self.uow.read() as block:
            await require_impartial(block, actor, await require_organization(block, organization_id))
            return await _addresses(block, organization_id)


class AddAddress(_OwnCard):
    """Put an address on the card of an organisation that the actor represents. The other representatives are told.

    Raises `InvalidValueError` for what is no name, post or address, and for an address at which somebody answers
    already: a code proves a mailbox, and not which of two people reads it. `ForbiddenError` for one that is another
    side's, or where mail was stopped, or if there were too many today.
    """

    permission: ClassVar = Permission.REPRESENT

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, secrets: Secrets) -> None:
        super().__init__(identity, uow, clock)
        self._secrets = secrets

    async def __call__(self, organization_id: int, form: AddressForm) -> int:
        tidy, now = form.tidied(), self.clock.now()
        actor, person_id = await self.person()
        async with self.uow as block:
            await self.require_card(block, actor, organization_id)
            since = moment(today(now), time.min)
            if await block[Addresses].added_since(organization_id, since) >= NEW_A_DAY:
                raise ForbiddenError("addresses-too-many", limit=NEW_A_DAY)
            if await block[Addresses].stopped(mark_of(tidy.address, self._secrets)):
                raise ForbiddenError("address-stopped")
            await require_not_denied(block, organization_id, tidy.name, tidy.address)
            if self.by_moderator:
                await yield_to_checked(block, actor, person_id, organization_id, tidy.address, now)
            # Claimed first, so that of two organisations at once the second sees whose it is.
            address = await _claim(block, tidy, actor, now)
            if why_not := await why_not_theirs(block, organization_id, tidy.address):
                raise ForbiddenError(why_not)
            await _require_ours(block, organization_id, address.person_id, tidy.name)
            for entry in await block[Addresses].of_address(address.id):
                raise InvalidValueError("address-there-already", name=entry.name)
            entry = OrganizationAddress(
                organization_id=organization_id,
                address_id=address.id,
                person_id=address.person_id,
                name=tidy.name,
                post=tidy.post,
                added_by=person_id,
                added_at=now,
                by_moderator=self.by_moderator,
            )
            await block[Addresses].add_to_card(entry)
            await block.flush()
            told = {"address": entry.id, "staff": self.by_moderator}
            await block.audit.record(actor, "address.add", "organization", organization_id, **told)
            notification = await on_card(block, actor, entry, address, "card-address-added")
            await tell_card(block, entry, notification, person_id)
            await block.commit()
            return entry.id


class AddAddressAsStaff(_CheckedCard, AddAddress):
    """The same by a moderator of its region, who has checked that somebody answers for the organisation there."""

    permission: ClassVar = Permission.OVERSEE


class RemoveAddress(_OwnCard):
    """Take an address off the card of an organisation that the actor represents. The links that were sent there work
    no more, and the other representatives are told.
    """

    permission: ClassVar = Permission.REPRESENT

    async def __call__(self, entry_id: int) -> None:
        actor, person_id = await self.person()
        now = self.clock.now()
        async with self.uow as block:
            entry = await block[Addresses].on_card(entry_id)
            if entry is None:
                raise NotFoundError
            await self.require_card(block, actor, entry.organization_id)
            address = await block[Addresses].get_for_update(entry.address_id)
            if address is None:
                raise NotFoundError
            await take_off(block, actor, person_id, entry, address, now, staff=self.by_moderator)
            await block.commit()


class RemoveAddressAsStaff(_CheckedCard, RemoveAddress):
    """The same by a moderator of its region."""

    permission: ClassVar = Permission.OVERSEE


async def _addresses(block: Block, organization_id: int) -> CardAddresses:
    organization = await require_organization(block, organization_id)
    found = await block[Addresses].of_organization(organization_id)
    return CardAddresses(
        organization_id,
        name_of(organization),
        tuple(
            AddressView(
                entry.id,
                entry.name,
                entry.post,
                address.address,
                entry.added_at,
                by_moderator=entry.by_moderator,
                state=AddressState.of(address),
            )
            for entry, address in found
        ),
    )


async def _require_ours(block: Block, organization_id: int, person_id: int, name: str) -> None:
    """Whoever has an account answers for an organisation as long as they represent it, and at no address without that;
    and nobody is put on a card at the address of somebody else.

    Raises `ForbiddenError` and `InvalidValueError`.
    """
    person = await block[People].get(person_id)
    if person is None or person.account_id is None:
        return
    membership = await block[Organizations].membership(person_id, organization_id)
    if membership is None or not membership.active:
        raise ForbiddenError("address-of-others")
    if not same_person(name, person.name):
        raise InvalidValueError("address-there-already", name=person.name)


async def _claim(block: Block, form: AddressForm, actor: Actor, now: datetime) -> PersonAddress:
    """The address, with the person behind it, of whom nothing is known so far but what the card says."""
    living = await block[Addresses].living(form.address)
    if living is not None:
        return living
    person = Person(account_id=None, language=actor.language, created_at=now, name=form.name)
    await block[People].add(person)
    await block.flush()
    return await block[Addresses].claim(person.id, form.address, now)
