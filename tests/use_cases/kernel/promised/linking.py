"""What is told of personal links and of addresses on a card. It has happened, and stays true."""

from contextlib import suppress
from typing import TypeVar

from bot.models.dates import months_later
from bot.models.links import TRIES_A_LINK, OrganizationAddress, PersonAddress, PersonalLink
from bot.models.memoranda import Memorandum
from bot.models.organizations import Membership, OrganizationKind
from bot.models.people import Person
from bot.models.reference import Language
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, OutdatedError
from bot.use_cases.kernel.identity import InvitedIdentity, VisitorIdentity
from bot.use_cases.kernel.ports import Invited
from bot.use_cases.links.cards import AddAddress, AddAddressAsStaff, AddressForm, RemoveAddressAsStaff
from bot.use_cases.links.joining import JoinAddress
from bot.use_cases.links.mailing import LinksPost
from bot.use_cases.links.making import make_link, token_of
from bot.use_cases.links.own_address import AskForOwnAddress, ProveOwnAddress
from bot.use_cases.links.ports import Addresses
from bot.use_cases.links.proving import EnterCode, SendCode
from bot.use_cases.links.stopping import ResumeMail, SayNotThem, StopMail
from bot.use_cases.memoranda.by_link import AskForChangeByLink, TellPartByLink
from bot.use_cases.memoranda.forming import PartyForm
from bot.use_cases.memoranda.held_by_link import ExtendByLink
from bot.use_cases.memoranda.linking import KIND as MEMORANDUM
from tests.builders import a_membership, a_memorandum, a_person, an_actor, an_organization
from tests.errands import KIND, Errands
from tests.fakes import FakeIdentity, FixedSecrets, RecordingTransport
from tests.use_cases.kernel.promised.meeting import invited_and_acknowledged
from tests.use_cases.kernel.promised.world import Table, World
from tests.use_cases.memoranda.linked_world import PART

Deed = TypeVar("Deed", bound=UseCase)

TABLE = Table()
SECRETS = FixedSecrets()


async def asked_by_mail(world: World) -> tuple[str, Errands, PersonAddress]:
    """The token of a link by which the NGO asks somebody without an account."""
    person = world.uow.keep(a_person("Сәуле", account_id=None, consented=False))
    address = world.uow.keep(
        PersonAddress(person_id=person.id, address="s@akimat.example", added_at=world.clock.now())
    )
    async with world.uow as block:
        link = await make_link(
            block,
            SECRETS,
            kind=KIND,
            record_id=7,
            version=1,
            person_id=person.id,
            address=address,
            made_by=world.seeker.id,
            asked_by=world.ngo.id,
            now=world.clock.now(),
        )
        await block.commit()
    return token_of(link, SECRETS), Errands(person_id=person.id, organization_id=world.ngo.id), address


def post(errands: Errands) -> LinksPost:
    return LinksPost(RecordingTransport(), SECRETS, errands.answerables, "https://asar.example")


async def wrong_codes(world: World) -> None:
    token, errands, _ = await asked_by_mail(world)
    visitor = VisitorIdentity(Language.KAZAKH)
    enter = EnterCode(visitor, world.uow, world.clock, errands.answerables, SECRETS)
    mailed = RecordingTransport()
    sender = LinksPost(mailed, SECRETS, errands.answerables, "https://asar.example")
    send = SendCode(visitor, world.uow, world.clock, errands.answerables, SECRETS, sender)
    for number in range(TRIES_A_LINK):
        if number % 5 == 0:
            await send(token)
        with suppress(OutdatedError, InvalidValueError):
            await enter(token, f"{(int(mailed.codes[-1].digits) + 1) % 1_000_000:06d}")


async def refused(world: World) -> None:
    _, errands, address = await asked_by_mail(world)
    async with world.uow as block:
        await post(errands).note(block, address.id, "refused", 550, world.clock.now())
        await block.commit()


async def stopped(world: World) -> None:
    await change_mail(world, StopMail)


async def resumed(world: World) -> None:
    await change_mail(world, StopMail, ResumeMail)


async def change_mail(world: World, *kinds: type[StopMail] | type[ResumeMail]) -> None:
    token, errands, address = await asked_by_mail(world)
    for kind in kinds:
        change = kind(VisitorIdentity(Language.KAZAKH), world.uow, world.clock, errands.answerables, SECRETS)
        await change(token, address.address)


async def not_theirs(world: World) -> None:
    """On the NGO's own card."""
    await added(world)
    entry = world.uow.one(OrganizationAddress)
    address = world.uow.by_id(PersonAddress, entry.address_id)
    async with world.uow as block:
        link = await make_link(
            block,
            SECRETS,
            kind=KIND,
            record_id=7,
            version=1,
            person_id=entry.person_id,
            address=address,
            made_by=None,
            asked_by=world.backer.id,
            now=world.clock.now(),
        )
        await block.commit()
    errands = Errands(person_id=entry.person_id, organization_id=world.backer.id)
    say = SayNotThem(VisitorIdentity(Language.KAZAKH), world.uow, world.clock, errands.answerables, SECRETS)
    await say(token_of(link, SECRETS), address.address)


async def added(world: World) -> None:
    add = AddAddressAsStaff(FakeIdentity(an_actor(world.moderator)), world.uow, world.clock, SECRETS)
    await add(world.ngo.id, AddressForm("Сәуле Ахметова", "Хатшы", "s@ngo.example"))


async def removed(world: World) -> None:
    await added(world)
    entry = world.uow.one(OrganizationAddress)
    await world.by(world.moderator, RemoveAddressAsStaff)(entry.id)


async def a_signatory_is_taken_off(world: World) -> None:
    """Somebody without an account, who was to confirm for the backer."""
    person = world.uow.keep(a_person("Сәуле", account_id=None, consented=False))
    address = world.uow.keep(
        PersonAddress(person_id=person.id, address="s@zhem.example", added_at=world.clock.now())
    )
    entry = world.uow.keep(
        OrganizationAddress(
            organization_id=world.backer.id,
            address_id=address.id,
            person_id=person.id,
            name="Сәуле",
            post="Директор",
            added_by=world.giver.id,
            added_at=world.clock.now(),
        )
    )
    world.uow.keep(
        a_memorandum(world.project, world.pitch, [(world.ngo, world.seeker), (world.backer, person)])
    )
    await world.by(world.moderator, RemoveAddressAsStaff)(entry.id)


async def joined(world: World) -> None:
    """Who answers for the NGO at an address comes to the chat, where a colleague is told of it."""
    person = world.uow.keep(a_person("Сәуле Ахметова"))
    world.uow.keep(a_membership(person, world.ngo))
    add = AddAddress(FakeIdentity(an_actor(world.seeker, world.ngo)), world.uow, world.clock, SECRETS)
    await add(world.ngo.id, AddressForm("Сәуле Ахметова", "Хатшы", "s@ngo.example"))
    identity, transport, errands = FakeIdentity(an_actor(person, world.ngo)), RecordingTransport(), Errands()
    needs = (errands.answerables, SECRETS)
    post = LinksPost(transport, SECRETS, errands.answerables, "https://asar.example")
    await AskForOwnAddress(identity, world.uow, world.clock, *needs, post)("s@ngo.example")
    digits = transport.codes[-1].digits
    assert await ProveOwnAddress(identity, world.uow, world.clock, *needs)(digits) is not None
    await JoinAddress(identity, world.uow, world.clock)()


async def another_post_is_written(world: World) -> None:
    """A body of the state whose card a moderator has checked, and whose deputy signs as its head."""
    await world.matched()
    body = world.uow.keep(
        an_organization("Индер әкімдігі", kind=OrganizationKind.STATE, by=world.official, legal_form="akimat")
    )
    add = AddAddressAsStaff(FakeIdentity(an_actor(world.moderator)), world.uow, world.clock, SECRETS)
    await add(body.id, AddressForm("Сәуле Ахметова", "Әкімнің орынбасары", "s@akimat.example"))
    memorandum = await world.prepare(world.form(PartyForm(body.id)))
    link = world.uow.one(PersonalLink, record_id=memorandum.id)
    invited = Invited(link.id, link.kind, link.record_id, link.version, link.person_id, "s***@akimat.example")
    identity = InvitedIdentity(invited, "Сәуле Ахметова", Language.RUSSIAN, consented=True)
    told = {**PART, "position": "akim"}
    await TellPartByLink(identity, world.uow, world.clock)(link.record_id, link.version, **told)


async def nobody_is_left_who_could_change_an_extension(world: World) -> None:
    """Of the backer somebody at an address is left, who extends what was agreed and wants another day. They get an
    account after that, which the message reaches.
    """
    await invited_and_acknowledged(world)
    add = AddAddressAsStaff(FakeIdentity(an_actor(world.moderator)), world.uow, world.clock, SECRETS)
    await add(world.backer.id, AddressForm("Бота Ілияс", "Заңгер", "bota@zhem.example"))
    for membership in world.uow.all(Membership):
        world.uow.delete(membership)
    first, entry = world.made, world.uow.one(OrganizationAddress)
    async with world.uow as block:
        address = await block[Addresses].get(entry.address_id)
        link = await make_link(
            block,
            SECRETS,
            kind=MEMORANDUM,
            record_id=first.id,
            version=1,
            person_id=entry.person_id,
            address=address,
            made_by=None,
            asked_by=None,
            now=world.clock.now(),
        )
        await block.commit()
    until = f"{months_later(first.term_until, 12):%d.%m.%Y}"
    await by_link(world, link, ExtendByLink)(first.id, link.version, until=until)
    extension = world.uow.one(Memorandum, supplements_id=first.id)
    link = world.uow.one(PersonalLink, record_id=extension.id)
    ask = by_link(world, link, AskForChangeByLink)
    await ask(extension.id, link.version, section="term", words="Алты ай жетеді")
    world.uow.by_id(Person, entry.person_id).account_id = 4_711


def by_link(world: World, link: PersonalLink, deed: type[Deed]) -> Deed:
    invited = Invited(link.id, link.kind, link.record_id, link.version, link.person_id, "b***@zhem.example")
    identity = InvitedIdentity(invited, "Бота Ілияс", Language.RUSSIAN, consented=True)
    return deed(identity, world.uow, world.clock)


TABLE.kind("memorandum-extension-unchangeable", nobody_is_left_who_could_change_an_extension)
TABLE.kind("memorandum-other-post", another_post_is_written)
TABLE.kind("card-other-post", another_post_is_written)
TABLE.kind("card-address-gone", a_signatory_is_taken_off)
TABLE.kind("link-tries", wrong_codes)
TABLE.kind("link-address-refused", refused)
TABLE.kind("link-address-not-theirs", not_theirs)
TABLE.kind("card-address-not-theirs", not_theirs)
TABLE.kind("link-address-stopped", stopped)
TABLE.kind("link-address-resumed", resumed)
TABLE.kind("card-address-added", added)
TABLE.kind("card-address-removed", removed)
TABLE.kind("card-address-joined", joined)
