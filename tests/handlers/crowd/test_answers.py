"""The crowd on the real bot: people answer in the clock's time, in their character, once, and leave off when told."""

from datetime import timedelta

import pytest

from tests.handlers.crowd.small_world import BACKER, NGO, World, willing

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
TO_AN_AGREEMENT = (
    *("pitch-interested", "accept-interest", "confirm-meeting", "meeting-took-place"),
    *("acknowledge-memorandum", "tell-office", "free-will-yes", "draft-memorandum"),
)


async def test_nobody_answers_at_once_and_somebody_quick_within_two_hours(world: World) -> None:
    await world.load([NGO, BACKER])
    world.restart(table=willing("pitch-interested", "accept-interest"))
    assert await world.crowd.act() == 0
    assert await world.pass_time(2 * HOUR) > 0
    assert set(world.deeds()) == {"pitch-interested"}
    assert await world.pass_time(timedelta(0)) == 0, "nobody acts twice on one message"
    await world.pass_time(2 * HOUR)
    assert world.deeds()["accept-interest"] > 0


async def test_somebody_slow_takes_a_day_and_somebody_silent_says_nothing(world: World) -> None:
    await world.load([NGO, BACKER], {BACKER: "slow", NGO: "silent"})
    world.restart(table=willing("pitch-interested", "accept-interest"))
    assert await world.pass_time(DAY - HOUR) == 0
    for _ in range(5):
        await world.pass_time(DAY)
    assert world.deeds()["pitch-interested"] > 0
    assert world.deeds()["accept-interest"] == 0


@pytest.mark.real_time
async def test_somebody_whom_a_person_plays_is_left_alone_at_once(world: World) -> None:
    await world.load([NGO, BACKER])
    world.restart(table=willing("pitch-interested"))
    assert world.crowd.next_deed_at() is not None
    world.of(BACKER).character = None
    assert world.crowd.next_deed_at() is None
    assert await world.pass_time(2 * HOUR) == 0
    world.of(BACKER).character = "quick"
    assert await world.pass_time(2 * HOUR) > 0


async def test_after_a_restart_the_same_is_due_at_the_same_time(world: World) -> None:
    await world.load([NGO, BACKER])
    first = world.crowd.next_deed_at()
    world.restart()
    assert first is not None
    assert world.crowd.next_deed_at() == first
    await world.pass_time(first - world.playground.clock.now() + timedelta(seconds=1))
    then = world.crowd.next_deed_at()
    world.restart()
    assert world.crowd.next_deed_at() == then


@pytest.mark.long
async def test_two_who_say_yes_come_to_a_memorandum(world: World) -> None:
    await world.load([NGO, BACKER])
    world.restart(table=willing(*TO_AN_AGREEMENT))
    await world.until_calm(40)
    ended = {kind.kind: kind.ended for kind in (await world.ends()).kinds}
    memoranda = ended["match"]["memorandum"]
    assert memoranda > 0
    assert ended["memorandum-confirmation"]["confirmed"] == 2 * memoranda
    assert ended["free-will"]["answered"] == memoranda
    done = world.deeds()
    assert done["draft-memorandum"] == memoranda
    assert done["acknowledge-memorandum"] == 2 * memoranda


async def test_each_dialog_is_gone_through_to_its_end(world: World) -> None:
    await world.load([NGO, BACKER])
    world.restart(table=willing("pitch-more.ask", "pitch-interested", "answer-question"))
    await world.pass_time(3 * HOUR)
    await world.pass_time(3 * HOUR)
    assert world.deeds()["pitch-more.ask"] > 0
    assert world.deeds()["answer-question"] == world.deeds()["pitch-more.ask"]


async def test_a_meeting_is_proposed_and_agreed_by_buttons(world: World) -> None:
    await world.load([NGO, BACKER])
    world.restart(table=willing("pitch-interested", "accept-interest", "propose-meeting", "confirm-meeting"))
    await world.until_calm(12)
    ended = {kind.kind: kind.ended for kind in (await world.ends()).kinds}
    assert ended["meeting-proposed"]["agreed"] > 0
