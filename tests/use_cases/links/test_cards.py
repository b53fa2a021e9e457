"""An address at which somebody answers for an organisation comes from that organisation's own side."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.models.links import NEW_A_DAY, LinkEnd, OrganizationAddress, PersonAddress
from bot.models.organizations import OrganizationKind, OrganizationStatus
from bot.models.people import Person
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.links.access import require_address
from bot.use_cases.links.addressing import parse_address
from bot.use_cases.links.cards import (
    AddAddress,
    AddAddressAsStaff,
    AddressForm,
    ListAddresses,
    ListAddressesAsStaff,
    RemoveAddress,
    RemoveAddressAsStaff,
)
from bot.use_cases.people.forgetting import ForgetMe
from tests.builders import a_membership, a_person, an_actor, an_organization
from tests.fakes import FakeIdentity
from tests.use_cases.links.world import World

FORM = AddressForm(" Дәурен  Қасымов ", "Бөлім басшысы", "Пошта: D.Kasymov@Akimat.Example")


async def test_a_representative_puts_one_on_the_own_card_and_the_others_are_told(world: World) -> None:
    colleague = world.uow.keep(a_person("Әріптес"))
    world.uow.keep(a_membership(colleague, world.office))
    await world.as_clerk(AddAddress, world.secrets)(world.office.id, FORM)
    entry = world.uow.all(OrganizationAddress)[-1]
    address = world.uow.by_id(PersonAddress, entry.address_id)
    person = world.uow.by_id(Person, address.person_id)
    assert (entry.name, entry.post, entry.added_by) == ("Дәурен Қасымов", "Бөлім басшысы", world.clerk.id)
    assert address.address == "d.kasymov@akimat.example"
    assert (person.account_id, person.name) == (None, "Дәурен Қасымов")
    assert [(told.key, told.recipient_id) for told in world.uow.promised] == [
        ("card-address-added", colleague.id)
    ]
    assert world.uow.actions == ["address.add"]
    assert "akimat" not in str(world.uow.audited[-1].changes), "the log holds no contact"
    shown = await world.as_clerk(ListAddresses)(world.office.id)
    assert [view.name for view in shown.addresses] == ["Сәуле Ахметова", "Дәурен Қасымов"]


async def test_the_drafter_puts_none_on_anothers_card(world: World) -> None:
    """Neither an own address for the akimat, nor any other."""
    with pytest.raises(NotFoundError):
        await world.as_leader(AddAddress, world.secrets)(world.office.id, FORM)
    with pytest.raises(NotFoundError):
        await world.as_leader(ListAddresses)(world.office.id)
    with pytest.raises(NotFoundError):
        await world.as_leader(RemoveAddress)(world.entry.id)


async def test_what_belongs_to_another_side_is_refused_whoever_types_it(world: World) -> None:
    """The address of somebody who represents another organisation, of a card, or of another card's contact."""
    own = world.uow.keep(
        PersonAddress(person_id=world.leader.id, address="leader@ngo.example", added_at=world.clock.now())
    )
    world.ngo.contact_email = "Info@NGO.example"
    for deed in (
        world.as_clerk(AddAddress, world.secrets),
        world.as_staff(AddAddressAsStaff, world.secrets),
    ):
        for address in (own.address, "info@ngo.example"):
            with pytest.raises(ForbiddenError, match="address-of-others"):
                await deed(world.office.id, AddressForm("Айгерім Сәрсен", "Басшы", address))
    await world.as_leader(AddAddress, world.secrets)(
        world.ngo.id, AddressForm("Ерлан Бек", "Хатшы", "e@ngo.example")
    )
    with pytest.raises(ForbiddenError, match="address-of-others"):
        await world.as_clerk(AddAddress, world.secrets)(
            world.office.id, AddressForm("Ерлан Бек", "Хатшы", "E@NGO.example")
        )


async def test_an_address_is_taken_for_an_invitation_from_the_own_card_alone(world: World) -> None:
    async with world.uow as block:
        entry, address = await require_address(block, world.entry.id, world.office.id, [world.ngo.id])
        assert (entry.id, address.id) == (world.entry.id, world.address.id)
        with pytest.raises(NotFoundError):
            await require_address(block, world.entry.id, world.ngo.id, [world.office.id])


async def test_an_address_put_there_by_somebody_of_another_party_is_refused(world: World) -> None:
    """A moderator has checked it, and drafts the memorandum as an NGO's representative."""
    moderator = world.uow.keep(a_person("Модератор"))
    world.uow.keep(a_membership(moderator, world.ngo))
    world.entry.added_by, world.entry.by_moderator = moderator.id, True
    async with world.uow as block:
        with pytest.raises(ForbiddenError, match="address-of-others"):
            await require_address(block, world.entry.id, world.office.id, [world.ngo.id])


async def test_an_organisation_that_is_not_verified_is_answered_for_nowhere(world: World) -> None:
    world.office.status = OrganizationStatus.PENDING
    with pytest.raises(ForbiddenError, match="organization-not-verified"):
        await world.as_clerk(AddAddress, world.secrets)(world.office.id, FORM)
    with pytest.raises(ForbiddenError, match="organization-not-verified"):
        await world.as_staff(AddAddressAsStaff, world.secrets)(world.office.id, FORM)
    async with world.uow as block:
        with pytest.raises(ForbiddenError, match="organization-not-verified"):
            await require_address(block, world.entry.id, world.office.id, [world.ngo.id])


async def test_a_moderator_of_its_region_may_and_no_other(world: World) -> None:
    elsewhere = next(code for code in ("KZ-10", "KZ-11") if code != world.office.region)
    for deed in (
        world.as_staff(AddAddressAsStaff, world.secrets, regions=(elsewhere,)),
        world.as_staff(RemoveAddressAsStaff, regions=(elsewhere,)),
        world.as_staff(ListAddressesAsStaff, regions=(elsewhere,)),
    ):
        with pytest.raises(ForbiddenError, match="decision-in-another-region"):
            given = (world.entry.id,) if isinstance(deed, RemoveAddressAsStaff) else (world.office.id, FORM)
            await deed(*given[: 1 if isinstance(deed, ListAddressesAsStaff) else 2])  # type: ignore[operator]
    await world.as_staff(AddAddressAsStaff, world.secrets)(world.office.id, FORM)
    assert world.uow.all(OrganizationAddress)[-1].by_moderator
    assert [told.recipient_id for told in world.uow.promised] == [world.clerk.id]


async def test_an_address_that_others_wrote_first_yields_to_a_moderators_check(world: World) -> None:
    """An NGO that has the akimat's address on its card would keep the akimat from ever having it."""
    await world.as_leader(AddAddress, world.secrets)(world.ngo.id, FORM)
    (squatted,) = [
        each for each in world.uow.all(OrganizationAddress) if each.organization_id == world.ngo.id
    ]
    with pytest.raises(ForbiddenError, match="address-of-others"):
        await world.as_clerk(AddAddress, world.secrets)(world.office.id, FORM)
    await world.as_staff(AddAddressAsStaff, world.secrets)(world.office.id, FORM)
    assert squatted.ended_at is not None
    checked = world.uow.all(OrganizationAddress)[-1]
    assert (checked.organization_id, checked.by_moderator) == (world.office.id, True)
    assert checked.person_id != squatted.person_id
    assert world.leader.id in {told.recipient_id for told in world.uow.promised}
    assert world.uow.actions[-2:] == ["address.remove", "address.add"]


@pytest.mark.parametrize(
    "whose", ["of another region", "the moderator's own", "of the moderator's territory"]
)
async def test_it_yields_to_no_moderator_who_does_not_decide_on_those_who_lose_it(
    world: World, whose: str
) -> None:
    await world.as_leader(AddAddress, world.secrets)(world.ngo.id, FORM)
    world.ngo.region = "KZ-47"
    moderator, works_at = world.uow.keep(a_person("Модератор")), []
    if whose == "the moderator's own":
        world.uow.keep(a_membership(moderator, world.ngo))
    if whose == "of the moderator's territory":
        state = {"kind": OrganizationKind.STATE, "region": "KZ-47"}
        works_at = [world.uow.keep(an_organization("Басқарма", by=world.clerk, **state))]
    regions = (world.office.region,) if whose == "of another region" else ()
    acting = replace(an_actor(moderator, *works_at, roles=frozenset({Role.MODERATOR})), regions=regions)
    add = AddAddressAsStaff(FakeIdentity(acting), world.uow, world.clock, world.secrets)
    before = world.uow.all(OrganizationAddress)
    with pytest.raises(ForbiddenError, match="address-on-card-of-others"):
        await add(world.office.id, FORM)
    assert world.uow.all(OrganizationAddress) == before
    assert [entry for entry in before if entry.ended_at is not None] == []
    decides = an_actor(world.uow.keep(a_person("Әкімші")), roles=frozenset({Role.ADMINISTRATOR}))
    await AddAddressAsStaff(FakeIdentity(decides), world.uow, world.clock, world.secrets)(
        world.office.id, FORM
    )
    assert world.uow.all(OrganizationAddress)[-1].organization_id == world.office.id


@pytest.mark.parametrize("proof", ["a code was typed there", "a moderator has checked it"])
async def test_an_address_that_is_proved_stays_where_it_is(world: World, proof: str) -> None:
    await world.as_leader(AddAddress, world.secrets)(world.ngo.id, FORM)
    (entry,) = [each for each in world.uow.all(OrganizationAddress) if each.organization_id == world.ngo.id]
    if proof == "a code was typed there":
        world.uow.by_id(PersonAddress, entry.address_id).confirm(world.clock.now())
    else:
        entry.by_moderator = True
    with pytest.raises(ForbiddenError, match="address-of-others"):
        await world.as_staff(AddAddressAsStaff, world.secrets)(world.office.id, FORM)
    assert entry.ended_at is None


async def test_twenty_a_day_and_no_more(world: World) -> None:
    add = world.as_clerk(AddAddress, world.secrets)
    for number in range(NEW_A_DAY - 1):
        await add(world.office.id, AddressForm("Дәурен Қасымов", "Басшы", f"d{number}@akimat.example"))
    with pytest.raises(ForbiddenError, match="addresses-too-many"):
        await add(world.office.id, FORM)
    world.clock.advance(timedelta(days=1))
    await add(world.office.id, FORM)


async def test_an_address_is_one_persons_on_one_card(world: World) -> None:
    """Two people at one info@ cannot be told apart by a code: whoever types the second reads who is the first."""
    add = world.as_clerk(AddAddress, world.secrets)
    await add(world.office.id, FORM)
    for name in (FORM.name, "Ләйла Серік"):
        with pytest.raises(InvalidValueError, match="address-there-already") as refused:
            await add(world.office.id, replace(FORM, name=name))
        assert refused.value.params == {"name": "Дәурен Қасымов"}
    with pytest.raises(ForbiddenError, match="address-of-others"):
        await world.as_leader(AddAddress, world.secrets)(world.ngo.id, FORM)
    assert [entry.name for entry in world.uow.all(OrganizationAddress)] == [
        "Сәуле Ахметова",
        "Дәурен Қасымов",
    ]


async def test_taken_off_its_links_work_no_more_and_it_may_be_put_there_anew(world: World) -> None:
    link = await world.ask()
    remove = world.as_clerk(RemoveAddress)
    await remove(world.entry.id)
    assert link.ended_why is LinkEnd.WITHDRAWN
    assert world.address.ended_at == world.clock.now()
    with pytest.raises(OutdatedError, match="address-gone"):
        await remove(world.entry.id)
    form = AddressForm("Жаңа Басшы", "Басшы", world.address.address)
    await world.as_clerk(AddAddress, world.secrets)(world.office.id, form)
    assert world.uow.all(PersonAddress)[-1].person_id != world.invited.id, "another person answers now"


async def test_being_forgotten_takes_address_and_name_off_the_card(world: World) -> None:
    link = await world.ask()
    await world.as_invited(ForgetMe, link)()
    assert (world.address.address, world.entry.name, world.entry.post) == ("", "", "")
    assert link.ended_why is LinkEnd.FORGOTTEN
    shown = await world.as_clerk(ListAddresses)(world.office.id)
    assert shown.addresses == ()
    assert "saule" not in world.uow.file.read_bytes().decode(errors="replace")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Info@Akimat.KZ", "info@akimat.kz"),
        ("почта: a.b+c@пример.қаз", "a.b+c@xn--e1afmkfd.xn--80ao21a"),
    ],
)
def test_an_address_has_one_form(typed: str, kept: str) -> None:
    assert parse_address(typed) == kept


@pytest.mark.parametrize(
    "typed", ["әкім@akimat.kz", "a@b", "a@b.kz\r\nBcc: c@d.kz", "a@b.kz, c@d.kz", "a b@c.kz"]
)
def test_what_no_server_takes_is_refused(typed: str) -> None:
    with pytest.raises(InvalidValueError, match="email-invalid"):
        parse_address(typed)


async def test_nobody_is_put_on_the_card_again_where_they_said_that_they_are_somebody_else(
    world: World,
) -> None:
    world.address.not_theirs_at = world.clock.now()
    (view,) = (await world.as_clerk(ListAddresses)(world.office.id)).addresses
    assert view.state == "not_theirs"
    await world.as_clerk(RemoveAddress)(world.entry.id)
    add = world.as_clerk(AddAddress, world.secrets)
    again = AddressForm("Ахметова Сәуле", "Хатшы", world.address.address)
    with pytest.raises(ForbiddenError, match="address-not-theirs"):
        await add(world.office.id, again)
    await add(world.office.id, replace(again, name="Дәурен Қасымов"))
