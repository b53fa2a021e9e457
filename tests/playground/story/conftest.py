"""A short story of two people, and a small bot that plays along."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import CommandStart
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from playground.people.client import PlaygroundClient
from playground.server import RunningServer, running
from playground.story.acts import Chapter, Person, Step
from playground.story.cast import ERLAN, GULNUR
from playground.story.room import story_room
from playground.story.words import Text, Typed, same
from tests.playground.conftest import PlainHttpSession

TOKEN = "42:STORY"
HELLO = Text("Сәлем", "Привет", "Hello")
NAME = Typed("name", Text("Гүлнұр", "Гульнур", "Gulnur"))


def titled(words: str) -> Text:
    return Text(words, f"{words} (ru)", f"{words} (en)")


STORY = (
    Chapter(
        "first",
        titled("Бірінші"),
        titled("Екі қадам"),
        (
            Step(
                "greet",
                titled("Сәлемдесу"),
                titled("Сыпайылық үшін"),
                (GULNUR.say("/start", HELLO), GULNUR.press(same("Иә"), same("Атыңыз кім"))),
            ),
            Step(
                "name",
                titled("Аты"),
                titled("Танысу үшін"),
                (GULNUR.say(NAME, same("Жаздық")),),
                ends=(GULNUR.see(same("Жаздық"), NAME),),
            ),
        ),
    ),
    Chapter(
        "second",
        titled("Екінші"),
        titled("Тағы бір адам"),
        (Step("other", titled("Ерлан"), titled("Ол да осында"), (ERLAN.say("/start", HELLO),)),),
    ),
)


@dataclass
class Heard:
    """What the small bot was told, and whether it answers."""

    words: list[str] = field(default_factory=list)
    presses: int = 0
    silent: bool = False


def small_bot(heard: Heard) -> Dispatcher:
    dispatcher = Dispatcher()

    @dispatcher.message(CommandStart())
    async def start(message: Message) -> None:
        heard.words.append(message.text or "")
        yes = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Иә", callback_data="yes")]])
        await message.answer("Сәлем. Бастаймыз ба?", reply_markup=yes)

    @dispatcher.callback_query()
    async def press(query: CallbackQuery) -> None:
        heard.presses += 1
        await query.answer()
        if isinstance(query.message, Message) and not heard.silent:
            await query.message.answer("Атыңыз кім?")

    @dispatcher.message()
    async def name(message: Message) -> None:
        heard.words.append(message.text or "")
        await message.answer(f"Жаздық: {message.text}")

    return dispatcher


@asynccontextmanager
async def talking(server: RunningServer, heard: Heard) -> AsyncIterator[None]:
    """The small bot, which polls until the block ends."""
    dispatcher = small_bot(heard)
    session: AiohttpSession = PlainHttpSession(api=TelegramAPIServer.from_base(server.url))
    async with Bot(server.token, session=session) as bot:
        polling = asyncio.create_task(
            dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False, polling_timeout=1)
        )
        try:
            yield
        finally:
            await dispatcher.stop_polling()
            await polling


@asynccontextmanager
async def telling(
    pace: float = 0,
    state: Path | None = None,
    patience: float = 10,
    people: tuple[Person, ...] = (GULNUR, ERLAN),
) -> AsyncIterator[RunningServer]:
    """A server that tells the short story."""
    room = story_room(STORY, pace=pace, away_after=0.2, patience=patience)
    async with running(token=TOKEN, rate_limits=False, rooms=[room], state=state) as server:
        async with PlaygroundClient(server.url) as client:
            for person in people:
                await client.person(person.first_name, id=person.id, language_code=person.language)
        yield server


class Page(PlaygroundClient):
    """What a page sees of the story."""

    async def story(self, language: str = "en") -> dict[str, Any]:
        told: dict[str, Any] = await self.get("/api/story", language=language)
        return told

    async def do(self, deed: str, **body: str) -> dict[str, Any]:
        told: dict[str, Any] = (await self.request("POST", "/api/story", json={"do": deed, **body}))[0]
        return told

    async def story_when(
        self, check: Callable[[dict[str, Any]], object], language: str = "en", patience: float = 15
    ) -> dict[str, Any]:
        """The story as soon as the check holds for it. `patience` is how many seconds nothing at all may happen."""
        while True:
            seen = self._seen_event
            told = await self.story(language)
            if check(told):
                return told
            assert await self.until(lambda seen=seen: self._seen_event > seen, patience), told

    async def plays_to(self, state: str) -> dict[str, Any]:
        return await self.story_when(lambda told: told["state"] == state)


def ticked(told: dict[str, Any]) -> list[str]:
    return [step["id"] for chapter in told["chapters"] for step in chapter["steps"] if step["done"]]


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
async def stage() -> AsyncIterator[RunningServer]:
    async with telling() as server:
        yield server


@pytest.fixture
async def tab(stage: RunningServer) -> AsyncIterator[Page]:
    async with Page(stage.url) as page:
        yield page


@pytest.fixture
async def bot_talks(stage: RunningServer, heard: Heard) -> AsyncIterator[None]:
    async with talking(stage, heard):
        yield
