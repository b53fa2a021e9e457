"""Finding one's way through a forum, taking part in it, and the organiser's figures."""

from datetime import date, time, timedelta

import pytest

from bot.models.forum import Attendance, Forum, ForumSession, Registration, Reminder, Star
from bot.models.people import Person
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.use_cases.forum.figures import ShowForumFigures
from bot.use_cases.forum.programme import (
    ShowAgenda,
    ShowMyDay,
    ShowSession,
)
from bot.use_cases.forum.taking_part import (
    LeaveForum,
    ListForums,
    RegisterForForum,
    ShowForum,
    StarSession,
    UnstarSession,
)
from bot.use_cases.kernel.errors import (
    ForbiddenError,
    NotFoundError,
    OutdatedError,
)
from tests.builders import a_forum, a_person, a_session, an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock


@pytest.fixture
def person(uow: Database) -> Person:
    return uow.keep(a_person())


@pytest.fixture
def identity(person: Person) -> FakeIdentity:
    return FakeIdentity(an_actor(person))


@pytest.fixture
def forum(uow: Database) -> Forum:
    return uow.keep(a_forum())


@pytest.fixture
def session(uow: Database, forum: Forum) -> ForumSession:
    return uow.keep(a_session(forum))


async def test_the_nearest_forum_that_has_not_ended_comes_first(
    uow: Database, clock: FrozenClock, identity: FakeIdentity
) -> None:
    def on(month: int) -> dict[str, date]:
        return {"starts_on": date(2026, month, 1), "ends_on": date(2026, month, 2)}

    far, past, near, older = (uow.keep(a_forum(**on(month))) for month in (12, 5, 9, 3))
    found = await ListForums(identity, uow, clock)()
    assert [(item.id, item.over) for item in found] == [
        (near.id, False),
        (far.id, False),
        (past.id, True),
        (older.id, True),
    ]
    view = await ShowForum(identity, uow, clock)()
    assert view is not None
    assert (view.id, view.others) == (near.id, 3)


async def test_without_any_forum_there_is_none_to_show(
    uow: Database, clock: FrozenClock, identity: FakeIdentity
) -> None:
    assert await ShowForum(identity, uow, clock)() is None
    assert await ListForums(identity, uow, clock)() == ()


async def test_what_does_not_exist_is_not_found(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, forum: Forum
) -> None:
    for read in (ShowForum, ShowAgenda, ShowMyDay, ShowSession):
        with pytest.raises(NotFoundError):
            await read(identity, uow, clock)(99)
    for change in (RegisterForForum, LeaveForum, StarSession, UnstarSession):
        with pytest.raises(NotFoundError):
            await change(identity, uow, clock)(99)
    assert uow.commits == 0


async def test_registering_twice_is_one_registration(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, forum: Forum
) -> None:
    register = RegisterForForum(identity, uow, clock)
    assert await register(forum.id)
    assert not await register(forum.id)
    assert len(uow.all(Registration)) == 1
    assert uow.actions == ["forum.register"]
    view = await ShowForum(identity, uow, clock)(forum.id)
    assert view is not None
    assert view.registered


async def test_nobody_registers_for_a_forum_that_is_over(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, forum: Forum
) -> None:
    clock.advance(timedelta(days=3))
    with pytest.raises(OutdatedError, match="forum-over"):
        await RegisterForForum(identity, uow, clock)(forum.id)


async def test_whoever_leaves_is_not_reminded(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, forum: Forum, session: ForumSession
) -> None:
    other = uow.keep(a_person())
    await StarSession(FakeIdentity(an_actor(other)), uow, clock)(session.id)
    await RegisterForForum(identity, uow, clock)(forum.id)
    await StarSession(identity, uow, clock)(session.id)
    leave = LeaveForum(identity, uow, clock)
    assert await leave(forum.id)
    assert not await leave(forum.id)
    assert [star.person_id for star in uow.all(Star)] == [other.id]
    assert {reminder.person_id for reminder in uow.all(Reminder)} == {other.id}
    assert uow.actions == ["forum.register", "forum.leave"]


async def test_a_star_brings_its_reminders_once(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, session: ForumSession
) -> None:
    star = StarSession(identity, uow, clock)
    assert (await star(session.id)).reminders == 2
    assert (await star(session.id)).reminders == 2
    assert len(uow.all(Star)) == 1
    assert len(uow.all(Reminder)) == 2


async def test_a_session_starred_late_reminds_of_what_is_ahead(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, session: ForumSession
) -> None:
    clock.move_to(session.starts_at - timedelta(hours=1))
    assert (await StarSession(identity, uow, clock)(session.id)).reminders == 1
    assert [reminder.kind.value for reminder in uow.all(Reminder)] == ["soon"]


async def test_a_session_that_is_over_cannot_be_starred(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, session: ForumSession
) -> None:
    clock.move_to(session.ends_at)
    with pytest.raises(OutdatedError, match="session-over"):
        await StarSession(identity, uow, clock)(session.id)
    assert uow.all(Star) == []


async def test_unstarring_takes_the_reminders_away(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, session: ForumSession
) -> None:
    await StarSession(identity, uow, clock)(session.id)
    unstar = UnstarSession(identity, uow, clock)
    assert await unstar(session.id)
    assert not await unstar(session.id)
    assert uow.all(Star) == []
    assert uow.all(Reminder) == []


async def test_the_agenda_shows_a_day_and_ones_own_stars(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, forum: Forum
) -> None:
    late = uow.keep(a_session(forum, on=date(2026, 6, 23), starts=time(23), ends=time(23, 30)))
    night = uow.keep(a_session(forum, on=date(2026, 6, 24), starts=time(0), ends=time(1)))
    noon = uow.keep(a_session(forum))
    await StarSession(identity, uow, clock)(noon.id)
    show = ShowAgenda(identity, uow, clock)
    first, second = await show(forum.id), await show(forum.id, date(2026, 6, 24))
    assert [item.id for item in first.items] == [late.id]
    assert [(item.id, item.attendance) for item in second.items] == [
        (night.id, None),
        (noon.id, Attendance.STARRED),
    ]
    assert first.days == forum.days


@pytest.mark.parametrize(
    ("days_passed", "asked", "shown"),
    [
        (0, None, date(2026, 6, 23)),
        (1, None, date(2026, 6, 23)),
        (2, None, date(2026, 6, 24)),
        (9, None, date(2026, 6, 23)),
        (0, date(1999, 1, 1), date(2026, 6, 23)),
    ],
)
async def test_the_agenda_opens_at_today_while_the_forum_lasts(
    uow: Database,
    clock: FrozenClock,
    identity: FakeIdentity,
    forum: Forum,
    days_passed: int,
    asked: date | None,
    shown: date,
) -> None:
    clock.advance(timedelta(days=days_passed))
    assert (await ShowAgenda(identity, uow, clock)(forum.id, asked)).day == shown


async def test_my_sessions_are_mine_alone(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, forum: Forum, session: ForumSession
) -> None:
    earlier = uow.keep(a_session(forum, starts=time(9), ends=time(10)))
    other = FakeIdentity(an_actor(uow.keep(a_person())))
    for starred in (session, earlier):
        await StarSession(identity, uow, clock)(starred.id)
    mine = await ShowMyDay(identity, uow, clock)(forum.id)
    assert [item.id for item in mine.items] == [earlier.id, session.id]
    assert (await ShowMyDay(other, uow, clock)(forum.id)).items == ()


async def test_figures_count_and_name_nobody(
    uow: Database, clock: FrozenClock, forum: Forum, session: ForumSession
) -> None:
    quiet = uow.keep(a_session(forum))
    for language in (Language.KAZAKH, Language.RUSSIAN, Language.KAZAKH):
        somebody = FakeIdentity(an_actor(uow.keep(a_person(language=language))))
        await RegisterForForum(somebody, uow, clock)(forum.id)
        await StarSession(somebody, uow, clock)(session.id)
    await StarSession(somebody, uow, clock)(quiet.id)
    organiser = FakeIdentity(an_actor(uow.keep(a_person(staff=(StaffRole.ORGANISER,)))))
    found = await ShowForumFigures(organiser, uow, clock)(forum.id)
    assert (found.registered, found.sessions) == (3, 2)
    assert found.by_language == ((Language.KAZAKH, 2), (Language.RUSSIAN, 1))
    assert [(row.stars, row.going) for row in found.top] == [(3, 0), (1, 0)]
    assert (found.reminders_due, found.reminders_sent, found.reminders_dropped) == (8, 0, 0)


async def test_figures_are_for_organisers(
    uow: Database, clock: FrozenClock, identity: FakeIdentity, forum: Forum
) -> None:
    with pytest.raises(ForbiddenError):
        await ShowForumFigures(identity, uow, clock)(forum.id)
