"""Roles: nobody raises themselves, everybody concerned hears of a change, and it can be undone."""

from datetime import timedelta
from typing import Any

import pytest

from bot.models.people import Person, RoleChange
from bot.models.roles import StaffRole
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.people.access import NamedAdministrators
from bot.use_cases.people.staff import AssignRole, ListStaff, UndoRoleChange
from tests.builders import a_person, an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock

MODERATOR, ADMINISTRATOR = StaffRole.MODERATOR, StaffRole.ADMINISTRATOR


class Office:
    def __init__(self, uow: Database, clock: FrozenClock, *named: int) -> None:
        self.uow, self.clock, self.named = uow, clock, NamedAdministrators(frozenset(named))
        self.boss = uow.keep(a_person("Әкімші", staff=(ADMINISTRATOR,)))
        self.second = uow.keep(a_person("Екінші", staff=(ADMINISTRATOR,)))
        self.person = uow.keep(a_person("Дана", account_id=77))

    def by(self, person: Person, deed: type[Any]) -> Any:
        return deed(FakeIdentity(an_actor(person)), self.uow, self.clock, self.named)

    @property
    def told(self) -> list[tuple[str, int]]:
        return [(promise.key, promise.recipient_id) for promise in self.uow.promised]


@pytest.fixture
def office(uow: Database, clock: FrozenClock) -> Office:
    return Office(uow, clock)


async def test_a_change_is_told_to_the_person_and_to_all_administrators(office: Office) -> None:
    assign = office.by(office.boss, AssignRole)
    member = await assign(77, MODERATOR, hold=True, regions=("KZ-23",))
    await assign(77, MODERATOR, hold=True, regions=("KZ-23",))
    assert (member.roles, member.regions) == ({MODERATOR}, ("KZ-23",))
    first = [("role-assigned", office.person.id), ("role-given", office.second.id)]
    assert office.told == first
    await assign(77, MODERATOR, hold=False)
    assert office.told == [*first, ("role-dismissed", office.person.id), ("role-taken", office.second.id)]
    assert office.uow.actions == ["role.assign", "role.dismiss"]


async def test_administrators_of_the_settings_are_listed_and_told(uow: Database, clock: FrozenClock) -> None:
    office = Office(uow, clock, 5, 6)
    named = uow.keep(a_person("Баптаудағы", account_id=5))
    await office.by(office.boss, AssignRole)(77, MODERATOR, hold=True)
    assert ("role-given", named.id) in office.told
    listed = {member.account_id: member for member in await office.by(office.boss, ListStaff)()}
    assert listed[5].named
    assert (listed[6].name, listed[6].named) == ("", True)


@pytest.mark.parametrize("before", [(), ("KZ-23",)])
async def test_a_change_can_be_undone_for_72_hours(before: tuple[str, ...], office: Office) -> None:
    office.person.assign(MODERATOR, before)
    await office.by(office.boss, AssignRole)(77, MODERATOR, hold=False)
    (change,) = office.uow.all(RoleChange)
    await office.by(office.second, UndoRoleChange)(change.id)
    assert office.person.regions_of(MODERATOR) == before
    with pytest.raises(OutdatedError):
        await office.by(office.second, UndoRoleChange)(change.id)


async def test_not_later_and_not_after_another_change(office: Office, clock: FrozenClock) -> None:
    await office.by(office.boss, AssignRole)(77, MODERATOR, hold=True)
    await office.by(office.boss, AssignRole)(77, MODERATOR, hold=True, regions=("KZ-23",))
    first, second = office.uow.all(RoleChange)
    with pytest.raises(OutdatedError):
        await office.by(office.second, UndoRoleChange)(first.id)
    clock.move_to(clock.now() + timedelta(hours=73))
    with pytest.raises(OutdatedError, match="role-undo-late"):
        await office.by(office.second, UndoRoleChange)(second.id)


async def test_nobody_raises_themselves(office: Office) -> None:
    account = office.boss.account_id
    with pytest.raises(ForbiddenError, match="own-role"):
        await office.by(office.boss, AssignRole)(account, MODERATOR, hold=True)
    await office.by(office.second, AssignRole)(account, MODERATOR, hold=True)
    await office.by(office.second, AssignRole)(account, MODERATOR, hold=False)
    (*_, change) = office.uow.all(RoleChange)
    with pytest.raises(ForbiddenError, match="own-role"):
        await office.by(office.boss, UndoRoleChange)(change.id)


async def test_the_last_administrator_stays_unless_the_settings_name_one(
    uow: Database, clock: FrozenClock
) -> None:
    office = Office(uow, clock)
    await office.by(office.boss, AssignRole)(office.second.account_id, ADMINISTRATOR, hold=False)
    with pytest.raises(ForbiddenError, match="last-administrator"):
        await office.by(office.boss, AssignRole)(office.boss.account_id, ADMINISTRATOR, hold=False)
    office.named = NamedAdministrators(frozenset({5}))
    await office.by(office.boss, AssignRole)(office.boss.account_id, ADMINISTRATOR, hold=False)
    assert office.boss.staff_roles == frozenset()


@pytest.mark.parametrize("account", [78, 79])
async def test_a_role_needs_somebody_who_has_consented(account: int, office: Office) -> None:
    office.uow.keep(a_person(account_id=79, consented=False))
    with pytest.raises(NotFoundError, match="person-not-found"):
        await office.by(office.boss, AssignRole)(account, MODERATOR, hold=True)
