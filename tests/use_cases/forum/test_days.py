"""What is on now, what comes next, and a person's own day with what clashes."""

from datetime import date, datetime, time, timedelta

import pytest

from bot.models.country import moment
from bot.models.forum import Attendance, Forum, ForumSession
from bot.models.meetings import MeetingStatus
from bot.models.words import Localized
from bot.use_cases.forum.programme import IsForumDay, ShowAgenda, ShowMyDay, ShowNow, ShowSession
from bot.use_cases.forum.reminders import AnswerReminder
from bot.use_cases.forum.taking_part import RegisterForForum, StarSession
from bot.use_cases.forum.views import NowView
from tests.builders import a_forum, a_meeting, a_session
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.scenes import Match

FIRST, SECOND = date(2026, 6, 23), date(2026, 6, 24)


class Day:
    """Two halls, two days; the acting person represents the backer of a match."""

    def __init__(self, uow: Database, clock: FrozenClock) -> None:
        self.uow, self.clock = uow, clock
        self.match = Match(uow, clock)
        self.forum = uow.keep(a_forum())
        self.opening = self.session("opening", FIRST, time(9), time(10))
        self.budget = self.session("budget", FIRST, time(10), time(12))
        self.schools = self.session("schools", FIRST, time(10), time(11), hall={"ru": "Зал 3"})
        self.closing = self.session("closing", SECOND, time(9), time(10))

    def session(self, slug: str, on: date, starts: time, ends: time, **fields: object) -> ForumSession:
        kept = a_session(self.forum, on=on, starts=starts, ends=ends, slug=slug, **fields)
        kept.titles = {"ru": slug}
        return self.uow.keep(kept)

    def meeting(self, at: time, **fields: object) -> int:
        starts_at = moment(FIRST, at)
        status = fields.pop("status", MeetingStatus.AGREED)
        made = a_meeting(
            self.match.pitch, self.match.ngo, self.match.seeker, starts_at=starts_at, status=status, **fields
        )
        return self.uow.keep(made).id

    @property
    def identity(self) -> FakeIdentity:
        return self.match.as_backer

    async def star(self, session: ForumSession) -> list[str]:
        starred = await StarSession(self.identity, self.uow, self.clock)(session.id)
        return [str(one.title) for one in starred.clashes]

    async def now(self, at: datetime) -> NowView | None:
        self.clock.move_to(at)
        return await ShowNow(self.identity, self.uow, self.clock)()


@pytest.fixture
def day(uow: Database, clock: FrozenClock) -> Day:
    return Day(uow, clock)


def titles(items: object) -> list[str]:
    return [dict(item.title.texts)["ru"] for item in items]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("at", "now", "following", "on"),
    [
        (moment(FIRST, time(8)), [], ["opening"], FIRST),
        (moment(FIRST, time(9)), ["opening"], ["budget", "schools"], FIRST),
        (moment(FIRST, time(10)), ["budget", "schools"], ["closing"], SECOND),
        (moment(FIRST, time(11)), ["budget"], ["closing"], SECOND),
        (moment(FIRST, time(12)), [], ["closing"], SECOND),
        (moment(SECOND, time(9, 59)), ["closing"], [], None),
        (moment(SECOND, time(10)), [], [], None),
    ],
)
async def test_what_is_on_and_what_is_next(
    day: Day, at: datetime, now: list[str], following: list[str], on: date | None
) -> None:
    view = await day.now(at)
    assert view is not None
    assert (sorted(titles(view.now)), sorted(titles(view.next)), view.next_on) == (now, following, on)


@pytest.mark.parametrize(
    ("at", "runs"),
    [
        (moment(FIRST, time(0)) - timedelta(seconds=1), False),
        (moment(FIRST, time(0)), True),
        (moment(SECOND, time(23, 59)), True),
        (moment(SECOND + timedelta(days=1), time(0)), False),
    ],
)
async def test_the_days_of_a_forum(day: Day, at: datetime, runs: bool) -> None:
    assert (await day.now(at) is not None) is runs
    assert await IsForumDay(day.identity, day.uow, day.clock)() is runs


async def test_own_ones_come_first(day: Day) -> None:
    await day.star(day.schools)
    view = await day.now(moment(FIRST, time(10, 30)))
    assert view is not None
    assert titles(view.now) == ["schools", "budget"]


async def test_of_two_forums_that_run_the_one_where_one_is_registered(day: Day) -> None:
    other: Forum = day.uow.keep(a_forum(names={"ru": "Другой"}))
    day.clock.move_to(moment(FIRST, time(9)))
    await RegisterForForum(day.identity, day.uow, day.clock)(other.id)
    view = await day.now(moment(FIRST, time(9)))
    assert view is not None
    assert view.name == Localized.of({"ru": "Другой"})


async def test_the_programme_of_today_folds_what_has_ended_and_holds_own_meetings(day: Day) -> None:
    meeting = day.meeting(time(10, 30))
    day.meeting(time(15), status=MeetingStatus.PROPOSED)
    day.clock.move_to(moment(FIRST, time(10, 15)))
    view = await ShowAgenda(day.identity, day.uow, day.clock)(day.forum.id)
    assert [(item.kind, item.id) for item in view.items] == [
        ("session", day.opening.id),
        ("session", day.schools.id),
        ("session", day.budget.id),
        ("meeting", meeting),
    ]
    assert view.over == 1
    other_day = await ShowAgenda(day.identity, day.uow, day.clock)(day.forum.id, SECOND)
    assert (len(other_day.items), other_day.over) == (1, 0)


async def test_nobody_elses_meetings_are_in_the_programme(day: Day) -> None:
    day.meeting(time(10, 30))
    stranger = day.match.acting(day.match.new_person("Бөтен"))
    view = await ShowAgenda(stranger, day.uow, day.clock)(day.forum.id, FIRST)
    assert {item.kind for item in view.items} == {"session"}


async def test_a_clash_is_said_on_starring_and_stands_in_ones_day(day: Day) -> None:
    assert await day.star(day.budget) == []
    assert len(await day.star(day.schools)) == 1
    meeting = day.meeting(time(10, 30))
    mine = await ShowMyDay(day.identity, day.uow, day.clock)(day.forum.id)
    assert [(item.kind, item.id, len(item.clashes)) for item in mine.items] == [
        ("session", day.schools.id, 2),
        ("session", day.budget.id, 2),
        ("meeting", meeting, 2),
    ]
    view = await ShowSession(day.identity, day.uow, day.clock)(day.closing.id)
    assert view.clashes == ()
    assert len((await ShowSession(day.identity, day.uow, day.clock)(day.budget.id)).clashes) == 2


async def test_what_one_does_not_go_to_clashes_with_nothing(day: Day) -> None:
    await day.star(day.budget)
    await day.star(day.schools)
    await AnswerReminder(day.identity, day.uow, day.clock)(day.schools.id, going=False)
    mine = await ShowMyDay(day.identity, day.uow, day.clock)(day.forum.id)
    assert [(item.id, item.attendance, item.clashes) for item in mine.items] == [
        (day.schools.id, Attendance.NOT_COMING, ()),
        (day.budget.id, Attendance.STARRED, ()),
    ]


async def test_a_day_without_a_forum_has_its_meetings(day: Day) -> None:
    meeting = day.meeting(time(10, 30))
    await day.star(day.closing)
    mine = await ShowMyDay(day.identity, day.uow, day.clock)(None, FIRST)
    assert [(item.kind, item.id) for item in mine.items] == [("meeting", meeting)]
