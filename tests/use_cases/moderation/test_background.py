"""Beside a record a moderator reads who sent it, what was corrected, what it may be the same as, and its history."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.models.changes import Entity
from bot.models.organizations import Organization
from bot.models.people import Person
from bot.models.reasons import Ready
from bot.models.roles import StaffRole
from bot.models.words import Text
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.moderation.background import (
    Background,
    BinRegister,
    ReadHistory,
    ShowOrganizationBackground,
    ShowProjectBackground,
)
from bot.use_cases.moderation.organizations import RejectOrganization, VerifyOrganization
from bot.use_cases.moderation.undoing import UndoVerificationDecision
from bot.use_cases.organizations.cards import EditOrganization, RegisterOrganization
from tests.builders import a_person, a_project, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FakeMatching, FrozenClock
from tests.use_cases.organizations.test_organizations import FORM

REGISTER = BinRegister("https://example.org/?bin={bin}")


@pytest.fixture
def moderator(uow: Database) -> Person:
    return uow.keep(a_person("Дана", staff=(StaffRole.MODERATOR,)))


async def background(
    uow: Database, clock: FrozenClock, moderator: Person, id_: int, *regions: str
) -> Background:
    who = replace(an_actor(moderator), regions=regions)
    return await ShowOrganizationBackground(FakeIdentity(who), uow, clock, REGISTER)(id_)


async def test_what_may_be_the_same_is_named_with_the_reason(
    uow: Database, clock: FrozenClock, moderator: Person
) -> None:
    own = uow.keep(
        an_organization("Арай жастары", verified=False, bin="140940023346", contact_phone="+77010000001")
    )
    others = uow.keep(a_person("Болат"))
    # Latin letters that look like the Kazakh ones, and another legal form.
    named = uow.keep(
        an_organization(
            "Apай жастары",
            legal_form="private_institution",
            by=others,
            bin=None,
            contact_phone="+77010000002",
        )
    )
    reached = uow.keep(an_organization("Көмек", by=others, bin=None, contact_phone="+77010000001"))
    uow.keep(an_organization("Бөлек", bin=None, contact_phone="+77010000003"))
    found = await background(uow, clock, moderator, own.id)
    assert [(one.id, one.shares) for one in found.alike] == [
        (named.id, ("name",)),
        (reached.id, ("contact",)),
    ]
    assert found.register == "https://example.org/?bin=140940023346"


async def test_whoever_moderates_other_regions_learns_no_name_and_no_shared_contact(
    uow: Database, clock: FrozenClock, moderator: Person
) -> None:
    founder = uow.keep(a_person("Асқар"))
    own = uow.keep(an_organization(by=founder, verified=False, contact_phone="+77010000001"))
    uow.keep(an_organization("Көмек", bin=None, contact_phone="+77010000001"))
    found = await background(uow, clock, moderator, own.id, "KZ-10")
    assert (found.sender, found.alike) == ("", ())
    elsewhere = FakeIdentity(replace(an_actor(moderator), regions=("KZ-10",)))
    with pytest.raises(ForbiddenError):
        await ReadHistory(elsewhere, uow, clock)(Entity.ORGANIZATION, own.id)
    found = await background(uow, clock, moderator, own.id, own.region)
    assert (found.sender, len(found.alike)) == ("Асқар", 1)


async def test_the_second_submission_shows_what_was_corrected_since(
    uow: Database, clock: FrozenClock, moderator: Person
) -> None:
    founder = uow.keep(a_person("Асқар"))

    def by(person: Person) -> FakeIdentity:
        return FakeIdentity(an_actor(person, *(uow.all(Organization) if person is founder else ())))

    id_ = await RegisterOrganization(by(founder), uow, clock)("card", FORM)
    first = await background(uow, clock, moderator, id_)
    assert (first.sender, first.sent_at, first.returned_at, first.corrected) == (
        "Асқар",
        clock.now(),
        None,
        (),
    )
    await RejectOrganization(by(moderator), uow, clock)(id_, ready=Ready.NAME_DIFFERS)
    clock.advance(timedelta(hours=1))
    await EditOrganization(by(founder), uow, clock)(id_, replace(FORM, settlement="Құлсары"))
    again = await background(uow, clock, moderator, id_)
    assert (again.sent_at, again.corrected) == (clock.now(), ("settlement",))
    lines = await ReadHistory(by(moderator), uow, clock)(Entity.ORGANIZATION, id_)
    assert [(line.who, line.action) for line in lines] == [
        ("Асқар", "organization.edit"),
        ("Дана", "organization.rejected"),
        ("Асқар", "organization.register"),
    ]
    assert lines[1].detail == Text("button-reason-name-differs")


async def test_a_return_that_was_undone_is_as_if_it_had_never_been(
    uow: Database, clock: FrozenClock, moderator: Person
) -> None:
    founder = uow.keep(a_person("Асқар"))

    def by(person: Person) -> FakeIdentity:
        return FakeIdentity(an_actor(person, *(uow.all(Organization) if person is founder else ())))

    id_ = await RegisterOrganization(by(founder), uow, clock)("card", FORM)
    await RejectOrganization(by(moderator), uow, clock)(id_, ready=Ready.NAME_DIFFERS)
    await UndoVerificationDecision(by(moderator), uow, clock)(id_)
    assert (await background(uow, clock, moderator, id_)).returned_at is None

    await RejectOrganization(by(moderator), uow, clock)(id_, ready=Ready.NAME_DIFFERS)
    returned_at = clock.now()
    clock.advance(timedelta(hours=1))
    await EditOrganization(by(founder), uow, clock)(id_, replace(FORM, settlement="Құлсары"))
    await VerifyOrganization(by(moderator), uow, clock)(id_)
    await UndoVerificationDecision(by(moderator), uow, clock)(id_)
    again = await background(uow, clock, moderator, id_)
    assert (again.returned_at, again.corrected) == (returned_at, ("settlement",)), "the first return stands"


async def test_likely_same_projects_are_named_even_if_nobody_may_read_them_yet(
    uow: Database, clock: FrozenClock, moderator: Person
) -> None:
    carrier = uow.keep(an_organization())
    own, other = uow.keep(a_project(carrier)), uow.keep(a_project(carrier, "Ауылдағы код"))
    matching = FakeMatching()
    matching.alike = (other.id, own.id)
    show = ShowProjectBackground(FakeIdentity(an_actor(moderator)), uow, clock, matching)
    found = await show(own.id)
    assert [(one.id, one.name, one.shares) for one in found.alike] == [(other.id, other.title, ("meaning",))]
    matching.unavailable = True
    assert (await show(own.id)).sent_at == own.created_at
