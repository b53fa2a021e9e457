"""Measures updates a second for taps in the menu, and compares the whole bot with a bare aiogram-dialog window.

The bot does all its work: the journal of updates, identity, roles, translated texts and dialog state, with SQLite on
disk. The peer has the same two screens as a plain dialog, with memory storage and fixed texts. Both get updates
through the dispatcher; a session that answers at once stands in for Telegram. Rounds alternate, so that a machine
that slows down slows both.

Target: at least 0.5 of the peer's speed.
"""

import asyncio
import gc
import statistics
import sys
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import uvloop
from aiogram import Bot, Dispatcher
from aiogram.client.session.base import BaseSession
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage, SimpleEventIsolation
from aiogram.methods import TelegramMethod
from aiogram.types import CallbackQuery, Chat, InlineKeyboardMarkup, Message, Update, User
from aiogram_dialog import Dialog, DialogManager, StartMode, Window, setup_dialogs
from aiogram_dialog.widgets.kbd import Group, Select, SwitchTo
from aiogram_dialog.widgets.text import Const, Format

from bot.config import Settings
from bot.models.people import ConsentKind
from bot.models.reference import Language
from bot.storage.migrations import migrate_to
from bot.use_cases.kernel.ports import Identity, IdentityFactory
from bot.use_cases.people.introducing import (
    ConsentText,
    GiveConsent,
    IntroduceOneself,
)
from bot.wiring import build_container
from bot.wiring.telegram import build_dispatcher, build_gate
from tests.builders import OPERATOR

ROUNDS, TAPS = 7, 300
TARGET = 0.5
PERSON = User(id=7, is_bot=False, first_name="Айгүл", language_code="kk")
CHAT = Chat(id=7, type="private")
TOKEN = "42:BENCHMARK"


Feed = Callable[[Bot, Update], Awaitable[Any]]


class InstantSession(BaseSession):
    """Treats every call as done, and remembers the buttons that were shown last."""

    def __init__(self) -> None:
        super().__init__()
        self.markup: InlineKeyboardMarkup | None = None

    async def close(self) -> None:
        """Nothing is open, so there is nothing to close."""

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ANN401
        markup = getattr(method, "reply_markup", None)
        if isinstance(markup, InlineKeyboardMarkup):
            self.markup = markup
        if method.__returning__ is bool:
            return True
        return Message(message_id=1, date=datetime.now(UTC), chat=CHAT, reply_markup=self.markup).as_(bot)

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,
        timeout: int = 30,
        chunk_size: int = 65536,
        raise_for_status: bool = True,  # noqa: FBT001, FBT002
    ) -> AsyncGenerator[bytes, None]:
        """An empty file: nothing is ever asked for."""
        yield b""


class Taps:
    """A person who presses the last button of the screen over and over: menu, help, menu, help."""

    def __init__(self, feed: Feed, bot: Bot, session: InstantSession) -> None:
        self._feed, self._bot, self._session = feed, bot, session
        self._update_id = 0

    async def say(self, text: str) -> None:
        self._update_id += 1
        message = Message(message_id=2, date=datetime.now(UTC), chat=CHAT, from_user=PERSON, text=text)
        await self._feed(self._bot, Update(update_id=self._update_id, message=message))

    async def tap(self) -> None:
        self._update_id += 1
        if self._session.markup is None:
            raise RuntimeError("no screen was shown")
        button = self._session.markup.inline_keyboard[-1][-1]
        message = Message(message_id=1, date=datetime.now(UTC), chat=CHAT, text="-")
        query = CallbackQuery(
            id=str(self._update_id),
            from_user=PERSON,
            chat_instance="1",
            message=message,
            data=button.callback_data,
        )
        await self._feed(self._bot, Update(update_id=self._update_id, callback_query=query))

    async def rate(self, taps: int) -> float:
        """How many taps a second are handled."""
        began = time.perf_counter()
        for _ in range(taps):
            await self.tap()
        return taps / (time.perf_counter() - began)


class PeerScreens(StatesGroup):
    main = State()
    help = State()


async def peer() -> Taps:
    entries = ["Organisations", "Projects", "Forum", "Language", "Help"]

    async def getter(**_: object) -> dict[str, Any]:
        return {"entries": entries}

    async def on_click(_: CallbackQuery, __: object, manager: DialogManager, ___: str) -> None:
        await manager.switch_to(PeerScreens.help)

    dialog = Dialog(
        Window(
            Const("What shall we do today?"),
            Group(
                Select(Format("{item}"), "entry", lambda item: item, "entries", on_click=on_click), width=2
            ),
            getter=getter,
            state=PeerScreens.main,
        ),
        Window(
            Const("How it works"),
            SwitchTo(Const("To the menu"), id="menu", state=PeerScreens.main),
            state=PeerScreens.help,
        ),
    )
    isolation = SimpleEventIsolation()
    dispatcher = Dispatcher(storage=MemoryStorage(), events_isolation=isolation)

    @dispatcher.message()
    async def begin(_: Message, dialog_manager: DialogManager) -> None:
        await dialog_manager.start(PeerScreens.main, mode=StartMode.RESET_STACK)

    dispatcher.include_router(dialog)
    setup_dialogs(dispatcher, events_isolation=isolation)
    session = InstantSession()
    bot = Bot(TOKEN, session=session)
    await dispatcher.emit_startup(bot=bot, dispatcher=dispatcher)
    taps = Taps(dispatcher.feed_update, bot, session)
    await taps.say("/menu")
    return taps


async def ours(folder: str) -> Taps:
    url = f"sqlite+aiosqlite:///{Path(folder) / 'asar.db'}"
    await asyncio.to_thread(migrate_to, url, "head")
    session = InstantSession()
    bot = Bot(TOKEN, session=session)
    # At the pace that Telegram allows, one person's taps would be answered once a second.
    settings = Settings(bot_token=TOKEN, database_url=url, pace_per_second=0, **OPERATOR)
    container = build_container(settings, bot)
    identify = await container.get(IdentityFactory)
    async with container({Identity: identify(PERSON.id, Language.KAZAKH)}) as scope:
        await (await scope.get(GiveConsent))(
            ConsentKind.SERVICE, ConsentText("Келісемін", Language.KAZAKH), PERSON.first_name
        )
        await (await scope.get(IntroduceOneself))("Айгүл")
    dispatcher = await build_dispatcher(container)
    await dispatcher.emit_startup(bot=bot, dispatcher=dispatcher)
    taps = Taps(await build_gate(container, dispatcher), bot, session)
    await taps.say("/menu")
    return taps


async def main() -> int:
    with TemporaryDirectory() as folder:
        asar, bare = await ours(folder), await peer()
        # As `Application.start` does; it serves both.
        gc.collect()
        gc.freeze()
        await asar.rate(TAPS // 3)
        await bare.rate(TAPS // 3)
        rounds = [(await asar.rate(TAPS), await bare.rate(TAPS)) for _ in range(ROUNDS)]
    ratios = [mine / theirs for mine, theirs in rounds]
    print(f"ASAR, SQLite:              {statistics.median(mine for mine, _ in rounds):7.0f} updates/s")
    print(f"bare aiogram-dialog:       {statistics.median(theirs for _, theirs in rounds):7.0f} updates/s")
    median = statistics.median(ratios)
    verdict = "met" if median >= TARGET else "MISSED"
    print(f"ratio: {median:.2f} (from {min(ratios):.2f} to {max(ratios):.2f}); target {TARGET}: {verdict}")
    return 0


if __name__ == "__main__":
    sys.exit(uvloop.run(main()))
