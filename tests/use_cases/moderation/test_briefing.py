"""Staff read what waits in one message: it rings once a working day and is edited in between."""

from datetime import date, datetime, time, timedelta

import pytest

from bot.models.briefings import Briefing
from bot.models.country import moment
from bot.models.organizations import OrganizationKind
from bot.models.people import Person
from bot.models.roles import StaffRole
from bot.models.waits import Wait, WaitsFor
from bot.models.working_days import SpecialDay
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import DeliverLater, Undeliverable
from bot.use_cases.moderation.briefing import LINES, BriefStaff
from bot.use_cases.moderation.ports import KEPT_FROM_STATE
from bot.use_cases.people.access import NamedAdministrators
from bot.wiring.registry import registry
from tests.builders import a_membership, a_person, an_organization
from tests.database import Database
from tests.fakes import FrozenClock
from tests.fakes.board import FakeBoard

SUNDAY, MONDAY, TUESDAY = date(2026, 6, 21), date(2026, 6, 22), date(2026, 6, 23)


class Office:
    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        self.uow = uow
        self.clock = clock
        self.board = FakeBoard()
        self.named: set[int] = set()
        self.moderator = self.hire(StaffRole.MODERATOR)
        self._records = 0

    def hire(self, role: StaffRole, *, consented: bool = True, regions: tuple[str, ...] = ()) -> Person:
        person = a_person("Дана", consented=consented)
        person.assign(role, regions)
        return self.uow.keep(person)

    def arrive(
        self,
        kind: str = "project-review",
        *,
        region: str | None = "KZ-23",
        overdue: bool = False,
        waits_for: WaitsFor = WaitsFor.MODERATORS,
    ) -> Wait:
        self._records += 1
        return self.uow.keep(
            Wait(
                kind=kind,
                record_id=self._records,
                waits_for=waits_for,
                since=self.clock.now(),
                region=region,
                overdue=overdue,
            )
        )

    async def tick(self, at: datetime | None = None) -> None:
        if at is not None:
            self.clock.move_to(at)
        named = NamedAdministrators(frozenset(self.named))
        await BriefStaff(SystemIdentity(), self.uow, self.clock, self.board, named)()


@pytest.fixture
def office(uow: Database, clock: FrozenClock) -> Office:
    return Office(uow, clock)


def test_each_kind_that_waits_for_staff_is_counted_in_words() -> None:
    staff = {WaitsFor.MODERATORS, WaitsFor.ADMINISTRATORS}
    assert {kind.name for kind in registry().waits.values() if kind.waits_for in staff} <= set(LINES)


async def test_without_anything_to_do_there_is_no_message(office: Office) -> None:
    await office.tick()
    assert not office.board.messages


async def test_many_things_are_one_message_that_rings_once(office: Office) -> None:
    for _ in range(14):
        office.arrive()
        await office.tick()
    office.arrive("organization-verification", overdue=True)
    await office.tick()
    assert (office.board.rang, list(office.board.messages)) == ([1], [1])
    assert office.board.counts(1) == [1, 1, 14], "what is overdue stands below its own line"


async def test_what_is_done_is_seen_in_place(office: Office) -> None:
    wait = office.arrive()
    await office.tick()
    wait.end("published", office.clock.now())
    await office.tick()
    assert [said.key for _, said in office.board.messages.values()] == ["briefing-done"]


async def test_the_next_working_day_rings_anew(office: Office) -> None:
    office.arrive()
    await office.tick()
    await office.tick(moment(TUESDAY, time(8, 59)))
    assert office.board.rang == [1]
    assert office.board.bare == set()
    await office.tick(moment(TUESDAY, time(9)))
    await office.tick(moment(TUESDAY, time(9, 1)))
    assert office.board.rang == [1, 2]
    account = office.board.messages[1][0]
    assert office.board.bare == {(account, 1)}, "the newer one has the buttons"


@pytest.mark.parametrize("at", [moment(SUNDAY, time(12)), moment(MONDAY, time(23)), moment(MONDAY, time(5))])
async def test_out_of_hours_the_first_is_seen_without_a_sound(office: Office, at: datetime) -> None:
    office.arrive()
    await office.tick(at)
    office.arrive()
    await office.tick()
    assert (office.board.rang, office.board.counts(1)) == ([], [2])


async def test_a_holiday_is_no_working_day(office: Office) -> None:
    office.uow.keep(SpecialDay(day=MONDAY, works=False))
    office.arrive()
    await office.tick()
    assert (office.board.rang, list(office.board.messages)) == ([], [1])


async def test_after_a_jump_of_thirty_days_there_is_one(office: Office) -> None:
    office.arrive()
    await office.tick()
    office.arrive()
    await office.tick(office.clock.now() + timedelta(days=30))
    await office.tick()
    assert office.board.rang == [1, 2]


async def test_whoever_was_dismissed_reads_no_more(office: Office) -> None:
    office.arrive()
    await office.tick()
    office.moderator.dismiss(StaffRole.MODERATOR)
    office.arrive()
    await office.tick()
    assert office.board.counts(1) == [1]


async def test_who_has_not_consented_reads_nothing(office: Office) -> None:
    office.moderator.dismiss(StaffRole.MODERATOR)
    office.hire(StaffRole.MODERATOR, consented=False)
    office.arrive()
    await office.tick()
    assert not office.board.messages


async def test_moderators_of_regions_read_of_theirs_alone(office: Office) -> None:
    office.hire(StaffRole.MODERATOR, regions=("KZ-10",))
    for region in ("KZ-10", "KZ-23", None):
        office.arrive(region=region)
    await office.tick()
    assert [office.board.counts(id_) for id_ in (1, 2)] == [[3], [2]]


async def test_administrators_read_what_is_overdue_or_stands_with_them(office: Office) -> None:
    office.hire(StaffRole.ADMINISTRATOR)
    office.arrive()
    office.arrive(overdue=True)
    office.arrive("access-request-late", waits_for=WaitsFor.ADMINISTRATORS)
    await office.tick()
    assert [office.board.counts(id_) for id_ in (1, 2)] == [[2, 1], [1, 1, 1]]


async def test_administrators_whom_the_settings_name_read_it_as_soon_as_they_have_consented(
    office: Office,
) -> None:
    new, guest = a_person("Айна"), a_person("Қонақ", consented=False)
    for person in (new, guest):
        office.named.add(office.uow.keep(person).account_id or 0)
    office.named.add(999)  # has never written to the bot
    office.arrive()
    office.arrive(overdue=True)
    await office.tick()
    assert {id_: account for id_, (account, _) in office.board.messages.items()} == {
        1: office.moderator.account_id,
        2: new.account_id,
    }
    assert office.board.counts(2) == [1, 1]


async def test_who_is_barred_reads_nothing_unless_the_settings_name_them(office: Office) -> None:
    office.moderator.bar("Себебі бар", office.clock.now())
    office.arrive(overdue=True)
    await office.tick()
    assert not office.board.messages
    office.named.add(office.moderator.account_id or 0)
    await office.tick()
    assert office.board.counts(1) == [1, 1]


@pytest.mark.parametrize("verified", [True, False])
async def test_nobody_who_works_for_a_state_body_reads_of_calls(office: Office, verified: bool) -> None:
    akimat = office.uow.keep(an_organization(kind=OrganizationKind.STATE, region="KZ-10", verified=verified))
    office.uow.keep(a_membership(office.moderator, akimat))
    for kind in ("call-ngo", "call-backers", "project-review"):
        office.arrive(kind)
    await office.tick()
    assert office.board.counts(1) == [1]
    (_, said), *_ = office.board.messages.values()
    assert [action.name for row in said.actions for action in row] == ["open-project-review"]


async def test_a_deleted_message_comes_back_the_next_working_day(office: Office) -> None:
    office.arrive()
    await office.tick()
    office.board.messages.clear()
    for _ in range(2):
        office.arrive()
        await office.tick()
    assert not office.board.messages
    await office.tick(moment(TUESDAY, time(10)))
    assert office.board.counts(2) == [3]


async def test_an_outage_is_waited_out(office: Office) -> None:
    office.arrive()
    office.board.refusals = [DeliverLater("502", outage=True)]
    await office.tick()
    await office.tick()
    assert office.board.rang == [1]


async def test_a_refused_message_is_not_tried_at_each_tick(office: Office) -> None:
    office.arrive()
    office.board.refusals = [DeliverLater("bad")]
    await office.tick()
    await office.tick()
    assert not office.board.messages
    await office.tick(moment(TUESDAY, time(10)))
    assert office.board.rang == [1]


async def test_whoever_has_blocked_the_bot_is_left_alone(office: Office) -> None:
    office.arrive()
    office.board.refusals = [Undeliverable()]
    await office.tick()
    assert (office.moderator.reachable, office.uow.all(Briefing)) == (False, [])


async def test_killed_before_it_was_noted_it_comes_once_more(office: Office) -> None:
    office.arrive()
    await office.tick()
    office.uow.delete(office.uow.all(Briefing)[0])
    for _ in range(3):
        await office.tick()
    assert office.board.rang == [1, 2]


def test_no_call_is_made_by_a_state_body() -> None:
    """Each tells who has not answered, or is late: a kind that is added is one of them."""
    calls = {kind for kind in registry().waits if kind.startswith("call-")}
    assert len(calls) > 5
    assert calls <= KEPT_FROM_STATE


@pytest.mark.parametrize("kind", sorted(KEPT_FROM_STATE))
async def test_who_works_for_a_state_body_does_not_read_how_backers_answer(office: Office, kind: str) -> None:
    administrator = office.hire(StaffRole.ADMINISTRATOR)
    office.uow.keep(
        a_membership(administrator, office.uow.keep(an_organization(kind=OrganizationKind.STATE)))
    )
    other = office.hire(StaffRole.ADMINISTRATOR)
    office.arrive(kind, waits_for=WaitsFor.ADMINISTRATORS, region=None)
    await office.tick()
    assert [account for account, _ in office.board.messages.values()] == [other.account_id]
