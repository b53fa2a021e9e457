"""Old messages lose their buttons when the matter is over, whatever it was about and however it ended."""

from datetime import timedelta
from typing import Any

import pytest

from bot.models.outbox import MessageButtons
from bot.use_cases.kernel.buttons import REMEMBERED, LetButtonsStand, TakeButtonsOff
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Action
from bot.use_cases.kernel.ports import DeliverLater
from bot.use_cases.pitches.answering import PitchAnswer
from bot.wiring.registry import registry
from tests.database import Database
from tests.dispatching import dispatcher
from tests.fakes import FrozenClock, RecordingNotifier
from tests.fakes.board import FakeBoard
from tests.use_cases.kernel.promised import asking, matching
from tests.use_cases.kernel.promised.world import (
    Deed,
    World,
    the_project_is_paused,
    the_project_is_withdrawn,
)
from tests.use_cases.kernel.test_still_true import ROWS

MINUTE = timedelta(minutes=1)


@pytest.fixture
def world(uow: Database, clock: FrozenClock) -> World:
    return World(uow, clock)


async def sent(world: World, notifier: RecordingNotifier) -> None:
    await dispatcher(world.uow, world.clock, notifier)()


async def take_off(world: World, board: FakeBoard) -> int:
    return int(await TakeButtonsOff(SystemIdentity(), world.uow, world.clock, board, registry())())


def remembered(world: World, kind: str) -> list[MessageButtons]:
    return [row for row in world.uow.all(MessageButtons) if row.kind == kind]


def names(actions: tuple[tuple[Action, ...], ...]) -> set[str]:
    return {action.name for row in actions for action in row}


FOR_NOW = (matching.the_backer_pauses, the_project_is_paused)
"""After these a pitch is not put before its backer, but it is not over."""
PITCH_KINDS = ("pitch", "pitch-again", "pitch-nudge", "digest", "digest-nudge")
LEAD_ON = {
    (kind, way) for kind in PITCH_KINDS for way in (*FOR_NOW, matching.it_expires, matching.all_expire)
}
KINDS = [
    pytest.param(kind, way, id=f"{kind}-{way.__name__}")
    for kind, row in ROWS.items()
    for way in row.untrue[: None if kind in PITCH_KINDS else 1]
    if (kind, way) not in LEAD_ON
]


@pytest.mark.parametrize(("kind", "way"), KINDS)
async def test_every_kind_loses_its_buttons_when_it_is_untrue(
    world: World, notifier: RecordingNotifier, kind: str, way: Deed
) -> None:
    board = FakeBoard()
    await ROWS[kind].promise(world)
    await sent(world, notifier)
    rows = remembered(world, kind)
    with_buttons = any(one.notification.actions for one in notifier.sent if one.notification.key == kind)
    assert bool(rows) is with_buttons
    numbers = {row.message_id for row in rows}
    world.clock.advance(MINUTE)
    await take_off(world, board)
    assert not numbers & {message_id for _, message_id in board.bare}, "it is still true"
    await way(world)
    world.clock.advance(timedelta(hours=1))
    await take_off(world, board)
    assert numbers <= {message_id for _, message_id in board.bare}
    assert not remembered(world, kind)


@pytest.mark.parametrize("way", FOR_NOW)
@pytest.mark.parametrize("kind", PITCH_KINDS)
async def test_a_pause_leaves_a_pitch_its_buttons(
    world: World, notifier: RecordingNotifier, kind: str, way: Deed
) -> None:
    """What was sent can still be answered, or can be again, and no message would come that says so."""
    board = FakeBoard()
    await ROWS[kind].promise(world)
    await sent(world, notifier)
    await way(world)
    world.clock.advance(timedelta(hours=1))
    await take_off(world, board)
    assert remembered(world, kind)
    assert not board.buttons


@pytest.mark.parametrize("kind", ["pitch", "pitch-again", "pitch-nudge"])
async def test_a_pitch_that_has_passed_takes_late_interest(
    world: World, notifier: RecordingNotifier, kind: str
) -> None:
    board = FakeBoard()
    await ROWS[kind].promise(world)
    await sent(world, notifier)
    places = {(world.giver.account_id, row.message_id) for row in remembered(world, kind)}
    await matching.it_expires(world)
    world.clock.advance(timedelta(hours=1))
    await take_off(world, board)
    assert board.buttons.keys() >= places
    assert {frozenset(names(board.buttons[place])) for place in places} == {
        frozenset({"pitch-interested", "pitch-more"})
    }
    await the_project_is_withdrawn(world)
    world.clock.advance(timedelta(hours=1))
    await take_off(world, board)
    assert places <= board.bare


async def test_a_digest_leads_on_while_one_of_its_pages_does(
    world: World, notifier: RecordingNotifier
) -> None:
    board = FakeBoard()
    await ROWS["digest"].promise(world)
    await sent(world, notifier)
    await matching.all_expire(world)
    world.clock.advance(timedelta(hours=1))
    await take_off(world, board)
    assert not board.buttons
    await matching.all_are_withdrawn(world)
    world.clock.advance(timedelta(hours=1))
    await take_off(world, board)
    assert board.bare


async def a_question(world: World, notifier: RecordingNotifier) -> None:
    await asking.a_question(world)
    await sent(world, notifier)


async def test_what_has_happened_keeps_its_buttons(world: World, notifier: RecordingNotifier) -> None:
    await ROWS["question-lost"].promise(world)
    await sent(world, notifier)
    assert "question-lost" in notifier.keys
    assert not remembered(world, "question-lost")


@pytest.mark.parametrize("kind", ["question-answered", "question-unanswered"])
async def test_words_that_stay_true_get_the_buttons_that_lead_on_by_now(
    world: World, notifier: RecordingNotifier, kind: str
) -> None:
    board = FakeBoard()
    await ROWS[kind].promise(world)
    await sent(world, notifier)
    (row,) = [row for row in remembered(world, kind) if row.recipient_id == world.giver.id]
    place = (world.giver.account_id, row.message_id)
    world.clock.advance(MINUTE)
    await take_off(world, board)
    assert place not in board.buttons, "nothing has changed"
    await world.answered(PitchAnswer.INTERESTED)
    board.refusals = [DeliverLater("flood", outage=True)]
    for _ in range(2):
        world.clock.advance(timedelta(hours=2))
        await take_off(world, board)
    assert names(board.buttons.pop(place)) == {"pitch-more"}
    assert remembered(world, kind)
    world.clock.advance(timedelta(hours=2))
    await take_off(world, board)
    assert place not in board.buttons, "they are there already"


async def test_a_flood_puts_it_off(world: World, notifier: RecordingNotifier) -> None:
    board = FakeBoard()
    await a_question(world, notifier)
    await asking.it_is_answered(world)
    world.clock.advance(MINUTE)
    board.refusals = [DeliverLater("flood", outage=True)]
    await take_off(world, board)
    assert not board.bare
    world.clock.advance(timedelta(hours=1))
    await take_off(world, board)
    assert board.bare


async def test_work_is_bounded(world: World, notifier: RecordingNotifier) -> None:
    """A message is looked at the more seldom the older it is, and is forgotten one day."""
    board = FakeBoard()
    await a_question(world, notifier)
    looks = 0
    for _ in range(24 * 60):
        world.clock.advance(MINUTE)
        looks += 1 if await take_off(world, board) else 0
    assert looks < 100
    world.clock.advance(REMEMBERED)
    await take_off(world, board)
    assert not world.uow.all(MessageButtons)
    assert not board.bare


async def test_who_answers_before_it_is_written_down_that_a_message_was_sent_keeps_the_new_buttons(
    world: World, notifier: RecordingNotifier
) -> None:
    board = FakeBoard()
    await asking.a_question(world)
    for number in range(1, 10):
        await world.by_ngo(LetButtonsStand)(number)
    await sent(world, notifier)
    assert world.seeker.id not in {row.recipient_id for row in remembered(world, "question-asked")}
    await asking.it_is_answered(world)
    for _ in range(3):
        world.clock.advance(timedelta(hours=1))
        await take_off(world, board)
    assert world.seeker.account_id not in {account_id for account_id, _ in board.buttons}
    assert world.seeker.id not in {row.recipient_id for row in world.uow.all(MessageButtons)}


async def test_buttons_that_lead_on_are_let_stand(world: World, notifier: RecordingNotifier) -> None:
    board = FakeBoard()
    await a_question(world, notifier)
    (row,) = [row for row in remembered(world, "question-asked") if row.recipient_id == world.seeker.id]
    message_id = row.message_id
    await world.by_backer(LetButtonsStand)(message_id)
    assert remembered(world, "question-asked"), "it is somebody else's"
    await world.by_ngo(LetButtonsStand)(message_id)
    await asking.it_is_answered(world)
    world.clock.advance(MINUTE)
    await take_off(world, board)
    assert (world.seeker.account_id, message_id) not in board.bare


async def test_a_record_that_is_gone_is_over(world: World, notifier: RecordingNotifier) -> None:
    board = FakeBoard()
    await a_question(world, notifier)
    for row in world.uow.all(MessageButtons):
        row.subjects = {**row.subjects, "about": {"type": "waiting-question", "id": 10**6}}
    world.clock.advance(MINUTE)
    await take_off(world, board)
    assert board.bare
    assert not world.uow.all(MessageButtons)


async def test_a_bug_holds_up_no_other(world: World, notifier: RecordingNotifier) -> None:
    board = FakeBoard()
    await matching.a_pitch_comes(world)
    await a_question(world, notifier)
    bad, *_ = remembered(world, "question-asked")
    bad.subjects = {"about": {"type": "no such thing"}}
    await asking.it_is_answered(world)
    world.clock.advance(MINUTE)
    with pytest.raises(ExceptionGroup):
        await take_off(world, board)
    taken = {message_id for _, message_id in board.bare}
    others: Any = [row for row in world.uow.all(MessageButtons) if row.message_id in taken]
    assert taken
    assert not others
