"""An account that is shut out keeps its rights to its data, and nothing else; not even by being forgotten."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.models.consents import Wording
from bot.models.organizations import Membership, MembershipStatus
from bot.models.people import ConsentKind, Person
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.use_cases.kernel.errors import ForbiddenError, OutdatedError
from bot.use_cases.kernel.permissions import Permission, Role
from bot.use_cases.kernel.roles import Known
from bot.use_cases.people.access import NamedAdministrators
from bot.use_cases.people.barring import BarPerson, FindAccount, LiftBar, TellBarred
from bot.use_cases.people.forgetting import ForgetMe
from bot.use_cases.people.introducing import ConsentText, GiveConsent
from bot.wiring.registry import registry
from tests.builders import TERMS, a_membership, a_person, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.scenes import Match

REASON = "Жарнама таратқан"


async def bar(uow: Database, clock: FrozenClock, person: Person, by: Person, *named: int) -> None:
    deed = BarPerson(FakeIdentity(an_actor(by)), uow, clock, NamedAdministrators(frozenset(named)))
    await deed(person.account_id or 0, REASON)


async def test_what_they_represent_and_ask_for_ends(uow: Database, clock: FrozenClock) -> None:
    scene = Match(uow, clock)
    boss = uow.keep(a_person("Әкімші", staff=(StaffRole.ADMINISTRATOR,)))
    uow.keep(a_membership(scene.seeker, uow.keep(an_organization()), status=MembershipStatus.REQUESTED))
    await bar(uow, clock, scene.seeker, boss)
    assert [row.person_id for row in uow.all(Membership) if row.active] == [scene.giver.id]
    assert not [row for row in uow.all(Membership) if row.status is MembershipStatus.REQUESTED], (
        "a request of nobody"
    )
    assert scene.ngo.contact_phone == ""
    assert scene.seeker.name, "they are not forgotten"
    found = await FindAccount(FakeIdentity(an_actor(boss)), uow, clock)(scene.seeker.account_id or 0)
    assert (found.barred, found.reason) == (True, REASON)
    assert uow.actions == ["person.bar"]
    with pytest.raises(OutdatedError):
        await bar(uow, clock, scene.seeker, boss)


def test_they_may_get_and_erase_their_data_and_no_more() -> None:
    known = Known(consented=True, administrator=False, staff=frozenset(StaffRole), represents=(), barred=True)
    roles = registry().roles_of(known)
    assert roles == {Role.BARRED}
    assert an_actor(roles=roles).permissions == {
        Permission.LOOK_UP,
        Permission.INTRODUCE_ONESELF,
        Permission.OWN_DATA,
    }


async def test_not_oneself_and_not_whom_the_settings_name(uow: Database, clock: FrozenClock) -> None:
    moderator = uow.keep(a_person(staff=(StaffRole.MODERATOR,)))
    boss = uow.keep(a_person(staff=(StaffRole.ADMINISTRATOR,)))
    other = uow.keep(a_person())
    for person, by, named in ((boss, boss, ()), (other, boss, (other.account_id,)), (boss, moderator, ())):
        with pytest.raises(ForbiddenError, match="bar-refused"):
            await bar(uow, clock, person, by, *[account for account in named if account])
    await bar(uow, clock, other, moderator)


async def test_it_can_be_lifted(uow: Database, clock: FrozenClock) -> None:
    boss, person = uow.keep(a_person(staff=(StaffRole.ADMINISTRATOR,))), uow.keep(a_person())
    await bar(uow, clock, person, boss)
    lift = LiftBar(FakeIdentity(an_actor(boss)), uow, clock)
    await lift(person.account_id or 0)
    assert (person.barred_at, person.bar_reason) == (None, "")
    with pytest.raises(OutdatedError):
        await lift(person.account_id or 0)


async def test_they_are_told_once_a_day(uow: Database, clock: FrozenClock) -> None:
    boss, person = uow.keep(a_person(staff=(StaffRole.ADMINISTRATOR,))), uow.keep(a_person())
    await bar(uow, clock, person, boss)
    tell = TellBarred(FakeIdentity(an_actor(person)), uow, clock)
    assert [await tell() for _ in range(3)] == [True, False, False]
    clock.move_to(clock.now() + timedelta(days=1))
    assert await tell()


async def test_being_forgotten_does_not_lift_it(uow: Database, clock: FrozenClock) -> None:
    boss, person = uow.keep(a_person(staff=(StaffRole.ADMINISTRATOR,))), uow.keep(a_person(account_id=77))
    await bar(uow, clock, person, boss)
    await ForgetMe(FakeIdentity(an_actor(person)), uow, clock)()
    assert (person.account_id, person.bar_reason) == (None, "")
    assert person.bar_mark
    assert person.bar_mark != "77"
    identity = FakeIdentity(replace(an_actor(), account_id=77))
    words = ConsentText("Келісемін", Language.KAZAKH)
    await GiveConsent(identity, uow, clock, TERMS)(ConsentKind.SERVICE, words, "Дана")
    again = uow.one(Person, account_id=77)
    assert again.barred_at == clock.now()
    assert uow.all(Wording)
    other = FakeIdentity(replace(an_actor(), account_id=78))
    await GiveConsent(other, uow, clock, TERMS)(ConsentKind.SERVICE, words, "Ержан")
    assert uow.one(Person, account_id=78).barred_at is None
