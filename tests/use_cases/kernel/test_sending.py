"""The box of letters by itself: no letter that is put in is left lying."""

import asyncio

import pytest

from bot.models.reference import Language
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.ports import DeliverLater
from bot.use_cases.kernel.sending import AT_A_TIME, Came, Letter, Letterbox, Unwritten
from tests.fakes import FrozenClock, RecordingNotifier

NEWS = Notification("interest-refused")


def letters(first: int, count: int) -> list[Letter]:
    return [Letter(number, number, number, Language.KAZAKH, NEWS) for number in range(first, first + count)]


class Slow(RecordingNotifier):
    """Takes one step of the loop for each message."""

    async def send(self, account_id: int, language: Language, notification: Notification) -> None:
        await asyncio.sleep(0)
        await super().send(account_id, language, notification)


async def all_sent(letterbox: Letterbox) -> None:
    async with asyncio.timeout(5):
        while not letterbox.empty:
            await letterbox.news()


@pytest.mark.parametrize("steps", range(8))
async def test_letters_put_in_at_any_step_of_the_last_ones_are_sent(clock: FrozenClock, steps: int) -> None:
    """As many as may be under way are, and end together. Others are put in before that, meanwhile, and after it."""
    unwritten = Unwritten()
    letterbox = Letterbox(Slow(), clock.now, unwritten)
    letterbox.put(letters(0, AT_A_TIME))
    for _ in range(steps):
        await asyncio.sleep(0)
    letterbox.put(letters(AT_A_TIME, 5))
    await all_sent(letterbox)
    assert [outcome.result for outcome in unwritten.outcomes.values()] == [Came.SENT] * (AT_A_TIME + 5)


async def test_while_the_messenger_rests_what_is_ready_is_not_tried(clock: FrozenClock) -> None:
    class Resting(Slow):
        async def send(self, account_id: int, language: Language, notification: Notification) -> None:
            await super().send(account_id, language, notification)
            self.rest = 60.0
            raise DeliverLater("flood", 60.0, outage=True)

    unwritten = Unwritten()
    letterbox = Letterbox(Resting(), clock.now, unwritten)
    letterbox.put(letters(0, 3 * AT_A_TIME))
    await all_sent(letterbox)
    results = [outcome.result for outcome in unwritten.outcomes.values()]
    assert results.count(Came.NOT_TRIED) == 2 * AT_A_TIME
    assert len(results) == 3 * AT_A_TIME


async def test_senders_that_were_cancelled_from_within_make_room_for_others(clock: FrozenClock) -> None:
    """A pool of threads that closes cancels what waits in it, for one."""

    class Cancelled(Slow):
        async def send(self, account_id: int, language: Language, notification: Notification) -> None:
            await super().send(account_id, language, notification)
            if account_id < AT_A_TIME:
                raise asyncio.CancelledError

    unwritten = Unwritten()
    letterbox = Letterbox(Cancelled(), clock.now, unwritten)
    letterbox.put(letters(0, AT_A_TIME))
    await all_sent(letterbox)
    letterbox.put(letters(AT_A_TIME, 5))
    await all_sent(letterbox)
    assert set(unwritten.outcomes) == set(range(AT_A_TIME, AT_A_TIME + 5))


async def test_what_is_cut_short_is_not_noted(clock: FrozenClock) -> None:
    class Hanging(RecordingNotifier):
        async def send(self, account_id: int, language: Language, notification: Notification) -> None:
            await asyncio.Event().wait()

    unwritten = Unwritten()
    letterbox = Letterbox(Hanging(), clock.now, unwritten)
    letterbox.put(letters(0, AT_A_TIME + 3))
    await asyncio.sleep(0)
    letterbox.cut_short()
    async with asyncio.timeout(5):
        await letterbox.finish()
    assert {id_: outcome.result for id_, outcome in unwritten.outcomes.items()} == dict.fromkeys(
        range(AT_A_TIME, AT_A_TIME + 3), Came.NOT_TRIED
    )
