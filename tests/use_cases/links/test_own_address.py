"""A person's own address beside their account: nobody's before a code was typed, theirs alone after that."""

from datetime import timedelta
from typing import Any

import pytest

from bot.models.codes import CODE_LIFETIME, CODES_A_DAY, CODES_AN_HOUR, TRIES_A_CODE, AddressCode
from bot.models.links import (
    ADDRESS_MAX,
    LinkEnd,
    LinkSession,
    MailOutcome,
    OrganizationAddress,
    PersonAddress,
)
from bot.models.organizations import OrganizationStatus
from bot.models.people import Consent, Person
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, OutdatedError
from bot.use_cases.kernel.ports import DeliverLater
from bot.use_cases.kernel.post import AddressRefusedError
from bot.use_cases.links.addressing import mark_of
from bot.use_cases.links.cards import AddAddress, AddressForm, AddressState, RemoveAddress
from bot.use_cases.links.joining import JoinAddress
from bot.use_cases.links.own_address import (
    AskForOwnAddress,
    FindOwnAddress,
    OwnAddress,
    ProveOwnAddress,
    RemoveOwnAddress,
)
from bot.use_cases.organizations.leaving import LeaveOrganization
from bot.use_cases.organizations.views import name_of
from bot.use_cases.people.forgetting import ForgetMe
from bot.use_cases.people.introducing import IntroduceOneself
from tests.builders import a_membership, a_person
from tests.use_cases.links.world import ADDRESS, NAME, World

OWN = "bakyt@akimat.example"


async def ask(world: World, person: Person, *organizations: Any, typed: str = OWN) -> str:
    identity = world.identity(person, *(organizations or (world.office,)))
    needs = (world.errands.answerables, world.secrets, world.post)
    return await AskForOwnAddress(identity, world.uow, world.clock, *needs)(typed)


async def prove(world: World, person: Person, *organizations: Any, digits: str = "") -> Any:
    identity = world.identity(person, *(organizations or (world.office,)))
    deed = ProveOwnAddress(identity, world.uow, world.clock, world.errands.answerables, world.secrets)
    return await deed(digits or world.transport.codes[-1].digits)


async def found(world: World, person: Person) -> OwnAddress:
    return await FindOwnAddress(world.identity(person), world.uow, world.clock, world.post)()


def namesake(world: World) -> Person:
    """Who answers at the address, in the chat."""
    person = world.uow.keep(a_person("Сәуле Ахметова"))
    world.uow.keep(a_membership(person, world.office))
    return person


async def test_an_address_is_theirs_once_its_code_was_typed(world: World) -> None:
    assert (await found(world, world.clerk)).address == ""
    assert await ask(world, world.clerk, typed=" Bakyt@AKIMAT.example ") == OWN
    assert world.transport.codes[-1].address == OWN
    waiting = await found(world, world.clerk)
    assert (waiting.address, waiting.code_to) == ("", "b***@akimat.example")
    assert world.uow.all(PersonAddress) == [world.address], "nobody's before that"
    assert await prove(world, world.clerk) is None
    own = await found(world, world.clerk)
    assert (own.address, own.state, own.code_until) == (OWN, AddressState.CONFIRMED, None)
    assert world.uow.actions == ["address.own"]
    assert "akimat" not in str(world.uow.audited[-1].changes)


async def test_a_wrong_code_counts_and_a_late_one_is_over(world: World) -> None:
    await ask(world, world.clerk)
    right = world.transport.codes[-1].digits
    wrong = f"{(int(right) + 1) % 10**6:06d}"
    with pytest.raises(InvalidValueError, match="code-malformed"):
        await prove(world, world.clerk, digits="12 34")
    for _ in range(TRIES_A_CODE - 1):
        with pytest.raises(InvalidValueError, match="code-wrong"):
            await prove(world, world.clerk, digits=wrong)
    with pytest.raises(OutdatedError, match="own-code-over"):
        await prove(world, world.clerk, digits=wrong)
    with pytest.raises(OutdatedError, match="own-code-over"):
        await prove(world, world.clerk, digits=right)
    await ask(world, world.clerk)
    world.clock.advance(CODE_LIFETIME)
    with pytest.raises(OutdatedError, match="own-code-over"):
        await prove(world, world.clerk)
    assert (await found(world, world.clerk)).address == ""


async def test_a_code_is_of_whoever_asked_and_works_once(world: World) -> None:
    await ask(world, world.clerk)
    with pytest.raises(OutdatedError):
        await prove(world, world.leader, world.ngo)
    await prove(world, world.clerk)
    with pytest.raises(OutdatedError):
        await prove(world, world.clerk)


async def test_codes_are_bounded_for_a_person_and_for_an_address(world: World) -> None:
    for number in range(CODES_AN_HOUR):
        await ask(world, world.clerk, typed=f"{number}@akimat.example")
    with pytest.raises(ForbiddenError, match="codes-too-many-hour"):
        await ask(world, world.clerk)
    others = [world.uow.keep(a_person(f"Әріптес {number}")) for number in range(CODES_A_DAY + 1)]
    for number, other in enumerate(others[:-1]):
        if number and number % CODES_AN_HOUR == 0:
            world.clock.advance(timedelta(hours=1, seconds=1))
        await ask(world, other)
    world.clock.advance(timedelta(hours=1, seconds=1))
    with pytest.raises(ForbiddenError, match="codes-too-many-day"):
        await ask(world, others[-1])
    world.clock.advance(timedelta(days=1, seconds=1))
    await ask(world, others[-1])
    assert len(world.uow.all(AddressCode)) == 1, "older ones are forgotten"


@pytest.mark.parametrize(
    "typed", ["", "bakyt", "a@b@c.kz", "bakyt@", f"{'а' * 9}@akimat.example", "x" * 300 + "@a.kz"]
)
async def test_what_is_no_address_is_refused(world: World, typed: str) -> None:
    assert ADDRESS_MAX < 300
    with pytest.raises(InvalidValueError):
        await ask(world, world.clerk, typed=typed)
    assert world.transport.codes == []


async def test_what_cannot_be_sent_is_said_and_is_no_try(world: World) -> None:
    for failure, said in (
        (DeliverLater("x"), "code-not-sent"),
        (AddressRefusedError(550), "own-address-refused"),
    ):
        for _ in range(CODES_A_DAY + 1):
            world.transport.refusals.append(failure)
            with pytest.raises(ForbiddenError, match=said):
                await ask(world, world.clerk)
    await ask(world, world.clerk)
    world.transport.is_open = False
    with pytest.raises(ForbiddenError, match="own-address-no-mail"):
        await ask(world, world.clerk)
    assert not (await found(world, world.clerk)).mail


async def test_another_one_takes_the_place_of_the_former(world: World) -> None:
    for typed in (OWN, "other@akimat.example"):
        await ask(world, world.clerk, typed=typed)
        await prove(world, world.clerk)
    assert (await found(world, world.clerk)).address == "other@akimat.example"
    (former,) = [each for each in world.uow.all(PersonAddress) if each.address == OWN]
    assert former.ended_at is not None, "somebody else may have it"


async def test_it_is_taken_away_and_links_that_went_there_end(world: World) -> None:
    await ask(world, world.clerk)
    await prove(world, world.clerk)
    own = next(each for each in world.uow.all(PersonAddress) if each.address == OWN)
    world.address = own
    link = await world.ask(person=world.clerk)
    await RemoveOwnAddress(world.identity(world.clerk), world.uow, world.clock)()
    assert (await found(world, world.clerk)).address == ""
    assert link.ended_why is LinkEnd.REPLACED
    with pytest.raises(Exception, match="not-found"):
        await RemoveOwnAddress(world.identity(world.clerk), world.uow, world.clock)()


async def test_an_address_of_somebody_with_an_account_is_refused_and_stays_theirs(world: World) -> None:
    await ask(world, world.leader, world.ngo)
    await prove(world, world.leader, world.ngo)
    await ask(world, world.clerk)
    with pytest.raises(ForbiddenError, match="own-address-of-others"):
        await prove(world, world.clerk)
    assert (await found(world, world.leader)).address == OWN


async def test_mail_that_was_stopped_there_stays_so(world: World) -> None:
    await ask(world, world.clerk)
    await prove(world, world.clerk)
    own = next(each for each in world.uow.all(PersonAddress) if each.address == OWN)
    own.stop(mark_of(OWN, world.secrets), world.clock.now())
    world.uow.keep(own)
    assert (await found(world, world.clerk)).state is AddressState.STOPPED
    with pytest.raises(ForbiddenError, match="address-stopped"):
        await ask(world, world.clerk)


async def test_who_answers_at_the_address_becomes_one_with_them(world: World) -> None:
    person = namesake(world)
    link = await world.ask()
    handed = await world.ask(by_mail=False, version=2)
    await ask(world, person, typed=ADDRESS)
    who = await prove(world, person)
    assert (who.name, who.post) == (NAME, "Әкім орынбасары")
    assert world.uow.by_id(Person, world.invited.id).forgotten_at is None, (
        "nothing is changed before they say so"
    )
    await JoinAddress(world.identity(person, world.office), world.uow, world.clock)()
    own = await found(world, person)
    assert (own.address, own.state) == (ADDRESS, AddressState.CONFIRMED)
    assert world.uow.by_id(OrganizationAddress, world.entry.id).person_id == person.id
    assert {link.person_id, handed.person_id} == {person.id}
    assert handed.ended_why is LinkEnd.REPLACED, "a colleague holds it"
    gone = world.uow.by_id(Person, world.invited.id)
    assert (gone.name, gone.forgotten_at) == ("", world.clock.now())
    assert "person.join" in world.uow.actions
    assert [
        (told.key, told.recipient_id) for told in world.uow.promised if told.key == "card-address-joined"
    ] == [("card-address-joined", world.clerk.id)]


async def test_their_consents_stay_a_proof_and_only_one_is_in_force(world: World) -> None:
    person = namesake(world)
    world.uow.keep(a_person("x"))
    await ask(world, person, typed=ADDRESS)
    await prove(world, person)
    await JoinAddress(world.identity(person, world.office), world.uow, world.clock)()
    in_force = [
        each for each in world.uow.all(Consent) if each.person_id == person.id and not each.withdrawn_at
    ]
    assert len(in_force) == 1


async def test_nobody_joins_without_having_proved_it_just_now(world: World) -> None:
    person = namesake(world)
    join = JoinAddress(world.identity(person, world.office), world.uow, world.clock)
    with pytest.raises(OutdatedError):
        await join()
    await ask(world, person, typed=ADDRESS)
    with pytest.raises(OutdatedError):
        await join()
    await prove(world, person)
    world.clock.advance(CODE_LIFETIME)
    with pytest.raises(OutdatedError):
        await join()
    assert world.uow.by_id(PersonAddress, world.address.id).person_id == world.invited.id


async def test_a_colleague_with_the_office_s_mailbox_is_not_taken_for_them(world: World) -> None:
    """The clerk reads there too, and represents the same office."""
    await ask(world, world.clerk, typed=ADDRESS)
    with pytest.raises(ForbiddenError, match="own-address-other-name"):
        await prove(world, world.clerk)
    with pytest.raises(OutdatedError):
        await JoinAddress(world.identity(world.clerk, world.office), world.uow, world.clock)()


async def test_whoever_renames_themselves_for_it_is_not_taken_for_them(world: World) -> None:
    """The office has accepted them under another name."""
    world.clock.advance(timedelta(minutes=1))
    await IntroduceOneself(world.identity(world.clerk, world.office), world.uow, world.clock)(NAME)
    await ask(world, world.clerk, typed=ADDRESS)
    with pytest.raises(ForbiddenError, match="own-address-other-name"):
        await prove(world, world.clerk)


async def test_nobody_else_is_put_on_a_card_at_somebody_s_own_address(world: World) -> None:
    await ask(world, world.clerk)
    await prove(world, world.clerk)
    colleague = namesake(world)
    add = AddAddress(world.identity(colleague, world.office), world.uow, world.clock, world.secrets)
    with pytest.raises(InvalidValueError, match="address-there-already"):
        await add(world.office.id, AddressForm("Ерлан Төлеген", "Әкім", OWN))
    await add(world.office.id, AddressForm(world.clerk.name, "Хатшы", OWN))


async def test_only_who_represents_a_verified_organisation_has_codes_sent(world: World) -> None:
    world.office.status = OrganizationStatus.PENDING
    with pytest.raises(ForbiddenError, match="own-address-represent"):
        await ask(world, world.clerk)
    assert world.transport.codes == []


async def test_the_mail_says_who_names_the_address(world: World) -> None:
    await ask(world, world.clerk)
    assert world.transport.codes[-1].own_of == name_of(world.office)


async def test_the_same_tap_twice_joins_once(world: World) -> None:
    person = namesake(world)
    await ask(world, person, typed=ADDRESS)
    await prove(world, person)
    for _ in range(2):
        await JoinAddress(world.identity(person, world.office), world.uow, world.clock)()
    assert world.uow.actions.count("person.join") == 1


async def test_pages_that_were_open_end_with_the_join(world: World) -> None:
    """They were proved as the other's, by whoever reads that mailbox."""
    person, link = namesake(world), await world.ask()
    session = world.uow.keep(
        LinkSession(
            token_hash="x" * 64,
            link_id=link.id,
            made_at=world.clock.now(),
            ends_at=world.clock.now() + timedelta(minutes=30),
        )
    )
    await ask(world, person, typed=ADDRESS)
    await prove(world, person)
    await JoinAddress(world.identity(person, world.office), world.uow, world.clock)()
    assert session.ended_at is not None


async def test_a_namesake_of_another_side_is_not_taken_for_them(world: World) -> None:
    person = world.uow.keep(a_person(NAME))
    world.uow.keep(a_membership(person, world.ngo))
    await ask(world, person, world.ngo, typed=ADDRESS)
    with pytest.raises(ForbiddenError, match="own-address-of-others"):
        await prove(world, person, world.ngo)


async def test_an_address_on_a_card_is_taken_off_there(world: World) -> None:
    person = namesake(world)
    await ask(world, person, typed=ADDRESS)
    await prove(world, person)
    await JoinAddress(world.identity(person, world.office), world.uow, world.clock)()
    with pytest.raises(ForbiddenError, match="own-address-on-card"):
        await RemoveOwnAddress(world.identity(person), world.uow, world.clock)()
    await world.as_clerk(RemoveAddress)(world.entry.id)
    assert (await found(world, person)).address == "", "who keeps the card decides whose it is not"
    await ask(world, person, typed=ADDRESS)
    assert await prove(world, person) is None
    assert (await found(world, person)).address == ADDRESS, "and it is theirs again by another code"


async def test_whoever_is_forgotten_leaves_neither_address_nor_code(world: World) -> None:
    await ask(world, world.clerk)
    await prove(world, world.clerk)
    await ask(world, world.clerk, typed="other@akimat.example")
    await ForgetMe(world.identity(world.clerk), world.uow, world.clock)()
    assert world.uow.all(AddressCode) == []
    assert OWN not in {each.address for each in world.uow.all(PersonAddress)}


async def test_a_code_that_came_through_says_that_mail_arrives(world: World) -> None:
    person = namesake(world)
    world.address.note(MailOutcome.REFUSED, world.clock.now(), 550)
    world.address.not_theirs_at = world.clock.now()
    world.uow.keep(world.address)
    await ask(world, person, typed=ADDRESS)
    await prove(world, person)
    await JoinAddress(world.identity(person, world.office), world.uow, world.clock)()
    assert (await found(world, person)).state is AddressState.CONFIRMED


async def test_their_address_comes_off_the_card_of_an_organisation_that_they_leave(world: World) -> None:
    """It stays their own, and is put on no card of an organisation that they do not represent."""
    person = namesake(world)
    await ask(world, person, typed=ADDRESS)
    await prove(world, person)
    await JoinAddress(world.identity(person, world.office), world.uow, world.clock)()
    await LeaveOrganization(world.identity(person, world.office), world.uow, world.clock)(world.office.id)
    assert world.uow.by_id(OrganizationAddress, world.entry.id).ended_at is not None
    assert (await found(world, person)).address == ADDRESS
    with pytest.raises(ForbiddenError, match="address-of-others"):
        await world.as_clerk(AddAddress, world.secrets)(
            world.office.id, AddressForm(NAME, "Әкім орынбасары", ADDRESS)
        )
