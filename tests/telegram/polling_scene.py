"""A server of updates that gives out whatever was put in, and the bot's reception behind a real journal."""

import asyncio
import json
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from aiogram import Bot, Dispatcher, Router
from aiogram.types import CallbackQuery, Message
from aiohttp import web

from bot.handlers.gate import HANDLING_SECONDS, UpdateGate
from bot.handlers.speech import LanguageMemory
from bot.storage.dialog_tables import DialogTables
from bot.storage.fsm import DialogStateStorage
from bot.storage.turn import SqliteTurn
from bot.telegram.client import open_bot
from bot.telegram.polling import Poller, PollingTurn, Reception
from bot.use_cases.health.signs import SignName, SignsSeen
from tests.fakes import FrozenClock

KINDS = ("message", "callback_query", "my_chat_member")
FIRST = 1001
DATE = 1_782_100_000


def a_message(number: int, text: str, /, sender: int = 7, **fields: Any) -> dict[str, Any]:
    """An update as Telegram gives it: a text in a private chat."""
    person = {"id": sender, "is_bot": False, "first_name": "Айгерім", "language_code": "kk"}
    message = {
        "message_id": number,
        "date": DATE,
        "chat": {"id": sender, "type": "private", "first_name": "Айгерім"},
        "from": person,
        "text": text,
    }
    return {"update_id": number, "message": message | fields}


class UpdatesServer:
    """Telegram, as far as updates go. `answers` are given in place of updates, one after the other.

    What is `put` need be no update at all. It is confirmed by its place, as Telegram knows its own numbers.
    """

    def __init__(self) -> None:
        self.pending: list[tuple[int, Any]] = []
        self.answers: deque[web.StreamResponse] = deque()
        self.raw: bytes | None = None
        """Given for what is pending, as long as anything is."""
        self.refused_deletions = 0
        self.polls: list[float] = []
        """When each question for updates came, by the loop's clock."""
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.waits = True
        self.url = ""
        self._last = FIRST - 1
        self._news = asyncio.Event()
        self._polling = 0

    def put(self, *items: Any) -> None:
        for item in items:
            number = item.get("update_id") if isinstance(item, dict) else None
            self._last = number if type(number) is int and self._last < number < 2**31 else self._last + 1
            self.pending.append((self._last, item))
        self._news.set()

    def begin_again(self, number: int) -> None:
        """The next update has this number, although those before had higher ones."""
        self._last = number - 1

    @property
    def next_number(self) -> int:
        return self._last + 1

    @property
    def confirmed(self) -> bool:
        return not self.pending

    def texts(self) -> list[str]:
        return [data["text"] for method, data in self.calls if method == "sendMessage"]

    async def asked(self) -> None:
        """Until a question waits for an answer."""
        while not self._polling:  # noqa: ASYNC110 - another side of the connection moves on
            await asyncio.sleep(0.005)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        method, data = request.match_info["method"], dict(await request.post())
        if method == "getUpdates":
            return await self._updates(data)
        self.calls.append((method, data))
        if method == "deleteWebhook" and self.refused_deletions:
            self.refused_deletions -= 1
            return web.json_response({"ok": False, "error_code": 500, "description": "Internal"}, status=500)
        result: Any = True
        if method == "sendMessage":
            result = {"message_id": 1, "date": DATE, "chat": {"id": int(data["chat_id"]), "type": "private"}}
        return web.json_response({"ok": True, "result": result})

    async def _updates(self, data: dict[str, Any]) -> web.StreamResponse:
        self.polls.append(asyncio.get_running_loop().time())
        if self.answers:
            return self.answers.popleft()
        offset, limit = int(data.get("offset") or 0), int(data.get("limit") or 100)
        self.pending = [(number, item) for number, item in self.pending if number >= offset]
        if not self.pending and self.waits:
            self._news.clear()
            self._polling += 1
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), int(data.get("timeout") or 0))
            self._polling -= 1
        batch = [item for _, item in self.pending[:limit]]
        if batch and self.raw is not None:
            return web.Response(body=self.raw, content_type="application/json")
        return web.Response(text=json.dumps({"ok": True, "result": batch}), content_type="application/json")


@asynccontextmanager
async def updates_server(server: UpdatesServer | None = None) -> AsyncIterator[UpdatesServer]:
    server = server or UpdatesServer()
    application = web.Application(client_max_size=64 * 1024**2)
    application.router.add_route("*", "/bot{token:[^/]+}/{method}", server.answer)
    runner = web.AppRunner(application, handler_cancellation=True, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield server
    finally:
        await runner.cleanup()


Handle = Callable[[Message | CallbackQuery], Awaitable[None]]


class Process:
    """A bot of a few lines in place of ours, polling as ours does. `handled` are the texts in their order."""

    def __init__(
        self,
        server: UpdatesServer,
        tables: DialogTables,
        turn: PollingTurn | None = None,
        handle: Handle | None = None,
        handling_seconds: float = HANDLING_SECONDS,
    ) -> None:
        self.server = server
        self.handled: list[str] = []
        self.finished: list[str] = []
        self.signs = SignsSeen()
        self.states = DialogStateStorage(tables, FrozenClock().now)
        self.poller: Poller
        self._turn = turn or SqliteTurn()
        self._handle = handle
        self._seconds = handling_seconds
        self._run: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def running(self, shutdown_seconds: float = 5.0) -> AsyncIterator["Process"]:
        async with open_bot("42:TEST", self.server.url) as bot:
            await self.start(bot, shutdown_seconds)
            try:
                yield self
            finally:
                await self.stop()

    async def start(self, bot: Bot, shutdown_seconds: float = 5.0) -> None:
        self.poller = Poller(bot, KINDS)
        gate = UpdateGate(
            self._dispatcher(), self.states, LanguageMemory(), FrozenClock(), seconds=self._seconds
        )
        reception = Reception(gate, self.states, self._turn, self.signs)
        self._run = asyncio.create_task(self.poller.run(reception, shutdown_seconds))

    async def stop(self) -> None:
        assert self._run is not None
        self.poller.stop()
        await self._run

    async def stop_when_ended(self) -> None:
        assert self._run is not None
        await asyncio.wait_for(self._run, 10)

    async def has_handled(self, count: int, seconds: float = 20) -> None:
        async with asyncio.timeout(seconds):
            while len(self.finished) < count:  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0.005)

    async def has_handled_of(self, text: str, count: int, seconds: float = 20) -> None:
        async with asyncio.timeout(seconds):
            while self.finished.count(text) < count:  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0.005)

    async def is_idle(self) -> None:
        """Nothing is at work, and Telegram has been told so."""
        async with asyncio.timeout(20):
            while self.poller.busy or not self.server.confirmed:  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0.005)

    async def told(self, times: int) -> None:
        """People were told anything so often in all, and are not told more."""
        async with asyncio.timeout(20):
            while len(self.server.texts()) < times:  # noqa: ASYNC110 - nobody tells
                await asyncio.sleep(0.005)
        await asyncio.sleep(0.05)
        assert len(self.server.texts()) == times

    def saw(self, name: SignName) -> tuple[int, str, bool] | None:
        """How often a sign was seen, in which last words, and whether the trouble is over."""
        seen = self.signs._seen.get(name)
        return (seen.count, seen.words, seen.over) if seen is not None else None

    def _dispatcher(self) -> Dispatcher:
        router = Router()

        @router.message()
        async def on_message(message: Message) -> None:
            text = message.text or message.content_type
            self.handled.append(text)
            if self._handle is not None:
                await self._handle(message)
            self.finished.append(text)

        @router.callback_query()
        async def on_tap(query: CallbackQuery) -> None:
            self.handled.append(query.data or "")
            self.finished.append(query.data or "")

        @router.my_chat_member()
        async def on_change(_: object) -> None:
            self.handled.append("my_chat_member")
            self.finished.append("my_chat_member")

        dispatcher = Dispatcher(disable_fsm=True)
        dispatcher.include_router(router)
        return dispatcher


class Held:
    """A handler that holds up the messages with one text until it is let go."""

    def __init__(self, text: str = "ұзақ") -> None:
        self.text = text
        self.go = asyncio.Event()

    async def __call__(self, event: Message | CallbackQuery) -> None:
        if isinstance(event, Message) and event.text == self.text:
            await self.go.wait()


async def eventually(true: Callable[[], bool], seconds: float = 10) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.005)


def refusal(code: int, words: str | None, **fields: Any) -> web.Response:
    told = {"ok": False, "error_code": code} | ({"description": words} if words is not None else {})
    return web.json_response(told | fields, status=code)
