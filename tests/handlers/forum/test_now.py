"""A day of the forum: what is on now, the programme at its place of now, one's own day with meetings and clashes."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

import pytest

from bot.models.country import local, moment
from bot.models.forum import ForumSession
from bot.models.meetings import MeetingPlace
from bot.models.reference import Language
from bot.models.words import TimeOfDay
from bot.use_cases.forum.ports import Forums
from bot.use_cases.forum.taking_part import StarSession
from bot.use_cases.meetings.answering import AgreeToMeeting
from bot.use_cases.meetings.proposing import MeetingForm, ProposeMeeting
from playground.people.client import Player
from tests.handlers.called import called
from tests.handlers.forum.test_programme import in_days, load, named, number_of, press, titled
from tests.handlers.memoranda.memorandum_scene import NEXT, set_scene
from tests.handlers.service import Service


@pytest.fixture
async def sessions(service: Service) -> Sequence[ForumSession]:
    """The sample forum, which begins tomorrow: the clock is moved to its days."""
    done = await load(service, in_days(service, 1))
    async with service.storage() as uow:
        return await uow[Forums].sessions(done.forum_id)


def side_by_side(sessions: Sequence[ForumSession]) -> tuple[ForumSession, ForumSession]:
    """Two sessions of the first day that share some time."""
    return next(
        (one, other)
        for one in sessions
        for other in sessions
        if one.id < other.id and one.starts_at < other.ends_at and other.starts_at < one.ends_at
    )


async def test_on_the_day_the_forum_comes_first_and_says_what_is_on(
    service: Service, sessions: Sequence[ForumSession], participant: Player, language: Language
) -> None:
    t = service.speaks(language)
    await service.menu(participant)
    assert participant.screen.labels[0] != t.plain("menu-forum")
    on = named(sessions, "opening")
    await service.client.move_to(on.starts_at + timedelta(minutes=5))
    await service.menu(participant)
    assert participant.screen.labels[0] == t.plain("menu-forum")
    await press(participant, t.plain("menu-forum"))
    first = participant.screen.text.splitlines()[0]
    assert titled(t, on) in first
    assert t.plain_value(TimeOfDay(on.ends_at)) in first


@pytest.mark.every_language
async def test_the_programme_opens_where_it_is_now(
    service: Service, sessions: Sequence[ForumSession], participant: Player, language: Language
) -> None:
    t = service.speaks(language)
    memoranda, opening = named(sessions, "memoranda"), named(sessions, "opening")
    await service.client.move_to(memoranda.starts_at + timedelta(minutes=1))
    await service.menu(participant)
    await press(participant, t.plain("menu-forum"))
    await press(participant, t.plain("button-agenda"))
    programme = participant.screen.text
    assert titled(t, memoranda) in programme.splitlines()[0]
    assert titled(t, opening) not in programme
    over = sum(
        session.ends_at <= memoranda.starts_at for session in sessions if _same_day(session, memoranda)
    )
    await press(participant, t.plain("agenda-past", count=over))
    assert titled(t, opening) in participant.screen.text
    await press(participant, t.plain("agenda-past-fold"))
    assert titled(t, opening) not in participant.screen.text


def _same_day(one: ForumSession, other: ForumSession) -> bool:
    return local(one.starts_at).date() == local(other.starts_at).date()


@pytest.mark.parametrize("typed", ["что сейчас", "қазір не болып жатыр", "what's on?", "багдарлама"])
async def test_the_question_is_answered_wherever_it_is_typed(
    service: Service, sessions: Sequence[ForumSession], participant: Player, language: Language, typed: str
) -> None:
    t = service.speaks(language)
    opening = named(sessions, "opening")
    await participant.send(typed)
    await participant.sees(t.plain("forum-none-today"))
    await service.client.move_to(opening.starts_at + timedelta(minutes=1))
    await participant.send(typed)
    await participant.settled()
    assert titled(t, opening) in participant.screen.text.splitlines()[0]


async def test_a_form_takes_it_for_an_answer(service: Service, sessions: Sequence[ForumSession]) -> None:
    scene = await set_scene(service, Language.RUSSIAN)
    t = service.speaks(Language.RUSSIAN)
    await scene.ngo.press_data(scene.ngo.screen, f"propose-meeting:{scene.pitch_id}")
    await scene.ngo.settled()
    await scene.ngo.send("что сейчас")
    await scene.ngo.sees(t.plain("error-date-not-understood"))


async def test_a_clash_is_said_on_starring_and_in_ones_day(
    service: Service, sessions: Sequence[ForumSession], participant: Player, language: Language
) -> None:
    t = service.speaks(language)
    one, other = side_by_side(sessions)
    await service.perform(participant, StarSession, one.id)
    await service.menu(participant)
    await press(participant, t.plain("menu-forum"))
    await press(participant, t.plain("button-agenda"))
    await press(participant, number_of(t, other, participant))
    assert titled(t, one) in participant.screen.text, "said before it is starred"
    answer = await press(participant, t.plain("button-star"))
    assert answer is not None
    assert titled(t, one) in answer["text"]
    assert answer["show_alert"]
    await press(participant, t.plain("button-back"))
    await press(participant, t.plain("button-my-day"))
    assert t.plain("my-day-clashes") in participant.screen.text


async def test_an_agreed_meeting_stands_in_ones_day_and_opens(
    service: Service, sessions: Sequence[ForumSession], language: Language
) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    opening = named(sessions, "opening")
    at: datetime = local(opening.starts_at)
    form = MeetingForm(scene.pitch_id, at.date(), at.time(), MeetingPlace.PHONE)
    meeting_id = await service.perform(scene.ngo, ProposeMeeting, "one", form)
    await service.perform(scene.business, AgreeToMeeting, meeting_id)
    await service.perform(scene.ngo, StarSession, opening.id)
    await service.ticked()
    await scene.ngo.sees("✅")
    await service.menu(scene.ngo)
    await press(scene.ngo, t.plain("menu-forum"))
    await press(scene.ngo, t.plain("button-my-day"))
    lines = scene.ngo.screen.text.splitlines()
    meeting = next(line for line in lines if called("Жем компрессор").search(line) and "◆" in line)
    await press(scene.ngo, meeting.partition(".")[0])
    assert titled(t, opening) in scene.ngo.screen.text, "the meeting's card says what it clashes with"


async def test_going_to_two_at_once_leads_to_ones_day(
    service: Service, sessions: Sequence[ForumSession], participant: Player, language: Language
) -> None:
    t = service.speaks(language)
    one, other = side_by_side(sessions)
    for session in (one, other):
        await service.perform(participant, StarSession, session.id)
    await service.client.move_to(one.starts_at - timedelta(minutes=15))
    reminder = await participant.sees(titled(t, one))
    await participant.press_data(reminder, f"going:{one.id}")
    settled = await participant.sees(t.plain("reminder-going-clash"))
    assert settled.labels == [t.plain("action-open-day")]
    await participant.send({"kk": "менің күнім", "ru": "мой день", "en": "my day"}[language])
    await participant.sees(t.plain("my-day-title"))


async def test_a_busy_time_is_marked_before_it_is_proposed(
    service: Service, sessions: Sequence[ForumSession], language: Language
) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    day = in_days(service, 1)
    on = next(one for one in sessions if one.starts_at <= moment(day, time(10)) < one.ends_at)
    await service.perform(scene.business, StarSession, on.id)
    await scene.ngo.press_data(scene.ngo.screen, f"propose-meeting:{scene.pitch_id}")
    await scene.ngo.settled()
    await scene.ngo.send(f"{day:%d.%m.%Y}")
    await scene.ngo.sees(t.plain("meeting-at"))
    assert "⚠ 10:00" in scene.ngo.screen.labels
    assert titled(t, on) not in scene.ngo.screen.text, "whatever they have is theirs alone"
    await scene.ngo.press("⚠ 10:00")
    await scene.ngo.press(t.plain("meeting-place-phone"))
    await scene.ngo.press(t.plain("button-skip"))
    review = await scene.ngo.sees(t.plain("clash-busy"))
    assert t.plain("meeting-propose-anyway") in review.text
    assert titled(t, on) not in review.text
    await scene.ngo.press(t.plain("meeting-submit"))
    asked = await scene.business.sees("10:00")
    theirs = service.speaks(NEXT[language])
    assert titled(theirs, on) in asked.text, "whoever is asked reads their own"


async def test_the_day_is_sent_as_a_picture_and_the_screen_stays(
    service: Service, sessions: Sequence[ForumSession], participant: Player, language: Language
) -> None:
    t = service.speaks(language)
    await service.perform(participant, StarSession, named(sessions, "opening").id)
    await service.menu(participant)
    await press(participant, t.plain("menu-forum"))
    for screen, pictures in (("button-agenda", 1), ("button-my-day", 2)):
        await press(participant, t.plain(screen))
        await press(participant, t.plain("button-as-picture"))
        assert len([message for message in participant.messages if message.photo]) == pictures
        assert t.plain("button-as-picture") in participant.screen.labels
