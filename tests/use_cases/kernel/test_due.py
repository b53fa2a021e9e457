"""When the bot does something by itself next: never later than it does it, and nothing that it does not do."""

from datetime import date, datetime, time, timedelta

import pytest

from bot.models.country import moment
from bot.models.forum import Forum, Reminder
from bot.models.reminders import ReminderKind
from bot.models.roles import StaffRole
from bot.scheduling.jobs import WORK
from bot.use_cases.kernel.due import AllWork, Dated, FindNextDue, Undated
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.outbox import DispatchOutbox
from bot.use_cases.kernel.reminders import SendDueReminders
from bot.use_cases.kernel.sending import Unwritten
from bot.use_cases.kernel.waiting import Clocks, RingClocks
from bot.use_cases.moderation.briefing import BriefStaff
from bot.use_cases.people.access import NamedAdministrators
from bot.use_cases.people.expiring import NOTICE, ExpireDaily, ExpirePeople, Expiry, LastPass
from bot.use_cases.pitches.left_alone import AskModeratorsToCall
from bot.use_cases.pitches.suggesting import PATIENCE, RETRY, SuggestBackers
from bot.use_cases.pitches.waves import PitchRules
from bot.wiring.registry import registry
from tests.builders import a_forum, a_person, a_project, a_session, an_organization
from tests.database import Database
from tests.dispatching import no_post
from tests.fakes import FakeMatching, FrozenClock, RecordingNotifier
from tests.fakes.board import FakeBoard
from tests.fakes.going_on import GoingOn
from tests.use_cases.pitches.pitch_scene import PitchScene, ticked

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)
RULES = PitchRules(per_wave=3)
FRIDAY, SATURDAY, MONDAY = date(2026, 6, 26), date(2026, 6, 27), date(2026, 6, 29)


def test_every_tick_is_asked_or_says_why_it_has_no_moment() -> None:
    undated = {name: work.why_undated for name, work in WORK.items() if issubclass(work, Undated)}
    assert all(undated.values())
    assert all("next_due" in vars(work) for name, work in WORK.items() if name not in undated)


class Moments:
    def __init__(self, *moments: datetime | None) -> None:
        self.works = [self._at(moment) for moment in moments]

    @staticmethod
    def _at(moment: datetime | None) -> Dated:
        class At:
            async def next_due(self) -> datetime | None:
                return moment

        return At()


async def test_the_earliest_of_all_counts(uow: Database, clock: FrozenClock) -> None:
    early, late = clock.now() + MINUTE, clock.now() + DAY
    for moments, expected in (((late, None, early), early), ((None,), None), ((), None)):
        find = FindNextDue(SystemIdentity(), uow, clock, AllWork(Moments(*moments).works))
        assert await find() == expected


def ringing(uow: Database, clock: FrozenClock) -> RingClocks:
    clocks = Clocks(registry().waits, uow.times)
    return RingClocks(SystemIdentity(), uow, clock, clocks, registry().addressing)


async def test_a_clock_that_rings(uow: Database, clock: FrozenClock) -> None:
    scene = PitchScene(uow, clock)
    ring = ringing(uow, clock)
    assert await ring.next_due() is None
    pitch = await scene.new_pitch()
    due = await ring.next_due()
    assert due == pitch.sent_at + 2 * DAY
    clock.move_to(due)
    assert await ring.next_due() is None, "what is due by now is done by the tick"
    assert await ring() == 1
    assert await ring.next_due() == pitch.sent_at + 5 * DAY


def dispatching(uow: Database, clock: FrozenClock) -> DispatchOutbox:
    return DispatchOutbox(
        SystemIdentity(),
        uow,
        clock,
        RecordingNotifier(),
        registry(),
        may_go_on=GoingOn(),
        unwritten=Unwritten(),
        post=no_post(),
    )


async def promised(uow: Database, person_id: int, not_before: datetime) -> None:
    async with uow as block:
        told = Notification("interest-lost", {"organization": "Жем", "title": "Үйірме"})
        await block.outbox.promise(person_id, told, dedupe_key=f"{person_id}", not_before=not_before)
        await block.commit()


async def test_a_message_waits_for_the_morning(uow: Database, clock: FrozenClock) -> None:
    outbox = dispatching(uow, clock)
    await promised(uow, uow.keep(a_person()).id, moment(FRIDAY, time(23)))
    due = await outbox.next_due()
    assert due == moment(SATURDAY, time(8))
    clock.move_to(due - MINUTE)
    assert await outbox() == 0
    clock.move_to(due)
    assert await outbox() == 1
    assert await outbox.next_due() is None


async def test_nobody_is_told_who_has_blocked_the_bot(uow: Database, clock: FrozenClock) -> None:
    await promised(uow, uow.keep(a_person(reachable=False)).id, moment(FRIDAY, time(12)))
    assert await dispatching(uow, clock).next_due() is None


async def test_a_reminder(uow: Database, clock: FrozenClock) -> None:
    remind = SendDueReminders(SystemIdentity(), uow, clock, registry())
    assert await remind.next_due() is None
    forum: Forum = uow.keep(a_forum())
    session = uow.keep(a_session(forum))
    due = session.starts_at - 15 * MINUTE
    uow.keep(
        Reminder(
            session_id=session.id,
            person_id=uow.keep(a_person()).id,
            kind=ReminderKind.SOON,
            due_at=due,
            expires_at=session.ends_at,
        )
    )
    assert await remind.next_due() == due
    clock.move_to(due)
    assert await remind() == 1
    assert await remind.next_due() is None


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (moment(FRIDAY, time(8)), moment(FRIDAY, time(9))),
        (moment(FRIDAY, time(9)), moment(MONDAY, time(9))),
        (moment(SATURDAY, time(7)), moment(MONDAY, time(9))),
    ],
)
async def test_staff_are_told_as_their_working_day_begins(
    uow: Database, clock: FrozenClock, now: datetime, due: datetime
) -> None:
    scene = PitchScene(uow, clock)
    named = NamedAdministrators(frozenset())
    brief = BriefStaff(SystemIdentity(), uow, clock, FakeBoard(), named)
    clock.move_to(now)
    assert await brief.next_due() is None, "nothing waits"
    async with uow as block:
        await block.waits.begin("project-review", scene.project.id, region=scene.project.region)
        await block.commit()
    assert await brief.next_due() == due


async def test_backers_have_places_again_on_monday(uow: Database, clock: FrozenClock) -> None:
    suggest = SuggestBackers(SystemIdentity(), uow, clock, FakeMatching(), RULES)
    assert await suggest.next_due() is None
    uow.keep(a_project(uow.keep(an_organization()), published_at=clock.now()))
    await ticked(uow, clock, FakeMatching())
    assert await suggest.next_due() == moment(MONDAY, time(0))


async def test_moderators_are_asked_when_a_project_has_had_its_time(
    uow: Database, clock: FrozenClock
) -> None:
    uow.keep(a_person(staff=(StaffRole.MODERATOR,)))
    ask = AskModeratorsToCall(SystemIdentity(), uow, clock, RULES)
    assert await ask.next_due() is None
    uow.keep(a_project(uow.keep(an_organization()), published_at=clock.now()))
    published_at = clock.now()
    await ticked(uow, clock, FakeMatching())
    due = await ask.next_due()
    assert due == published_at + PATIENCE + 2 * RETRY
    clock.move_to(due)
    await ticked(uow, clock, FakeMatching())
    assert await ask() == 1
    assert await ask.next_due() is None


async def test_who_is_away_for_years_is_found_at_midnight(uow: Database, clock: FrozenClock) -> None:
    expire = ExpirePeople(SystemIdentity(), uow, clock, Expiry(timedelta(days=1095)))
    daily = ExpireDaily(SystemIdentity(), uow, clock, expire, LastPass())
    assert await daily.next_due() is None
    person = uow.keep(a_person())
    told: list[bool] = []
    for _ in range(2):
        due = await daily.next_due()
        assert due is not None
        clock.move_to(due)
        await daily()
        told.append(person.forgotten_at is not None)
    assert told == [False, True]
    assert (await daily.next_due()) is None
    assert clock.now() - (person.last_seen_at or person.created_at) <= timedelta(days=1095) + NOTICE
