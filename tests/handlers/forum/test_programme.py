"""The forum's screens, over HTTP, in three languages."""

import asyncio
import json
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.models.country import today
from bot.models.forum import ForumSession
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Day, Localized, Text, TimeOfDay
from bot.presenting.endonyms import ENDONYMS
from bot.presenting.formats import as_label
from bot.presenting.translator import Translator
from bot.use_cases.forum.loading import ImportedForum, ImportForum
from bot.use_cases.forum.ports import Forums
from bot.use_cases.forum.taking_part import StarSession
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Identity
from playground.people.client import Player
from tests.handlers.service import Service

SAMPLE = Path(__file__).parents[3] / "playground" / "sample" / "forum.json"


async def load(service: Service, first_day: date, **changes: Any) -> ImportedForum:
    content = json.loads(SAMPLE.read_text(encoding="utf-8")) | changes
    async with service.container({Identity: SystemIdentity()}) as scope:
        done: ImportedForum = await (await scope.get(ImportForum))(content, first_day)
    return done


def in_days(service: Service, number: int) -> date:
    return today(service.server.playground.clock.now()) + timedelta(days=number)


@pytest.fixture
async def sessions(service: Service) -> Sequence[ForumSession]:
    """The sample forum, which begins the day after tomorrow."""
    done = await load(service, in_days(service, 2))
    async with service.storage() as uow:
        return await uow[Forums].sessions(done.forum_id)


def titled(t: Translator, session: ForumSession) -> str:
    return t.plain_value(Localized.of(session.titles))


def named(sessions: Sequence[ForumSession], slug: str) -> ForumSession:
    return next(session for session in sessions if session.slug == slug)


async def press(person: Player, label: str) -> dict[str, Any] | None:
    answer = await person.press(label)
    await person.settled()
    return answer


async def open_session(t: Translator, person: Player, session: ForumSession) -> None:
    """From the menu, through the programme."""
    await press(person, t.plain("menu-forum"))
    await press(person, t.plain("button-agenda"))
    if titled(t, session) not in person.screen.text:
        await press(person, day_of(t, session))
    await press(person, number_of(t, session, person))


def day_of(t: Translator, session: ForumSession) -> str:
    """The label of its day's button, as long as another day is shown."""
    return as_label(t.plain_value(Day(today(session.starts_at))))


def number_of(t: Translator, session: ForumSession, person: Player) -> str:
    """The number before the session on the screen, which its button has."""
    line = next(line for line in person.screen.text.splitlines() if titled(t, session) in line)
    return line.partition(".")[0]


async def test_without_a_forum_the_screen_says_what_comes(
    service: Service, participant: Player, language: Language
) -> None:
    t = service.speaks(language)
    await press(participant, t.plain("menu-forum"))
    assert t.plain("forum-none") in participant.screen.text
    assert participant.screen.labels == [t.plain("button-back")]


@pytest.mark.real_time
async def test_registering_and_leaving(
    service: Service, sessions: Sequence[ForumSession], participant: Player, language: Language
) -> None:
    t = service.speaks(language)
    await press(participant, t.plain("menu-forum"))
    assert t.plain("forum-not-registered", stars=0) in participant.screen.text
    answer = await press(participant, t.plain("button-register-forum"))
    assert answer is not None
    assert answer["text"] == t.plain("forum-you-registered")
    assert t.plain("forum-registered", stars=0) in participant.screen.text
    assert t.plain("button-register-forum") not in participant.screen.labels
    await press(participant, t.plain("button-leave-forum"))
    assert t.plain("button-stay") in participant.screen.labels
    await press(participant, t.plain("button-leave-forum-yes"))
    assert t.plain("forum-not-registered", stars=0) in participant.screen.text


async def test_the_programme_is_paged_by_day(
    service: Service, sessions: Sequence[ForumSession], participant: Player, language: Language
) -> None:
    t = service.speaks(language)
    await press(participant, t.plain("menu-forum"))
    await press(participant, t.plain("button-agenda"))
    opening, memoranda = named(sessions, "opening"), named(sessions, "memoranda")
    assert titled(t, opening) in participant.screen.text
    assert titled(t, memoranda) not in participant.screen.text
    await press(participant, "›")
    assert titled(t, memoranda) in participant.screen.text
    assert titled(t, opening) not in participant.screen.text
    assert number_of(t, memoranda, participant) in participant.screen.labels
    letter = named(sessions, "first-letter")
    await press(participant, day_of(t, letter))
    assert titled(t, letter) in participant.screen.text


async def test_a_session_is_starred_and_found_among_ones_own(
    service: Service, sessions: Sequence[ForumSession], participant: Player, language: Language
) -> None:
    t = service.speaks(language)
    budget = named(sessions, "participatory-budget")
    await press(participant, t.plain("menu-forum"))
    await press(participant, t.plain("button-my-day"))
    assert t.plain("my-day-empty") in participant.screen.text
    await service.menu(participant)
    await open_session(t, participant, budget)
    shown = participant.screen.text
    for part in (
        titled(t, budget),
        t.plain("session-kind-seminar"),
        t.plain_value(Localized.of(budget.hall)),
        t.plain("session-places", places=50),
        t.plain("session-speakers"),
        "11:30–13:00",
    ):
        assert part in shown
    answer = await press(participant, t.plain("button-star"))
    assert answer is not None
    assert answer["text"] == t.plain("session-you-starred", reminders=2)
    assert t.plain("session-state-starred") in participant.screen.text
    await press(participant, t.plain("button-back"))
    line = f"★ {t.plain_value(TimeOfDay(budget.starts_at))}–13:00 {titled(t, budget)}"
    assert line in participant.screen.text
    await press(participant, t.plain("button-my-day"))
    assert f"1.\u00a0{line}" in participant.screen.text
    await press(participant, "1")
    await press(participant, t.plain("button-unstar"))
    await press(participant, t.plain("button-back"))
    assert t.plain("my-day-empty") in participant.screen.text


async def test_two_taps_at_once_make_one_star(service: Service, sessions: Sequence[ForumSession]) -> None:
    t = service.speaks(Language.KAZAKH)
    person = await service.participant()
    await open_session(t, person, named(sessions, "participatory-budget"))
    star = t.plain("button-star")
    await asyncio.gather(person.press(star), person.press(star), return_exceptions=True)
    await person.settled()
    assert t.plain("session-state-starred") in person.screen.text
    async with service.storage() as uow:
        assert len(await uow[Forums].stars_of_session(named(sessions, "participatory-budget").id)) == 1


async def test_a_session_that_ended_meanwhile_cannot_be_starred(
    service: Service, participant: Player, language: Language
) -> None:
    done = await load(service, in_days(service, 0))
    async with service.storage() as uow:
        budget = named(await uow[Forums].sessions(done.forum_id), "participatory-budget")
    t = service.speaks(language)
    await open_session(t, participant, budget)
    await service.client.move_to(budget.ends_at)
    answer = await press(participant, t.plain("button-star"))
    assert answer is not None
    assert answer["text"] == t.plain("error-session-over")
    assert t.plain("session-is-over") in participant.screen.text


async def test_several_forums_the_nearest_first(
    service: Service, sessions: Sequence[ForumSession], participant: Player, language: Language
) -> None:
    other = {"kk": "Көктемгі форум", "ru": "Весенний форум", "en": "Spring forum"}
    await load(service, in_days(service, 90), key="spring", names=other)
    t = service.speaks(language)
    await press(participant, t.plain("menu-forum"))
    assert other[language.value] not in participant.screen.text
    await press(participant, t.plain("button-other-forums"))
    await press(participant, other[language.value])
    assert other[language.value] in participant.screen.text


@pytest.mark.parametrize(
    "data",
    [
        "day:yesterday",
        "agenda_session:one",
        "agenda_session:999999",
        "agenda_session:m",
        "agenda_session:mx",
        "day:",
    ],
)
async def test_forged_buttons_lead_nowhere(
    service: Service, sessions: Sequence[ForumSession], data: str
) -> None:
    t = service.speaks(Language.KAZAKH)
    person = await service.participant()
    await press(person, t.plain("menu-forum"))
    await press(person, t.plain("button-agenda"))
    intent = person.screen.inline_buttons[0]["callback_data"].split("\x1d")[0]
    answer = await person.press_data(person.screen, f"{intent}\x1d{data}")
    assert answer is not None
    assert answer["text"] == t.plain("error-not-found")


async def test_the_organiser_sees_figures(
    service: Service, sessions: Sequence[ForumSession], language: Language
) -> None:
    t = service.speaks(language)
    organiser = await service.staff(StaffRole.ORGANISER, language=language)
    budget = named(sessions, "participatory-budget")
    await service.perform(organiser, StarSession, budget.id)
    await press(organiser, t.plain("menu-forum"))
    await press(organiser, t.plain("button-register-forum"))
    await press(organiser, t.plain("button-forum-figures"))
    shown, few = organiser.screen.text, Text("fewer-than-five")
    for part in (
        t.plain("figures-registered", count=few, sessions=21),
        t.plain("figures-language", language=ENDONYMS[language], count=few),
        t.plain("figures-session", title=Localized.of(budget.titles), stars=few, going=0),
        t.plain("figures-reminders", sent=0, due=2, dropped=0),
    ):
        assert part in shown
    await press(organiser, t.plain("button-back"))
    assert t.plain("button-forum-figures") in organiser.screen.labels


async def test_participants_are_not_offered_the_figures(
    service: Service, sessions: Sequence[ForumSession], participant: Player, language: Language
) -> None:
    t = service.speaks(language)
    await press(participant, t.plain("menu-forum"))
    assert t.plain("button-forum-figures") not in participant.screen.labels
