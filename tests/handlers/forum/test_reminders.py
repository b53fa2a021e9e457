"""Reminders that come when the clock is moved, late ones, dropped ones, and the answers to them."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.models.country import local
from bot.models.forum import Attendance, ForumSession
from bot.models.reference import Language
from bot.models.reminders import ReminderStatus
from bot.models.words import (
    Day,
    Localized,
    Moment,
    TimeOfDay,
    Value,
)
from bot.use_cases.forum.ports import Forums
from bot.use_cases.forum.taking_part import StarSession, UnstarSession
from playground.people.client import Player
from tests.handlers.forum.test_programme import (
    in_days,
    load,
    named,
)
from tests.handlers.service import Service


@pytest.fixture
async def budget(service: Service) -> ForumSession:
    """On the second day of a forum that begins the day after tomorrow, from 11:30 to 13:00."""
    done = await load(service, in_days(service, 2))
    async with service.storage() as uow:
        sessions: Sequence[ForumSession] = await uow[Forums].sessions(done.forum_id)
    return named(sessions, "participatory-budget")


@pytest.fixture
async def starring(service: Service, budget: ForumSession, participant: Player) -> Player:
    await service.perform(participant, StarSession, budget.id)
    return participant


def said(service: Service, language: Language, key: str, session: ForumSession) -> str:
    """The reminder as the reader gets it now."""
    times: dict[str, dict[str, Value]] = {
        "reminder-evening": {"moment": Moment(session.starts_at)},
        "reminder-late": {"moment": Moment(session.starts_at)},
        "reminder-soon": {"start": TimeOfDay(session.starts_at)},
        "reminder-under-way": {"start": TimeOfDay(session.starts_at), "end": TimeOfDay(session.ends_at)},
    }
    title, hall = Localized.of(session.titles), Localized.of(session.hall)
    args: dict[str, Value] = {"title": title, "hall": hall, "clashes": "", **times[key]}
    return service.speaks(language).lasting().plain(key, **args)


async def attendance(service: Service, person: Player, session: ForumSession) -> Attendance | None:
    person_id = await service.person_id(person)
    async with service.storage() as uow:
        star = await uow[Forums].star(session.id, person_id)
        return star.attendance if star else None


@pytest.mark.every_language
async def test_both_reminders_come_when_the_clock_gets_there(
    service: Service, budget: ForumSession, starring: Player, language: Language
) -> None:
    t = service.speaks(language)
    await service.client.move_to(budget.starts_at - timedelta(hours=16, minutes=30))
    evening = await starring.sees(t.plain_value(Localized.of(budget.titles)))
    assert t.lasting().plain_value(Day(local(budget.starts_at).date())) in evening.text
    assert "11:30–13:00" in evening.text
    assert evening.labels == [t.plain("action-going"), t.plain("action-not-coming")]
    await service.client.move_to(budget.starts_at - timedelta(minutes=15))
    await starring.sees(said(service, language, "reminder-soon", budget))
    await starring.settled()
    async with service.storage() as uow:
        found = await uow[Forums].reminders_by_status(budget.forum_id)
    assert found == {ReminderStatus.SENT: 2}


@pytest.mark.parametrize(
    ("key", "after_start"), [("reminder-late", timedelta(minutes=-5)), ("reminder-under-way", timedelta(0))]
)
async def test_a_missed_one_comes_late_with_a_note(
    service: Service,
    budget: ForumSession,
    starring: Player,
    language: Language,
    key: str,
    after_start: timedelta,
) -> None:
    await service.client.move_to(budget.starts_at + after_start)
    await starring.sees(said(service, language, key, budget))


async def test_after_the_end_nothing_is_said(
    service: Service, budget: ForumSession, starring: Player
) -> None:
    await service.client.move_to(budget.ends_at)
    await service.ticked()
    async with service.storage() as uow:
        assert await uow[Forums].reminders_by_status(budget.forum_id) == {ReminderStatus.DROPPED: 2}
    await starring.settled()
    assert not any("⏰" in message.text for message in starring.messages)


@pytest.mark.parametrize(
    ("action", "outcome", "kept"),
    [
        ("action-going", "reminder-going", Attendance.GOING),
        ("action-not-coming", "reminder-not-coming", Attendance.NOT_COMING),
    ],
)
async def test_an_answer_is_kept_and_written_below_once(
    service: Service,
    budget: ForumSession,
    starring: Player,
    language: Language,
    action: str,
    outcome: str,
    kept: Attendance,
) -> None:
    t = service.speaks(language)
    await service.client.move_to(budget.starts_at - timedelta(minutes=15))
    reminder = await starring.sees(said(service, language, "reminder-soon", budget))
    name = "going" if kept is Attendance.GOING else "not-coming"
    await asyncio.gather(*(starring.press_data(reminder, f"{name}:{budget.id}") for _ in range(2)))
    await starring.settled()
    await starring.press_data(reminder, f"{name}:{budget.id}")
    await starring.settled()
    settled = next(message for message in starring.messages if message.id == reminder.id)
    assert settled.text.count(t.plain(outcome)) == 1
    assert t.plain(action) not in settled.labels
    assert await attendance(service, starring, budget) is kept


async def test_old_buttons_are_answered_politely(
    service: Service, budget: ForumSession, starring: Player, language: Language
) -> None:
    t = service.speaks(language)
    await service.client.move_to(budget.starts_at - timedelta(minutes=15))
    reminder = await starring.sees(said(service, language, "reminder-soon", budget))
    await service.perform(starring, UnstarSession, budget.id)
    answer = await starring.press_data(reminder, f"going:{budget.id}")
    assert answer is not None
    assert answer["text"] == t.plain("error-session-not-starred")
    await service.client.move_to(budget.ends_at)
    answer = await starring.press_data(reminder, f"going:{budget.id}")
    assert answer is not None
    assert answer["text"] == t.plain("error-session-over")
    answer = await starring.press_data(reminder, "going:999999")
    assert answer is not None
    assert answer["text"] == t.plain("error-not-found")


async def test_a_stranger_cannot_answer(service: Service, budget: ForumSession) -> None:
    starring = await service.participant()
    await service.perform(starring, StarSession, budget.id)
    stranger = await service.participant(name="Бөтен Адам")
    answer = await stranger.press_data(stranger.screen, f"not-coming:{budget.id}")
    assert answer is not None
    assert answer["text"] == service.speaks(Language.KAZAKH).plain("error-session-not-starred")
    assert await attendance(service, starring, budget) is Attendance.STARRED
