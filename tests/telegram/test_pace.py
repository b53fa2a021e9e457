"""The pace at which the bot speaks, on a clock that only the pace moves."""

import asyncio

from bot.telegram.pace import CHAT_BURST, FIRST_REST, TOGETHER, Pace, Weight


class QuickTime:
    """Nobody waits: who sleeps moves the clock."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        until = self.now + seconds
        await asyncio.sleep(0)
        self.now = max(self.now, until)


async def said(pace: Pace, time: QuickTime, chats: list[int], *, answer: bool = False) -> list[float]:
    """When something could be said in each of the chats, one after the other."""
    times = []
    for chat_id in chats:
        assert await pace.turn(chat_id, answer=answer, within=3600)
        times.append(time.now)
    return times


async def test_never_more_than_thirty_in_any_second_and_twentyfive_in_the_long_run() -> None:
    time = QuickTime()
    times = await said(Pace(time), time, list(range(500)))
    most = max(sum(1 for other in times if at <= other < at + 1) for at in times)
    assert most <= 30
    assert 500 / times[-1] > 24.5


async def test_a_process_that_wakes_up_late_keeps_the_pace_all_the_same() -> None:
    class LateTime(QuickTime):
        async def sleep(self, seconds: float) -> None:
            await super().sleep(seconds + 0.015)

    time = LateTime()
    times = await said(Pace(time), time, list(range(500)))
    most = max(sum(1 for other in times if at <= other < at + 1) for at in times)
    assert most <= 30
    assert 500 / times[-1] > 24.5


async def test_a_chat_gets_one_a_second_after_a_short_burst() -> None:
    time = QuickTime()
    times = await said(Pace(time), time, [1] * 10, answer=True)
    assert times[CHAT_BURST - 1] == times[0] == 0
    assert times[-1] - times[CHAT_BURST - 1] > 10 - CHAT_BURST - 0.01


async def test_an_answer_goes_before_what_nobody_waits_for() -> None:
    time = QuickTime()
    pace = Pace(time)
    await said(pace, time, list(range(100)))
    assert pace.wait(1000, answer=False) > 0
    for person in range(1000, 1004):
        assert pace.wait(person, answer=True) == 0
        await said(pace, time, [person], answer=True)
    assert pace.wait(1001, answer=False) > 0


async def test_who_cannot_be_served_in_time_is_told_at_once() -> None:
    time = QuickTime()
    pace = Pace(time)
    pace.refused(1, 3600)
    assert not await pace.turn(1, answer=True, within=10)
    assert time.now == 0
    assert await pace.turn(2, answer=True, within=10)


async def test_a_refusal_rests_the_chat_and_two_without_success_rest_everything_for_a_moment() -> None:
    time = QuickTime()
    pace = Pace(time)
    pace.refused(1, 600)
    assert pace.wait(1, answer=False) == 600
    assert pace.wait(3, answer=False) == 0
    time.now = 1.0
    pace.succeeded()
    time.now = 2.0
    pace.refused(2, 300)
    assert (pace.resting(), pace.wait(2, answer=False), pace.wait(3, answer=False)) == (0, 300, 0)
    pace.refused(3, 100)
    assert (pace.resting(), pace.wait(4, answer=True)) == (FIRST_REST, FIRST_REST)
    time.now = 2.0 + FIRST_REST
    assert pace.wait(4, answer=True) == 0
    assert pace.wait(1, answer=True) > 400


async def test_two_chats_that_are_refused_hours_apart_silence_nobody_else() -> None:
    time = QuickTime()
    pace = Pace(time)
    for at, chat_id in ((0.0, 1), (TOGETHER + 1, 2), (7 * 3600.0, 3)):
        time.now = at
        pace.refused(chat_id, 3600)
        assert (pace.rest(chat_id), pace.rest(9), pace.resting()) == (3600, 0, 0)


async def test_two_chats_that_are_refused_on_their_own_silence_the_others_for_seconds() -> None:
    time = QuickTime()
    pace = Pace(time)
    pace.refused(1, 3600)
    pace.refused(2, 3600)
    assert await pace.turn(3, answer=True, within=10)
    assert time.now == FIRST_REST
    assert pace.resting() > 0
    pace.succeeded()
    assert (pace.resting(), pace.rest(4)) == (0, 0)
    assert pace.rest(1) > 3500


async def test_after_a_rest_one_goes_first_and_the_others_wait_for_what_comes_of_it() -> None:
    time = QuickTime()
    pace = Pace(time)
    pace.refused(1, 600)
    pace.refused(2, 600)
    assert await pace.turn(3, answer=True, within=10)
    waiting = asyncio.create_task(pace.turn(4, answer=True, within=10))
    await asyncio.sleep(0)
    pace.succeeded(Weight.EDIT)
    assert await waiting
    assert time.now < 2 * FIRST_REST
    pace.refused(4, 600)
    assert pace.resting() == 3 * FIRST_REST


async def test_a_ban_of_everything_costs_half_a_dozen_calls() -> None:
    time = QuickTime()
    pace = Pace(time)
    calls = []
    for chat_id in range(10_000):
        if time.now >= 600:
            break
        if await pace.turn(chat_id, answer=False, within=0):
            calls.append(time.now)
            pace.refused(chat_id, 600 - time.now)
        else:
            time.now += 1
    assert len(calls) <= 7
    assert time.now >= 600
    assert pace.resting() == 0


async def test_calls_that_were_under_way_when_the_rest_began_do_not_make_it_longer() -> None:
    pace = Pace(QuickTime())
    for chat_id in range(20):
        pace.refused(chat_id, 600)
    assert pace.resting() == FIRST_REST


async def test_a_rest_holds_where_the_pace_is_off() -> None:
    time = QuickTime()
    pace = Pace(time, per_second=0)
    assert await said(pace, time, [1] * 100) == [0.0] * 100
    pace.refused(1, 5)
    assert pace.wait(1, answer=True) == 5
