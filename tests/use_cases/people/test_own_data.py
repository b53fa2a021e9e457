"""What goes and what stays when somebody wishes to be forgotten, and what is given to them as their own."""

import json

import pytest

from bot.models.memoranda import MemorandumStage
from bot.models.organizations import Invitation, Membership, MembershipStatus, Organization
from bot.models.people import Consent, Person
from bot.storage.dialog_tables import dialog_states
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.people.forgetting import ForgetMe
from bot.use_cases.people.given import CONTACT, DEEDS
from bot.use_cases.people.own_data import ExportMyData, FindMeAsContact
from tests.builders import (
    a_meeting,
    a_membership,
    a_memorandum,
    a_person,
    an_actor,
    an_invitation,
    an_organization,
)
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.scenes import Match

PHONE = "+77012345678"


def represented(uow: Database, *people: Person) -> Organization:
    organization = uow.keep(an_organization(by=people[0], contact_email="dana@example.kz"))
    for person in people:
        uow.keep(a_membership(person, organization))
    return organization


async def forget(uow: Database, clock: FrozenClock, person: Person) -> None:
    await ForgetMe(FakeIdentity(an_actor(person)), uow, clock)()


async def test_the_contact_goes_with_the_last_who_could_mend_it(uow: Database, clock: FrozenClock) -> None:
    first, second = uow.keep(a_person("Дана")), uow.keep(a_person("Ержан"))
    organization = represented(uow, first, second)
    await forget(uow, clock, first)
    assert (organization.contact_name, organization.contact_phone) == ("Айгерім Сәрсен", PHONE)
    await forget(uow, clock, second)
    contact = (organization.contact_name, organization.contact_phone, organization.contact_email)
    assert contact == ("", "", None)


async def test_others_contacts_stay(uow: Database, clock: FrozenClock) -> None:
    person, other = uow.keep(a_person("Дана")), uow.keep(a_person("Ержан"))
    theirs = represented(uow, other)
    asked = uow.keep(an_organization(by=other))
    uow.keep(a_membership(person, asked, status=MembershipStatus.REQUESTED))
    await forget(uow, clock, person)
    assert theirs.contact_phone == asked.contact_phone == PHONE
    assert [row.person_id for row in uow.all(Membership)] == [other.id], "a request of nobody is no request"


async def test_unused_links_go_and_used_ones_stay(uow: Database, clock: FrozenClock) -> None:
    person = uow.keep(a_person("Дана"))
    organization = represented(uow, person)
    used = uow.keep(an_invitation(organization, person))
    used.use(uow.keep(a_person("Ержан")).id, clock.now())
    uow.keep(an_invitation(organization, person))
    await forget(uow, clock, person)
    assert [row.id for row in uow.all(Invitation)] == [used.id]


async def test_the_name_in_a_consent_goes_and_its_proof_stays(uow: Database, clock: FrozenClock) -> None:
    person = uow.keep(a_person("Дана"))
    await forget(uow, clock, person)
    (consent,) = uow.all(Consent)
    assert (consent.subject, consent.withdrawn_at) == ("", clock.now())
    assert consent.wording.text


@pytest.mark.parametrize("stage", MemorandumStage)
async def test_a_memorandum_that_came_to_nothing_names_nobody_any_more(
    stage: MemorandumStage, uow: Database, clock: FrozenClock
) -> None:
    match = Match(uow, clock)
    parties = [(match.ngo, match.seeker), (match.backer, match.giver)]
    memorandum = uow.keep(a_memorandum(match.project, match.pitch, parties, stage=stage))
    mine, theirs = memorandum.parties
    named = mine.signatory_name
    await forget(uow, clock, match.seeker)
    assert mine.signatory_name == (named if memorandum.agreed_at else "…")
    assert theirs.signatory_name not in {"", "…"}


async def export(uow: Database, clock: FrozenClock, person: Person) -> dict[str, list[dict[str, object]]]:
    own = [row.organization_id for row in uow.all(Membership) if row.person_id == person.id and row.active]
    actor = an_actor(person, *(uow.by_id(Organization, key) for key in own))
    data = await ExportMyData(FakeIdentity(actor), uow, clock)()
    return {table: [dict(row) for row in rows] for table, rows in data.rows.items()}


async def test_a_representative_gets_their_card_and_nothing_of_others(
    uow: Database, clock: FrozenClock
) -> None:
    founder, second = uow.keep(a_person("Негізін қалаушы")), uow.keep(a_person("Ержан"))
    organization = represented(uow, founder, second)
    stranger = uow.keep(a_person("Бөтен"))
    represented(uow, stranger)
    mine = await export(uow, clock, second)
    assert [row["bin"] for row in mine["organizations"]] == [organization.bin]
    assert [row for row in mine["organizations"] if set(row) & set(CONTACT)] == [], "another is the contact"
    assert "Негізін қалаушы" not in str(mine)
    assert [row["person_id"] for row in mine["memberships"]] == [second.id]
    assert "organizations" not in await export(uow, clock, uow.keep(a_person("Жаңа")))


async def test_the_open_screen_and_its_account_are_found(uow: Database, clock: FrozenClock) -> None:
    person = uow.keep(a_person("Дана"))
    for account, value in ((person.account_id, "менікі"), (5, "бөтен")):
        uow.keep_in(dialog_states, chat_id=account, name="x", value=json.dumps(value))
    rows = (await export(uow, clock, person))["dialog_states"]
    assert [row["value"] for row in rows] == [json.dumps("менікі")]


@pytest.mark.parametrize("typed", ["+7 701 234 56 78", "87012345678", "77012345678"])
async def test_who_is_named_as_a_contact_is_told_where(typed: str, uow: Database, clock: FrozenClock) -> None:
    person, other = uow.keep(a_person("Гүлнар")), uow.keep(a_person("Дана"))
    represented(uow, other)
    uow.keep(an_organization(by=other, contact_phone="+77010000000", contact_name="Басқа"))
    find = FindMeAsContact(FakeIdentity(an_actor(person)), uow, clock)
    (found,) = await find(typed)
    assert (found.name, found.phone, found.email) == ("Айгерім Сәрсен", PHONE, "dana@example.kz")
    assert await find("+77019999999") == []
    with pytest.raises(InvalidValueError):
        await find("+44 20 7946 0000")


async def test_whoever_is_the_contact_gets_it(uow: Database, clock: FrozenClock) -> None:
    person = uow.keep(a_person("Айгерім Сәрсен"))
    represented(uow, person)
    (row,) = (await export(uow, clock, person))["organizations"]
    assert row["contact_phone"] == PHONE


async def test_whoever_left_gets_what_they_did_and_not_what_is_held_today(
    uow: Database, clock: FrozenClock
) -> None:
    match = Match(uow, clock)
    uow.keep(a_meeting(match.pitch, match.ngo, by=match.seeker, note="Құжаттарды алып келіңіз"))
    match.project.problem, match.project.created_by = "Бүгінгі мәтін", match.seeker.id
    stay = await export(uow, clock, match.seeker)
    assert stay["projects"][0]["problem"] == "Бүгінгі мәтін"
    assert "starts_at" in stay["meetings"][0]
    membership = uow.one(Membership, person_id=match.seeker.id)
    membership.leave(clock.now())
    left = await export(uow, clock, match.seeker)
    assert set(left["projects"][0]) == DEEDS["projects"]["created_by"]
    assert left["meetings"][0]["note"] == "Құжаттарды алып келіңіз"
    assert "starts_at" not in left["meetings"][0]
    assert PHONE not in str(left["organizations"])
