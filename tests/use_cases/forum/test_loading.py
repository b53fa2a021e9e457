"""A programme is loaded wholly or not at all, and the same one again changes nothing."""

import json
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.models.forum import Attendance, Forum, ForumSession, Reminder, Star
from bot.use_cases.forum.loading import ImportForum
from bot.use_cases.forum.reminders import AnswerReminder
from bot.use_cases.forum.taking_part import StarSession
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError
from bot.use_cases.kernel.identity import SystemIdentity
from tests.builders import a_person, an_actor
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock

SAMPLE = Path(__file__).parents[3] / "playground" / "sample" / "forum.json"
DAY_ONE = date(2026, 6, 23)


@pytest.fixture
def content() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(SAMPLE.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture
def load(uow: Database, clock: FrozenClock) -> ImportForum:
    return ImportForum(SystemIdentity(), uow, clock)


async def test_the_sample_is_loaded_with_its_times_in_utc(uow: Database, load: ImportForum) -> None:
    done = await load(SAMPLE.read_bytes(), DAY_ONE)
    assert (done.created, done.updated, done.moved) == (21, 0, 0)
    forum = uow.all(Forum)[0]
    assert (forum.slug, forum.days, forum.sample) == ("asar-atyrau", (DAY_ONE, date(2026, 6, 24)), True)
    budget = next(row for row in uow.all(ForumSession) if row.slug == "participatory-budget")
    assert budget.starts_at.astimezone(UTC) == datetime(2026, 6, 24, 6, 30, tzinfo=UTC)
    assert uow.actions == ["forum.import"]
    assert uow.audited[0].actor_id is None


async def test_the_same_again_changes_nothing(
    uow: Database, load: ImportForum, content: dict[str, Any]
) -> None:
    first = await load(content, DAY_ONE)
    again = await load(content, DAY_ONE)
    assert (again.forum_id, again.created, again.updated, again.moved) == (first.forum_id, 0, 0, 0)
    assert (len(uow.all(Forum)), len(uow.all(ForumSession))) == (1, 21)


async def test_a_session_that_moves_takes_its_reminders_along(
    uow: Database, clock: FrozenClock, load: ImportForum, content: dict[str, Any]
) -> None:
    await load(content, DAY_ONE)
    session = next(row for row in uow.all(ForumSession) if row.slug == "participatory-budget")
    coming = FakeIdentity(an_actor(uow.keep(a_person())))
    absent = FakeIdentity(an_actor(uow.keep(a_person())))
    for identity in (coming, absent):
        await StarSession(identity, uow, clock)(session.id)
    await AnswerReminder(absent, uow, clock)(session.id, going=False)
    entry = next(row for row in content["sessions"] if row["key"] == "participatory-budget")
    entry["starts"], entry["ends"] = "12:30", "14:00"
    done = await load(content, DAY_ONE)
    assert (done.created, done.updated, done.moved) == (0, 1, 1)
    reminders = uow.all(Reminder)
    assert {row.person_id for row in reminders} == {coming.acting.person_id}
    assert max(row.due_at for row in reminders) == datetime(2026, 6, 24, 7, 15, tzinfo=UTC)
    assert {row.expires_at for row in reminders} == {session.ends_at}
    assert {star.attendance for star in uow.all(Star)} == {Attendance.STARRED, Attendance.NOT_COMING}


async def test_another_wording_moves_nobodys_reminders(
    uow: Database, clock: FrozenClock, load: ImportForum, content: dict[str, Any]
) -> None:
    await load(content, DAY_ONE)
    session = uow.all(ForumSession)[0]
    await StarSession(FakeIdentity(an_actor(uow.keep(a_person()))), uow, clock)(session.id)
    # Reminders that are planned anew would get the same ids again, and another moment.
    for reminder in uow.all(Reminder):
        reminder.due_at -= timedelta(minutes=1)
    before = [(row.id, row.due_at) for row in uow.all(Reminder)]
    content["sessions"][0]["titles"]["kk"] = "Жаңа атау"
    done = await load(content, DAY_ONE)
    assert (done.updated, done.moved) == (1, 0)
    assert [(row.id, row.due_at) for row in uow.all(Reminder)] == before
    assert session.titles["kk"] == "Жаңа атау"


async def test_another_first_day_moves_everything(
    uow: Database, load: ImportForum, content: dict[str, Any]
) -> None:
    await load(content, DAY_ONE)
    done = await load(content, DAY_ONE + timedelta(days=7))
    assert (done.created, done.moved) == (0, 21)
    assert uow.all(Forum)[0].starts_on == DAY_ONE + timedelta(days=7)


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        ("region", "KZ-99", "region"),
        ("days", 0, "days"),
        ("sessions.3.starts", "25:00", "sessions.3.starts"),
        ("sessions.3.ends", "00:10", "sessions.3.ends"),
        ("sessions.3.starts", "10:45:00+05:00", "sessions.3.starts"),
        ("sessions.3.kind", "picnic", "sessions.3.kind"),
        ("sessions.3.day", 3, "sessions"),
        ("sessions.3.key", "opening", "sessions"),
        ("sessions.3.key", "no spaces", "sessions.3.key"),
        ("sessions.3.titles", {}, "sessions.3.titles"),
        ("sessions.3.titles.kk", "   ", "sessions.3.titles.kk"),
        ("sessions.3.titles.kk", "ұ" * 201, "sessions.3.titles.kk"),
        ("sessions.3.titles.de", "Haushalt", "sessions.3.titles.de"),
        ("sessions.3.places", -1, "sessions.3.places"),
        ("sessions.3.surprise", True, "sessions.3.surprise"),
    ],
)
async def test_a_file_with_a_mistake_changes_nothing_and_its_place_is_named(
    uow: Database, load: ImportForum, content: dict[str, Any], path: str, value: object, place: str
) -> None:
    await load(content, DAY_ONE)
    wrong = deepcopy(content)
    wrong["sessions"][0]["titles"]["kk"] = "Бұл сақталмайды"
    target: Any = wrong
    *way, last = path.split(".")
    for step in way:
        target = target[int(step)] if isinstance(target, list) else target[step]
    target[last] = value
    commits = uow.commits
    with pytest.raises(InvalidValueError, match="forum-file-invalid") as caught:
        await load(json.dumps(wrong), DAY_ONE)
    assert place in str(caught.value.params["places"])
    assert uow.commits == commits
    assert uow.all(ForumSession)[0].titles["kk"] != "Бұл сақталмайды"


@pytest.mark.parametrize("content", ["", "[]", "{", "null", b"\xff"])
async def test_what_is_no_programme_is_refused(
    uow: Database, load: ImportForum, content: str | bytes
) -> None:
    with pytest.raises(InvalidValueError, match="forum-file-invalid"):
        await load(content, DAY_ONE)
    assert uow.all(Forum) == []


async def test_loading_is_the_systems_work(
    uow: Database, clock: FrozenClock, content: dict[str, Any]
) -> None:
    person = FakeIdentity(an_actor(uow.keep(a_person())))
    with pytest.raises(ForbiddenError):
        await ImportForum(person, uow, clock)(content, DAY_ONE)
