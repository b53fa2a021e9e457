"""A screen whose drawing hangs is given up, and the person is not locked out."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Bot, Dispatcher
from aiogram.types import TelegramObject
from structlog.testing import capture_logs

from bot.handlers.gate import UpdateGate
from bot.handlers.redrawing import ScreenRedraw
from bot.handlers.speech import LanguageMemory
from bot.storage.dialog_tables import SqliteDialogTables
from bot.storage.fsm import DialogStateStorage
from tests.fakes import FrozenClock


class Hanging(BaseMiddleware):
    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> None:
        await asyncio.Event().wait()


async def test_a_drawing_that_hangs_is_given_up(sqlite_url: str) -> None:
    tables = SqliteDialogTables(sqlite_url)
    journal = DialogStateStorage(tables, FrozenClock().now)
    dispatcher = Dispatcher()
    dispatcher.update.outer_middleware(Hanging())
    gate = UpdateGate(dispatcher, journal, LanguageMemory(), FrozenClock())
    bot = Bot("42:TEST")
    redraw = ScreenRedraw(bot, dispatcher, journal, gate.in_turn, seconds=0.1)
    with capture_logs() as logged:
        async with asyncio.timeout(3):
            await redraw(7, "kk")
    assert [entry["event"] for entry in logged] == ["screen_hangs"]
    await tables.close()
    await bot.session.close()
