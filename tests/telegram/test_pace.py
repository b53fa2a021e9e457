"""The pace at which the bot speaks, on a clock that only the pace moves."""

import asyncio

from bot.telegram.pace import CHAT_BURST, Pace


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


async def test_a_refusal_rests_the_chat_and_two_without_success_between_rest_everything() -> None:
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
    assert (pace.resting(), pace.wait(4, answer=True)) == (100, 100)
    time.now = 103.0
    assert pace.wait(4, answer=True) == 0
    assert pace.wait(1, answer=True) > 400


async def test_a_rest_holds_where_the_pace_is_off() -> None:
    time = QuickTime()
    pace = Pace(time, per_second=0)
    assert await said(pace, time, [1] * 100) == [0.0] * 100
    pace.refused(1, 5)
    assert pace.wait(1, answer=True) == 5
