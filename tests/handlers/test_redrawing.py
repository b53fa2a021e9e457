"""A screen that is owed is drawn once, whatever becomes of the state behind it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

import pytest
from aiogram import Bot, Dispatcher

from bot.handlers.redrawing import ScreenRedraw
from bot.use_cases.kernel.ports import StorageUnavailableError
from bot.use_cases.kernel.replies import Replies
from tests.telegram.session import ScriptedSession

CHAT = 7


class Journal:
    """Cannot be read or cannot be written, as the test says."""

    def __init__(self, *, readable: bool) -> None:
        self.readable = readable

    @asynccontextmanager
    async def update(self, update_ids: Sequence[int], chat_id: int | None) -> AsyncIterator[Replies | None]:
        assert not update_ids
        if not self.readable:
            raise StorageUnavailableError
        yield Replies(chat_id)
        raise StorageUnavailableError


async def in_turn(_: int, work: Callable[[], Awaitable[None]]) -> None:
    await work()


@pytest.mark.parametrize("readable", [True, False])
async def test_a_screen_whose_state_cannot_be_stored_is_not_drawn_again(*, readable: bool) -> None:
    bot, fed = Bot("42:TEST", session=ScriptedSession()), []
    dispatcher = Dispatcher()

    @dispatcher.update.outer_middleware()
    async def note(_: object, event: object, __: object) -> None:
        fed.append(event)

    redraw = ScreenRedraw(bot, dispatcher, Journal(readable=readable), in_turn)
    if readable:
        await redraw(CHAT, "kk")
    else:
        with pytest.raises(StorageUnavailableError):
            await redraw(CHAT, "kk")
    assert len(fed) == readable
