"""A backer asks for a project in their language: one request, however many ask, and its people learn of nobody."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.models.changes import Change
from bot.models.outbox import OutboxMessage
from bot.models.people import Person
from bot.models.pitches import Pitch
from bot.models.reference import Language
from bot.models.translations import LanguageAsker, LanguageRequest, RequestStatus
from bot.models.waits import Wait, WaitsFor
from bot.use_cases.kernel.errors import ForbiddenError, InvalidValueError, NotFoundError, OutdatedError
from bot.use_cases.moderation.calling import NoteCall, UndoCall
from bot.use_cases.moderation.calls import CALLS_ABOUT_LANGUAGE, CallAbout, CallOutcome, ShowCall
from bot.use_cases.moderation.changes import RejectChange
from bot.use_cases.moderation.queues import ListWaiting
from bot.use_cases.organizations.leaving import LeaveOrganization
from bot.use_cases.organizations.proposals import TakeBackChange
from bot.use_cases.people.forgetting import ForgetMe
from bot.use_cases.pitches.answering import PitchAnswer
from bot.use_cases.projects.changes import WithdrawProject
from bot.use_cases.projects.submission import EditProject
from bot.use_cases.translations.asking import AskForLanguage, ShowLanguageOffer, ShowLanguageRequest
from bot.use_cases.translations.clocks import CALL_LANGUAGE, LANGUAGE
from tests.builders import a_membership, an_actor, an_organization
from tests.database import Database
from tests.fakes import FakeIdentity, FrozenClock
from tests.use_cases.kernel.promised.translating import form_of, words_are_proposed, words_come
from tests.use_cases.kernel.promised.world import World
from tests.use_cases.projects.project_forms import SECOND

DAY = timedelta(days=1)


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> World:
    world = World(uow, clock)
    world.giver.language = Language.RUSSIAN
    _ = world.pitch
    return world


async def ask(world: World, person: Person | None = None, pitch: Pitch | None = None) -> None:
    await world.by(person or world.giver, AskForLanguage, world.backer)((pitch or world.pitch).id)


def colleague(world: World) -> Person:
    person = world.new_person("Әріптес", language=Language.RUSSIAN)
    world.uow.keep(a_membership(person, world.backer))
    return person


def told(world: World, key: str) -> list[OutboxMessage]:
    return [message for message in world.uow.all(OutboxMessage) if message.content["key"] == key]


def wait_of(world: World, kind: str = LANGUAGE) -> Wait:
    return [wait for wait in world.uow.all(Wait) if wait.kind == kind][-1]


async def test_several_ask_and_the_projects_people_are_asked_once(world: World) -> None:
    await ask(world)
    await ask(world)
    await ask(world, colleague(world))
    (request,) = world.uow.all(LanguageRequest)
    assert (request.language, request.open) == (Language.RUSSIAN, True)
    assert len(world.uow.all(LanguageAsker)) == 2
    asked = told(world, "language-asked")
    assert len({message.recipient_id for message in asked}) == len(asked)
    assert world.seeker.id in {message.recipient_id for message in asked}
    for message in asked:
        assert message.content["args"].keys() == {"title", "language"}
        assert world.backer.name_kk not in str(message.content)
    assert wait_of(world).ended_at is None


@pytest.mark.parametrize("language", [Language.KAZAKH, Language.ENGLISH])
async def test_nobody_asks_for_what_is_there_or_for_a_third_language(
    world: World, language: Language
) -> None:
    world.giver.language = language
    with pytest.raises(OutdatedError):
        await ask(world)
    assert not (await world.by_backer(ShowLanguageOffer)(world.pitch.id)).can_ask


async def test_strangers_neither_ask_nor_read_the_request(world: World) -> None:
    another = world.uow.keep(an_organization("Басқа ұйым", by=world.newcomer))
    with pytest.raises(NotFoundError):
        await world.by(world.newcomer, AskForLanguage, world.new_backer())(world.pitch.id)
    await ask(world)
    (request,) = world.uow.all(LanguageRequest)
    with pytest.raises(ForbiddenError):
        await world.by_backer(ShowLanguageRequest)(request.id)
    with pytest.raises(NotFoundError):
        await world.by(world.newcomer, ShowLanguageRequest, another)(request.id)
    with pytest.raises(NotFoundError):
        await world.by_ngo(ShowLanguageRequest)(request.id + 999)
    wanted = await world.by_ngo(ShowLanguageRequest)(request.id)
    assert (wanted.project_id, wanted.language) == (world.project.id, Language.RUSSIAN)


async def test_whoever_asked_gets_the_pitch_again_once_a_moderator_has_let_the_words_through(
    world: World,
) -> None:
    other = colleague(world)
    await ask(world)
    await ask(world, other)
    await words_come(world)
    (request,) = world.uow.all(LanguageRequest)
    assert request.status is RequestStatus.ANSWERED
    assert not world.uow.all(LanguageAsker)
    assert wait_of(world).outcome == "words-proposed"
    again = told(world, "pitch-in-language")
    assert {message.recipient_id for message in again} == {world.giver.id, other.id}
    with pytest.raises(OutdatedError):
        await world.by_ngo(ShowLanguageRequest)(request.id)


async def test_while_the_words_wait_for_a_moderator_they_are_waited_for_and_nobody_else(world: World) -> None:
    await ask(world)
    await words_are_proposed(world)
    offer = await world.by_backer(ShowLanguageOffer)(world.pitch.id)
    assert [wait.waits_for for wait in offer.waits] == [WaitsFor.MODERATORS]
    for _ in range(20):
        await world.advance(after=DAY)
    assert not told(world, "language-nudge")
    assert not told(world, "language-called")
    (request,) = world.uow.all(LanguageRequest)
    assert request.open
    assert wait_of(world).ended_at is not None
    (review,) = (await world.by_backer(ShowLanguageOffer)(world.pitch.id)).waits
    assert review.overdue


async def test_who_has_proposed_the_words_is_asked_for_nothing(world: World) -> None:
    await words_are_proposed(world)
    await ask(world)
    assert not told(world, "language-asked")
    (review,) = (await world.by_backer(ShowLanguageOffer)(world.pitch.id)).waits
    assert review.waits_for is WaitsFor.MODERATORS
    await a_moderator_returns_them(world)
    assert wait_of(world).ended_at is None


async def a_moderator_returns_them(world: World) -> None:
    await world.by(world.moderator, RejectChange)(world.uow.all(Change)[-1].id, "Аудармасы дұрыс емес")


async def its_people_take_them_back(world: World) -> None:
    await world.by_ngo(TakeBackChange)(world.uow.all(Change)[-1].id)


async def its_people_propose_something_else(world: World) -> None:
    form = form_of(world, problem="Ауылда оқушылар үйірмеге бара алмайды, өйткені жол алыс.")
    await world.by_ngo(EditProject)(world.project.id, form)


@pytest.mark.parametrize("days", [0, 20])
@pytest.mark.parametrize(
    "drop", [a_moderator_returns_them, its_people_take_them_back, its_people_propose_something_else]
)
async def test_words_that_do_not_come_leave_the_request_waiting_from_then_on(
    world: World, drop: Callable[[World], Awaitable[None]], days: int
) -> None:
    await ask(world)
    await world.advance(after=5 * DAY)
    await words_are_proposed(world)
    for _ in range(days):
        await world.advance(after=DAY)
    reminded = len(told(world, "language-nudge"))
    await drop(world)
    (request,) = world.uow.all(LanguageRequest)
    assert request.open
    assert wait_of(world).ended_at is None
    assert wait_of(world).since == world.clock.now()
    await world.advance(after=DAY)
    assert len(told(world, "language-nudge")) > reminded
    for _ in range(14):
        await world.advance(after=DAY)
    assert world.uow.all(LanguageRequest)[0].status is RequestStatus.LAPSED
    assert told(world, "language-unanswered")


async def test_unanswered_it_is_brought_to_mind_twice_then_called_then_over(world: World) -> None:
    await ask(world)
    for days, key in ((1, "language-nudge"), (3, "language-nudge"), (5, "language-called")):
        world.clock.move_to(world.uow.all(LanguageRequest)[0].asked_at + days * DAY)
        await world.advance()
        assert told(world, key)
    to_seeker = [one for one in told(world, "language-nudge") if one.recipient_id == world.seeker.id]
    assert len(to_seeker) == 2
    assert wait_of(world, CALL_LANGUAGE).ended_at is None
    await world.advance(after=9 * DAY)
    (request,) = world.uow.all(LanguageRequest)
    assert request.status is RequestStatus.LAPSED
    assert [message.recipient_id for message in told(world, "language-unanswered")] == [world.giver.id]
    assert told(world, "language-lost")
    assert wait_of(world, CALL_LANGUAGE).ended_at is not None


@pytest.mark.parametrize("answer", [*PitchAnswer, None])
async def test_at_the_end_a_pitch_is_called_open_to_whoever_can_still_answer_it(
    world: World, answer: PitchAnswer | None
) -> None:
    await ask(world)
    if answer is None:
        world.pitch.expire(world.clock.now())
    else:
        await world.answered(answer)
    world.clock.advance(14 * DAY)
    await world.ring_clocks()
    assert bool(told(world, "language-unanswered")) is world.pitch.open_to_backer
    assert bool(told(world, "language-unavailable")) is not world.pitch.open_to_backer


async def test_a_moderator_is_told_whom_to_call(world: World) -> None:
    await ask(world)
    await world.advance(after=5 * DAY)
    (request,) = world.uow.all(LanguageRequest)
    moderator = FakeIdentity(an_actor(world.moderator))
    queue = await ListWaiting(moderator, world.uow, world.clock)(CALLS_ABOUT_LANGUAGE)
    assert [item.id for item in queue.items] == [request.id]
    call = await world.by(world.moderator, ShowCall)(CALL_LANGUAGE, request.id)
    assert (call.about, call.language, call.backer) == (CallAbout.LANGUAGE, Language.RUSSIAN, None)
    assert [one.contacts.phone for one in call.whom] == [world.ngo.contact_phone]
    await world.by(world.moderator, NoteCall)(CALL_LANGUAGE, request.id, CallOutcome.TALKED)
    assert wait_of(world, CALL_LANGUAGE).outcome == "talked"
    await world.by(world.moderator, UndoCall)(CALL_LANGUAGE, request.id)
    assert wait_of(world, CALL_LANGUAGE).ended_at is None


async def test_a_project_that_is_withdrawn_ends_the_request_and_the_asker_is_told(world: World) -> None:
    await ask(world)
    await world.by_ngo(WithdrawProject)(world.project.id)
    assert world.uow.all(LanguageRequest)[0].status is RequestStatus.CLOSED
    assert wait_of(world).ended_at is not None
    (message,) = told(world, "project-withdrawn")
    assert "settled-language" in str(message.content)
    assert message.recipient_id == world.giver.id


@pytest.mark.parametrize("leaving", [LeaveOrganization, ForgetMe])
async def test_who_leaves_asks_no_more(world: World, leaving: type) -> None:
    other = colleague(world)
    await ask(world)
    await ask(world, other)
    arguments = (world.backer.id,) if leaving is LeaveOrganization else ()
    await world.by(other, leaving, world.backer)(*arguments)
    assert [asker.person_id for asker in world.uow.all(LanguageAsker)] == [world.giver.id]
    assert world.uow.all(LanguageRequest)[0].open


async def test_nobody_is_asked_for_somebody_who_is_gone(world: World) -> None:
    other = colleague(world)
    await ask(world, other)
    await world.by(other, LeaveOrganization, world.backer)(world.backer.id)
    assert world.uow.all(LanguageRequest)[0].status is RequestStatus.CLOSED
    assert wait_of(world).ended_at is not None


async def test_words_in_the_projects_own_language_are_no_answer(world: World) -> None:
    await ask(world)
    fields = {**SECOND, "second_language": Language.KAZAKH}
    form = replace(form_of(world, **fields), second_title="Басқа атау", summary=None, second_summary=None)
    with pytest.raises(InvalidValueError) as refused:
        await world.by_ngo(EditProject)(world.project.id, form)
    assert refused.value.code == "second-language-same"
    assert world.uow.all(LanguageRequest)[0].open
