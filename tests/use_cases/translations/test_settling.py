"""No request for another language ends in silence, and none stands that nobody could answer."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.models.changes import Change
from bot.models.organizations import Organization
from bot.models.outbox import OutboxMessage
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.translations import LanguageAsker, LanguageRequest, RequestStatus
from bot.models.waits import Wait
from bot.use_cases.backers.profiles import PauseBacking
from bot.use_cases.moderation.changes import AcceptChange
from bot.use_cases.pitches.answering import PitchAnswer
from bot.use_cases.projects.changes import PauseProject
from bot.use_cases.translations.asking import AskForLanguage
from bot.use_cases.translations.clocks import CALL_LANGUAGE, LANGUAGE
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.kernel.promised.translating import (
    a_backer_asks,
    its_words_are_english,
    russian_words_are_proposed,
    words_come,
)
from tests.use_cases.kernel.promised.world import World

DAY = timedelta(days=1)


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> World:
    return World(uow, clock)


def told(world: World, key: str) -> list[int]:
    return [row.recipient_id for row in world.uow.all(OutboxMessage) if row.content["key"] == key]


def waits(world: World) -> list[str]:
    kinds = {LANGUAGE, CALL_LANGUAGE}
    return [wait.kind for wait in world.uow.all(Wait) if wait.kind in kinds and wait.ended_at is None]


def states(world: World) -> dict[Language, RequestStatus]:
    return {request.language: request.status for request in world.uow.all(LanguageRequest)}


async def test_of_two_languages_asked_for_the_one_that_cannot_come_any_more_is_settled_and_told(
    world: World,
) -> None:
    its_words_are_english(world)
    pitch = await world.new_pitch()
    reader = world.new_person("Ольга", language=Language.RUSSIAN)
    await world.by_backer(AskForLanguage)(world.pitch.id)
    await world.by(reader, AskForLanguage, world.uow.by_id(Organization, pitch.backer_id))(pitch.id)
    await russian_words_are_proposed(world)
    await world.by(world.moderator, AcceptChange)(world.uow.all(Change)[-1].id)
    assert states(world) == {
        Language.KAZAKH: RequestStatus.CLOSED,
        Language.RUSSIAN: RequestStatus.ANSWERED,
    }
    assert (told(world, "language-not-coming"), told(world, "pitch-in-language")) == (
        [world.giver.id],
        [reader.id],
    )
    assert not waits(world)
    assert not world.uow.all(LanguageAsker)


async def the_project_is_over(world: World) -> None:
    world.project.stage = ProjectStage.COMPLETED


async def another_language_is_there(world: World) -> None:
    world.project.second_language, world.project.second_title = Language.KAZAKH, "Үйірмелер ашамыз"


async def the_words_are_there(world: World) -> None:
    world.project.second_language, world.project.second_title = Language.RUSSIAN, "Кружки в школах"


@pytest.mark.parametrize("days", [0, 6])
@pytest.mark.parametrize(
    ("way", "status"),
    [
        (the_project_is_over, RequestStatus.CLOSED),
        (another_language_is_there, RequestStatus.CLOSED),
        (the_words_are_there, RequestStatus.ANSWERED),
    ],
)
async def test_a_clock_never_lets_go_of_a_request_without_settling_it(
    world: World, way: Callable[[World], Awaitable[None]], status: RequestStatus, days: int
) -> None:
    """Whatever has come over it that no deed has settled."""
    await a_backer_asks(world)
    for _ in range(days):
        await world.advance(after=DAY)
    await way(world)
    for _ in range(9):
        await world.advance(after=DAY)
    assert states(world) == {Language.RUSSIAN: status}
    assert not waits(world)
    answered = status is RequestStatus.ANSWERED
    keys = {"language-came", "pitch-in-language"} if answered else {"language-not-coming"}
    assert [one for key in keys for one in told(world, key)] == [world.giver.id]


async def the_backer_pauses(world: World) -> None:
    await world.by_backer(PauseBacking)(world.backer.id, paused=True)


async def the_project_pauses(world: World) -> None:
    await world.by_ngo(PauseProject)(world.project.id)


async def the_backer_has_said_no(world: World) -> None:
    await world.answered(PitchAnswer.NOT_FOR_US)


@pytest.mark.parametrize("way", [the_backer_pauses, the_project_pauses, the_backer_has_said_no])
async def test_who_asked_reads_that_the_words_are_there_where_the_pitch_would_not_be_sent(
    world: World, way: Callable[[World], Awaitable[None]]
) -> None:
    await a_backer_asks(world)
    await way(world)
    await words_come(world)
    assert states(world) == {Language.RUSSIAN: RequestStatus.ANSWERED}
    assert (told(world, "pitch-in-language"), told(world, "language-came")) == ([], [world.giver.id])
