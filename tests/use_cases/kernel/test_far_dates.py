"""Days at both ends of the calendar, where a day more or another zone is an overflow: refused, or shown as they are."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from bot.matching.eligibility import eligible
from bot.models.reference import Language
from bot.models.words import Day, Moment, TimeOfDay
from bot.presenting.cards.projects import project_card, project_details
from bot.presenting.translator import Translator
from bot.use_cases.forum.loading import ImportForum
from bot.use_cases.forum.programme import ShowAgenda
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.meaning.facts import backer_facts, project_facts
from bot.use_cases.projects.reading import ShowProject
from bot.use_cases.projects.submission import SubmitProject
from tests.builders import a_forum
from tests.database import Database
from tests.fakes import FrozenClock
from tests.scenes import Scene
from tests.use_cases.meetings.meeting_scene import MeetingScene
from tests.use_cases.projects.project_forms import FORM

ENDS = [date.max, date.min]
SAMPLE = Path(__file__).parents[3] / "playground" / "sample" / "forum.json"


@pytest.mark.parametrize("at", [time.min, time.max], ids=str)
@pytest.mark.parametrize("on", ENDS, ids=str)
async def test_a_meeting_is_refused(uow: Database, clock: FrozenClock, on: date, at: time) -> None:
    scene = MeetingScene(uow, clock)
    with pytest.raises(InvalidValueError, match=r"meeting-past|meeting-too-far"):
        await scene.propose(scene.as_ngo, on=on, at=at)


@pytest.mark.parametrize("first_day", ENDS, ids=str)
async def test_a_forum_is_refused(uow: Database, clock: FrozenClock, first_day: date) -> None:
    with pytest.raises(InvalidValueError, match="forum-file-invalid"):
        await ImportForum(SystemIdentity(), uow, clock)(SAMPLE.read_bytes(), first_day)


@pytest.mark.parametrize("day", ENDS, ids=str)
async def test_a_day_of_the_programme_that_somebody_has_forged(
    uow: Database, clock: FrozenClock, day: date
) -> None:
    scene, forum = Scene(uow, clock), uow.keep(a_forum())
    shown = await ShowAgenda(scene.as_ngo, uow, clock)(forum.id, day)
    assert shown.day == forum.starts_on


async def test_a_project_until_the_end_of_time_is_stored_compared_and_shown(
    uow: Database, clock: FrozenClock
) -> None:
    """The form asks for a day within twenty years; the use case itself does not."""
    scene = Scene(uow, clock)
    form = replace(FORM, starts_on=date(9999, 1, 1), ends_on=date.max)
    project_id = await SubmitProject(scene.as_ngo, uow, clock)("one", scene.ngo.id, form)
    view = await ShowProject(scene.as_ngo, uow, clock)(project_id)
    for language in Language:
        t = Translator(language, clock.now)
        assert "9999" in project_card(t, view) + project_details(t, view, whole=True)
    facts = project_facts(scene.project)
    assert eligible(facts, backer_facts(scene.profile, scene.backer, 3)) == ()


@pytest.mark.parametrize("language", Language, ids=str)
def test_the_year_9999_in_words(language: Language) -> None:
    at = datetime(9999, 12, 30, 23, 59, tzinfo=UTC)
    t = Translator(language, FrozenClock().now)
    for value in (Day(date.max), Moment(at)):
        assert "9999" in t.plain_value(value)
    assert t.plain_value(TimeOfDay(at)) == "04:59"
