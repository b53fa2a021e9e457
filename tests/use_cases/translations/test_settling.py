"""No request for another language ends in silence, and none stands that nobody could answer."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from bot.models.changes import Change
from bot.models.organizations import Organization
from bot.models.outbox import OutboxMessage
from bot.models.pitches import Pitch
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.translations import LanguageAsker, LanguageRequest, RequestStatus
from bot.models.waits import Wait
from bot.use_cases.backers.profiles import PauseBacking
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.moderation.calling import NoteCall, UndoCall
from bot.use_cases.moderation.calls import CallOutcome
from bot.use_cases.moderation.changes import AcceptChange, RejectChange
from bot.use_cases.moderation.undoing import UndoChangeDecision
from bot.use_cases.organizations.events import OrganizationStopped
from bot.use_cases.organizations.leaving import LeaveOrganization
from bot.use_cases.people.forgetting import ForgetMe
from bot.use_cases.pitches.answering import PitchAnswer
from bot.use_cases.projects.changes import PauseProject
from bot.use_cases.projects.submission import EditProject
from bot.use_cases.translations.asking import AskForLanguage
from bot.use_cases.translations.clocks import CALL_LANGUAGE, LANGUAGE
from tests.builders import a_membership, a_pitch
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.kernel.promised.matching import after
from tests.use_cases.kernel.promised.translating import (
    a_backer_asks,
    asked_and_only_a_title_comes,
    form_of,
    its_words_are_english,
    russian_words_are_proposed,
    words_are_proposed,
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


async def test_who_asked_reads_that_the_title_alone_came(world: World) -> None:
    """The summary is still in the other language only: the pitch would not read as they have asked."""
    await asked_and_only_a_title_comes(world)
    assert states(world) == {Language.RUSSIAN: RequestStatus.ANSWERED}
    assert told(world, "language-title-came") == [world.giver.id]
    assert told(world, "pitch-in-language") == told(world, "language-came") == []


async def something_else_is_proposed(world: World) -> None:
    form = form_of(world, problem="Ауылда оқушылар үйірмеге бара алмайды, өйткені жол алыс.")
    await world.by_ngo(EditProject)(world.project.id, form)


async def test_who_has_proposed_the_words_is_called_no_more(world: World) -> None:
    await after(5, a_backer_asks)(world)
    (request,) = world.uow.all(LanguageRequest)
    assert waits(world) == [LANGUAGE, CALL_LANGUAGE]
    await world.by(world.moderator, NoteCall)(CALL_LANGUAGE, request.id, CallOutcome.NO_ANSWER)
    await words_are_proposed(world)
    assert not waits(world)
    with pytest.raises(OutdatedError):
        await world.by(world.moderator, UndoCall)(CALL_LANGUAGE, request.id)


async def test_a_returned_change_that_waits_again_is_the_peoples_part_done_again(world: World) -> None:
    await a_backer_asks(world)
    await words_are_proposed(world)
    change = world.uow.all(Change)[-1]
    await world.by(world.moderator, RejectChange)(change.id, "Аудармасы дұрыс емес")
    assert waits(world) == [LANGUAGE]
    await world.by(world.moderator, UndoChangeDecision)(change.id)
    assert not waits(world)


async def test_what_is_proposed_beside_the_words_moves_no_clock(world: World) -> None:
    await after(5, a_backer_asks)(world)
    (since,) = {wait.since for wait in world.uow.all(Wait) if wait.kind == LANGUAGE}
    await something_else_is_proposed(world)
    assert waits(world) == [LANGUAGE, CALL_LANGUAGE]
    await world.by(world.moderator, RejectChange)(world.uow.all(Change)[-1].id, "Басқаша жазыңыз")
    assert waits(world) == [LANGUAGE, CALL_LANGUAGE]
    assert {wait.since for wait in world.uow.all(Wait) if wait.kind == LANGUAGE} == {since}


async def asked_for_two_backers(world: World) -> Organization:
    """By one person, who represents both."""
    await a_backer_asks(world)
    other = world.new_backer("Екінші")
    world.uow.keep(a_membership(world.giver, other))
    pitch = world.uow.keep(a_pitch(world.project, other))
    await world.by(world.giver, AskForLanguage, world.backer, other)(pitch.id)
    return other


async def test_who_leaves_one_of_two_backers_still_asks_for_the_other(world: World) -> None:
    other = await asked_for_two_backers(world)
    world.uow.keep(a_membership(world.new_person("Әріптес"), world.backer))
    await world.by(world.giver, LeaveOrganization, world.backer, other)(world.backer.id)
    assert states(world) == {Language.RUSSIAN: RequestStatus.OPEN}
    (asker,) = world.uow.all(LanguageAsker)
    assert world.uow.by_id(Pitch, asker.pitch_id).backer_id == other.id
    await words_come(world)
    assert told(world, "pitch-in-language") == [world.giver.id]


async def test_nor_are_they_dropped_when_one_of_two_may_act_no_more(world: World) -> None:
    other = await asked_for_two_backers(world)
    async with world.uow as block:
        await block.touch(OrganizationStopped(world.backer.id))
        await block.commit()
    (asker,) = world.uow.all(LanguageAsker)
    assert world.uow.by_id(Pitch, asker.pitch_id).backer_id == other.id


async def test_who_is_forgotten_asks_for_none(world: World) -> None:
    other = await asked_for_two_backers(world)
    await world.by(world.giver, ForgetMe, world.backer, other)()
    assert states(world) == {Language.RUSSIAN: RequestStatus.CLOSED}
    assert not waits(world)
