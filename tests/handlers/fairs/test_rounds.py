"""The fair as its organiser handles it, over HTTP, in three languages: from the forum to the pitches."""

import asyncio
from collections.abc import Sequence
from typing import Any

import pytest

from bot.models.fairs import DEFAULT_PITCHES, FairStatus, PairOutcome
from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Text
from bot.presenting.translator import Translator
from bot.use_cases.backers.profiles import SaveBackerProfile
from bot.use_cases.fairs.rounds import (
    FairView,
    ListFairs,
    ShowFair,
)
from bot.use_cases.forum.ports import Forums
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.ports import Projects
from playground.people.client import Player
from tests.builders import a_project
from tests.handlers.forum.test_programme import (
    in_days,
    load,
    press,
)
from tests.handlers.memoranda.test_answering import tap
from tests.handlers.pitches.test_answers import FORM, TITLE
from tests.handlers.service import Service, shown

pytestmark = pytest.mark.processes

COMPUTED = 60.0
"""Seconds that a round may need on a busy machine: its solver is a process of its own."""

FEW = Text("fewer-than-five")


@pytest.fixture
async def forum_id(service: Service) -> int:
    """Of a forum that begins the day after tomorrow."""
    return (await load(service, in_days(service, 2))).forum_id


async def an_organiser(service: Service, language: Language) -> Player:
    return await service.staff(StaffRole.ORGANISER, language=language)


async def a_backer(service: Service) -> Player:
    backer, backer_id = await service.representative(OrganizationKind.BUSINESS, name_kk="Жем компрессор")
    await service.perform(backer, SaveBackerProfile, backer_id, FORM)
    return backer


async def publish(service: Service, *titles: str, **fields: Any) -> None:
    """After the backers, for which the best of what there was are chosen by then. The projects were just looked for, so
    that for an hour what backers get comes from the fair alone.
    """
    await service.ticked()
    _, ngo_id = await service.representative()
    async with service.storage() as uow:
        ngo = await uow[Organizations].get(ngo_id)
        assert ngo is not None
        now = service.server.playground.clock.now()
        for title in titles:
            project = a_project(ngo, title, published_at=now, **fields)
            await uow[Projects].add(project)
            await uow.flush()
            await uow[Pitches].mark_searched(project.id, now)
        await uow.commit()


async def open_fair(service: Service, organiser: Player, t: Translator) -> None:
    await service.menu(organiser)
    await press(organiser, t.plain("menu-forum"))
    await press(organiser, t.plain("button-fair"))


async def compute(service: Service, organiser: Player, t: Translator) -> None:
    """From the fair's first screen to the result."""
    await press(organiser, t.plain("button-fair-compute"))
    await service.ticked()
    await organiser.press(t.plain("action-open-fair"), timeout=COMPUTED)
    await organiser.settled()


async def the_round(service: Service, organiser: Player, forum_id: int) -> FairView:
    (item,), _ = await service.perform(organiser, ListFairs, forum_id, offset=0, limit=2)
    view: FairView = await service.perform(organiser, ShowFair, item.id)
    return view


def told(backers: Sequence[Player]) -> list[int]:
    """How many pitches each has got."""
    return [sum("🤝" in message.text for message in backer.messages) for backer in backers]


@pytest.mark.every_language
async def test_from_the_forum_to_the_pitches(service: Service, forum_id: int, language: Language) -> None:
    t = service.speaks(language)
    backers = [await a_backer(service) for _ in range(2)]
    await publish(service, TITLE)
    await publish(service, "Алыс өңірдегі үйірме", region="KZ-10")
    organiser = await an_organiser(service, language)

    await open_fair(service, organiser, t)
    assert (
        t.plain("fair-ground", projects=2, backers=FEW, places=Text("fewer-than-five-of"))
        in organiser.screen.text
    )
    assert t.plain("fair-rules", pitches=DEFAULT_PITCHES, least=2, most=8) in organiser.screen.text
    await compute(service, organiser, t)
    assert t.plain("fair-state-computed") in organiser.screen.text
    assert t.plain("fair-pairs", pairs=2, addressees=FEW) in organiser.screen.text
    assert t.plain("fair-enough", enough=1, projects=2) in organiser.screen.text
    assert t.plain("fair-short", short=1) in organiser.screen.text
    assert told(backers) == [0, 0]

    await press(organiser, t.plain("button-fair-shortages"))
    assert "Алыс өңірдегі үйірме" in organiser.screen.text
    assert t.plain("fair-cause-few-eligible") in organiser.screen.text
    await press(organiser, t.plain("button-back"))

    await press(organiser, t.plain("button-fair-send"))
    assert t.plain("fair-send-ask", pairs=2, addressees=FEW) in organiser.screen.text
    await press(organiser, t.plain("button-fair-not-yet"))
    await press(organiser, t.plain("button-fair-send"))
    answer = await organiser.press(t.plain("button-fair-send-yes"))
    assert answer is not None
    assert answer["text"] == t.plain("fair-you-sent")
    await service.ticked()
    await organiser.sees(shown(t("fair-sent", forum="", sent=2, pairs=2)).split("\n")[-1])
    for backer in backers:
        pitch = await backer.sees(TITLE)
        assert service.speaks(Language.KAZAKH).plain("action-pitch-interested") in pitch.labels
    await press(organiser, t.plain("action-open-fair"))
    assert t.plain("fair-state-sent", sent=2, pairs=2) in organiser.screen.text
    assert t.plain("button-fair-send") not in organiser.screen.labels


async def test_the_rules_are_changed_by_buttons(service: Service, forum_id: int, language: Language) -> None:
    t = service.speaks(language)
    await a_backer(service)
    await publish(service, TITLE)
    organiser = await an_organiser(service, language)
    await open_fair(service, organiser, t)
    for _ in range(DEFAULT_PITCHES - 1):
        await press(organiser, t.plain("button-fair-pitches-less"))
    assert t.plain("fair-rules", pitches=1, least=2, most=8) in organiser.screen.text
    answer = await press(organiser, t.plain("button-fair-pitches-less"))
    assert answer is not None
    assert answer["text"] == t.plain("fair-rule-limit")
    for _ in range(7):
        await press(organiser, t.plain("button-fair-most-less"))
    assert t.plain("fair-rules", pitches=1, least=1, most=1) in organiser.screen.text
    for _ in range(2):
        await press(organiser, t.plain("button-fair-least-more"))
    assert t.plain("fair-rules", pitches=1, least=3, most=3) in organiser.screen.text
    await compute(service, organiser, t)
    assert t.plain("fair-rules", pitches=1, least=3, most=3) in organiser.screen.text


@pytest.mark.real_time
async def test_with_nobody_on_one_side_the_screen_says_so(
    service: Service, forum_id: int, language: Language
) -> None:
    t = service.speaks(language)
    organiser = await an_organiser(service, language)
    await open_fair(service, organiser, t)
    assert t.plain("fair-no-projects") in organiser.screen.text
    assert organiser.screen.labels == [t.plain("button-back")]
    await publish(service, TITLE)
    await open_fair(service, organiser, t)
    assert t.plain("fair-no-backers") in organiser.screen.text
    assert organiser.screen.labels == [t.plain("button-back")]


async def test_after_the_forum_earlier_rounds_can_still_be_seen(service: Service, language: Language) -> None:
    t = service.speaks(language)
    await a_backer(service)
    await publish(service, TITLE)
    forum_id = (await load(service, in_days(service, 0), days=2)).forum_id
    organiser = await an_organiser(service, language)
    await open_fair(service, organiser, t)
    await compute(service, organiser, t)
    await press(organiser, t.plain("button-fair-discard"))
    await press(organiser, t.plain("button-fair-discard-yes"))
    assert t.plain("fair-rules", pitches=DEFAULT_PITCHES, least=2, most=8) in organiser.screen.text
    async with service.storage() as uow:
        forum = await uow[Forums].get(forum_id)
        assert forum is not None
        forum.starts_on = forum.ends_on = in_days(service, -1)
        await uow.commit()
    await press(organiser, t.plain("button-fair-rounds"))
    await press(organiser, "✗ ")
    assert t.plain("fair-state-discarded") in organiser.screen.text
    assert t.plain("fair-pairs", pairs=1, addressees=FEW) in organiser.screen.text
    assert organiser.screen.labels == [t.plain("button-fair-shortages"), t.plain("button-back")]
    await press(organiser, t.plain("button-back"))
    assert t.plain("fair-forum-over") in organiser.screen.text
    assert t.plain("button-fair-compute") not in organiser.screen.labels


async def test_two_taps_at_once_send_once(service: Service, forum_id: int) -> None:
    t = service.speaks(Language.KAZAKH)
    backers = [await a_backer(service) for _ in range(2)]
    await publish(service, TITLE)
    organiser = await an_organiser(service, Language.KAZAKH)
    await open_fair(service, organiser, t)
    await compute(service, organiser, t)
    await press(organiser, t.plain("button-fair-send"))
    screen = organiser.screen
    data = tap(screen, t, "button-fair-send-yes")
    await asyncio.gather(*(organiser.press_data(screen, data) for _ in range(3)))
    await service.ticked()
    await organiser.sees(shown(t("fair-sent", forum="", sent=2, pairs=2)).split("\n")[-1])
    for backer in backers:
        await backer.sees(TITLE)
        await backer.settled()
    assert told(backers) == [1, 1]
    view = await the_round(service, organiser, forum_id)
    assert (view.status, view.outcomes) == (FairStatus.SENT, {PairOutcome.SENT: 2})


async def test_two_taps_at_once_compute_once(service: Service, forum_id: int) -> None:
    t = service.speaks(Language.KAZAKH)
    await a_backer(service)
    await publish(service, TITLE)
    organiser = await an_organiser(service, Language.KAZAKH)
    await open_fair(service, organiser, t)
    screen = organiser.screen
    data = tap(screen, t, "button-fair-compute")
    await asyncio.gather(*(organiser.press_data(screen, data) for _ in range(3)))
    await service.ticked()
    await organiser.press(t.plain("action-open-fair"), timeout=COMPUTED)
    await organiser.settled()
    view = await the_round(service, organiser, forum_id)
    assert (view.status, view.pairs) == (FairStatus.COMPUTED, 1)


async def test_for_organisers_alone(service: Service, forum_id: int, language: Language) -> None:
    t = service.speaks(language)
    await a_backer(service)
    await publish(service, TITLE)
    organiser = await an_organiser(service, language)
    await open_fair(service, organiser, t)
    await compute(service, organiser, t)
    view = await the_round(service, organiser, forum_id)
    stranger = await service.participant(language)
    await press(stranger, t.plain("menu-forum"))
    assert t.plain("button-fair") not in stranger.screen.labels
    answer = await stranger.press_data(stranger.screen, f"open-fair:{view.id}")
    assert answer is not None
    assert answer["text"] == t.plain("error-forbidden")
    answer = await organiser.press_data(organiser.screen, f"open-fair:{view.id + 1}")
    assert answer is not None
    assert answer["text"] == t.plain("error-not-found")
