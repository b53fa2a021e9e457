"""Replies that are owed: in order, once, and not for ever."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from itertools import pairwise

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import async_sessionmaker

from bot.models.replies import OwedReply
from bot.storage.database import create_engine
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.owing import GIVEN_UP_AFTER, Given, GiveOwedReplies
from bot.use_cases.kernel.ports import DeliverLater, StorageUnavailableError, Undeliverable
from bot.use_cases.kernel.replies import OwedCall
from bot.wiring.registry import registry
from tests.database import Database
from tests.fakes import FrozenClock
from tests.use_cases.kernel.test_outbox_at_work import full_disk

Trouble = Callable[[int, str], None]
SCREEN = "screen"


def no_trouble(_: int, __: str) -> None:
    """Telegram takes everything."""


def away(_: int, __: str) -> None:
    raise DeliverLater("TelegramServerError", outage=True)


class Telegram:
    """Stands for both ports: what says calls, and what draws screens."""

    def __init__(self) -> None:
        self.trouble: Trouble = no_trouble
        self.heard: list[tuple[int, str]] = []
        self.tried: list[tuple[int, str]] = []
        self.given_up = 0
        self.rests: dict[int, float] = {}
        self.lately = True
        self.seconds = 0.0
        self.at_once = self.most_at_once = 0
        self.in_chat: set[int] = set()

    async def say(self, call: OwedCall) -> None:
        await self._take(call.data["chat_id"], call.data["text"])

    async def __call__(self, chat_id: int, language_code: str) -> None:
        await self._take(chat_id, f"{SCREEN} {language_code}")

    async def _take(self, chat_id: int, what: str) -> None:
        assert chat_id not in self.in_chat, "one at a time to a chat"
        self.in_chat.add(chat_id)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self.seconds)
        self.at_once -= 1
        self.in_chat.discard(chat_id)
        self.tried.append((chat_id, what))
        self.trouble(chat_id, what)
        self.heard.append((chat_id, what))

    def rest(self, chat_id: int) -> float:
        return max(self.rests.get(0, 0.0), self.rests.get(chat_id, 0.0))

    def is_heard(self) -> bool:
        return self.lately

    def give_up(self, number: int, why: str) -> None:
        assert why
        self.given_up += number


def giving(uow: SqlUnitOfWork, clock: FrozenClock, telegram: Telegram, given: Given) -> GiveOwedReplies:
    return GiveOwedReplies(SystemIdentity(), uow, clock, telegram, telegram, given=given)


class Stage:
    def __init__(self, uow: Database, clock: FrozenClock, telegram: Telegram) -> None:
        self.uow = uow
        self.clock = clock
        self.telegram = telegram
        self.given = Given()

    def owe(self, chat_id: int, *texts: str) -> None:
        for text in texts:
            content = (
                {"language_code": text.removeprefix(SCREEN).strip()}
                if text.startswith(SCREEN)
                else {"method": "sendMessage", "data": {"chat_id": chat_id, "text": text}}
            )
            self.uow.keep(
                OwedReply(chat_id=chat_id, content=content, created_at=self.clock.now(), attempts=0)
            )

    async def give(self) -> int:
        return await giving(self.uow, self.clock, self.telegram, self.given)()

    @property
    def left(self) -> list[OwedReply]:
        return self.uow.all(OwedReply)


@pytest.fixture
def stage(uow: Database, clock: FrozenClock) -> Stage:
    return Stage(uow, clock, Telegram())


async def test_each_chat_gets_what_it_is_owed_in_order_and_once(stage: Stage) -> None:
    for text in ("1", "2", "screen kk"):
        for chat_id in (7, 8, 9):
            stage.owe(chat_id, text)
    assert await stage.give() == 3
    assert await stage.give() == 0
    for chat_id in (7, 8, 9):
        assert [what for chat, what in stage.telegram.heard if chat == chat_id] == ["1", "2", "screen kk"]
    assert stage.left == []


async def test_chats_are_served_side_by_side_but_not_all_at_once(stage: Stage) -> None:
    for chat_id in range(1, 41):
        stage.owe(chat_id, "x", "y")
    stage.telegram.seconds = 0.02
    while await stage.give():
        pass
    assert len(stage.telegram.heard) == 80
    assert 2 <= stage.telegram.most_at_once <= 10


async def test_only_the_last_screen_of_a_chat_is_drawn(stage: Stage) -> None:
    stage.owe(7, "screen kk", "1", "screen ru", "2", "screen en", "3")
    await stage.give()
    assert [what for _, what in stage.telegram.heard] == ["1", "2", "screen en", "3"]
    assert stage.left == []


async def test_an_outage_is_waited_out_and_the_order_kept(stage: Stage) -> None:
    """The waits grow to a minute; half of the answers are outages."""
    stage.owe(7, *map(str, range(20)))
    answers = iter([True, False] * 1000)

    def every_second(_: int, __: str) -> None:
        if next(answers):
            raise DeliverLater("TelegramServerError", outage=True)

    stage.telegram.trouble = every_second
    for _ in range(200):
        await stage.give()
        stage.clock.advance(timedelta(seconds=1))
    assert [what for _, what in stage.telegram.heard] == list(map(str, range(20)))


async def test_it_is_tried_less_and_less_often_but_at_least_once_a_minute(stage: Stage) -> None:
    stage.owe(7, "x")
    stage.telegram.trouble, stage.telegram.lately = away, False
    times = []
    for second in range(600):
        if await stage.give():
            times.append(second)
        stage.clock.advance(timedelta(seconds=1))
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert gaps[:6] == [1, 2, 4, 8, 16, 32]
    assert set(gaps[6:]) == {60}
    stage.telegram.trouble = no_trouble
    stage.clock.advance(timedelta(seconds=60))
    await stage.give()
    assert stage.telegram.heard == [(7, "x")]


async def test_one_chat_in_a_flood_of_an_hour_is_left_alone_and_others_are_served(stage: Stage) -> None:
    def flood(chat_id: int, _: str) -> None:
        if chat_id == 7:
            raise DeliverLater("flood", 3600, outage=True)

    stage.telegram.trouble = flood
    stage.owe(7, "a", "b", "screen kk")
    for minute in range(59):
        stage.owe(100 + minute, "x")
        await stage.give()
        stage.clock.advance(timedelta(minutes=1))
    assert [chat for chat, _ in stage.telegram.tried].count(7) == 1
    assert len(stage.telegram.heard) == 59
    stage.telegram.trouble = no_trouble
    stage.clock.advance(timedelta(minutes=1))
    await stage.give()
    assert [what for chat, what in stage.telegram.heard if chat == 7] == ["a", "b", "screen kk"]


async def test_a_screen_waits_as_long_as_its_chat_has_to(stage: Stage) -> None:
    """Whoever draws it does not say how long Telegram wants to hear nothing; the pace knows."""
    stage.owe(7, "screen kk")
    stage.telegram.trouble, stage.telegram.rests = away, {7: 900.0}
    await stage.give()
    assert stage.left[0].retry_at == stage.clock.now() + timedelta(seconds=900)


async def test_while_everything_rests_nobody_is_called(stage: Stage) -> None:
    stage.owe(7, "x")
    stage.telegram.rests = {0: 30.0}
    assert await stage.give() == 0
    assert stage.telegram.tried == []
    assert len(stage.left) == 1


async def test_somebody_who_has_blocked_the_bot_is_owed_nothing_more(stage: Stage) -> None:
    def blocked(chat_id: int, _: str) -> None:
        if chat_id == 7:
            raise Undeliverable

    stage.telegram.trouble = blocked
    stage.owe(7, "a", "b", "screen kk")
    stage.owe(8, "c")
    await stage.give()
    assert stage.left == []
    assert stage.telegram.heard == [(8, "c")]
    assert len(stage.telegram.tried) == 2


async def test_what_is_a_day_old_is_given_up(stage: Stage) -> None:
    stage.owe(7, "old", "screen kk")
    stage.clock.advance(GIVEN_UP_AFTER)
    stage.owe(7, "new")
    await stage.give()
    assert stage.telegram.heard == [(7, "new")]
    assert stage.telegram.given_up == 2


async def test_a_reply_at_which_telegram_alone_fails_does_not_lock_its_chat(stage: Stage) -> None:
    def poisoned(_: int, what: str) -> None:
        if what == "poison":
            raise DeliverLater("TelegramServerError", outage=True)

    stage.telegram.trouble = poisoned
    stage.owe(7, "poison", "next")
    for _ in range(15):
        await stage.give()
        stage.clock.advance(timedelta(minutes=1))
    assert stage.telegram.heard == [(7, "next")]
    assert [row.content["data"]["text"] for row in stage.left] == ["poison"]
    stage.telegram.trouble = no_trouble
    await stage.give()
    assert stage.telegram.heard == [(7, "next"), (7, "poison")]
    assert (stage.telegram.given_up, stage.left) == (0, [])


async def test_a_bug_costs_one_reply_and_is_raised(stage: Stage) -> None:
    def broken(_: int, what: str) -> None:
        if what == "broken":
            raise KeyError(what)

    stage.telegram.trouble = broken
    stage.owe(7, "broken", "next")
    stage.owe(8, "x")
    with pytest.raises(ExceptionGroup):
        await stage.give()
    assert sorted(stage.telegram.heard) == [(7, "next"), (8, "x")]
    assert stage.left == []


async def test_a_clock_that_is_set_back_makes_no_reply_wait_longer(stage: Stage) -> None:
    """It is tried at once, and then waits as long as ever, by the new time."""
    stage.owe(7, "x")
    stage.telegram.trouble = away
    for _ in range(3):
        await stage.give()
        stage.clock.advance(timedelta(seconds=60))
    await stage.give()
    stage.clock.advance(-timedelta(hours=1))
    assert await stage.give() == 1
    assert await stage.give() == 0
    stage.telegram.trouble = no_trouble
    stage.clock.advance(timedelta(seconds=16))
    assert await stage.give() == 1
    assert stage.telegram.heard == [(7, "x")]


@pytest.mark.parametrize(
    "content",
    [None, [], "text", 5, {"method": None}, {"method": "sendMessage"}],
    ids=str,
)
async def test_a_row_that_nobody_can_read_costs_itself_alone(stage: Stage, content: object) -> None:
    stage.uow.keep(OwedReply(chat_id=7, content=content, created_at=stage.clock.now(), attempts=0))  # type: ignore[arg-type]
    stage.owe(7, "next", "screen kk")
    for chat_id in range(8, 20):
        stage.owe(chat_id, "x")
    with pytest.raises(ExceptionGroup):
        await stage.give()
    assert len(stage.telegram.heard) == 14
    assert stage.left == []


async def test_what_fails_in_one_chat_interrupts_nobody_else(stage: Stage) -> None:
    """Also where it is no reply that fails but what surrounds it, while others are in the middle of a call."""
    rest = stage.telegram.rest

    def failing(chat_id: int) -> float:
        if chat_id == 7:
            raise RuntimeError
        return rest(chat_id)

    stage.telegram.rest = failing  # type: ignore[method-assign]
    stage.telegram.seconds = 0.01
    stage.telegram.trouble = lambda chat_id, what: away(chat_id, what) if chat_id == 7 else None
    stage.owe(7, "x")
    for chat_id in range(8, 20):
        stage.owe(chat_id, "x", "y")
    with pytest.raises(ExceptionGroup):
        await stage.give()
    assert len(stage.telegram.heard) == 24


@pytest.fixture
async def on_disk(sqlite_url: str, clock: FrozenClock) -> AsyncIterator[SqlUnitOfWork]:
    """A database whose writes reach a file, with three chats that are owed two replies and a screen."""
    engine = create_engine(sqlite_url)
    sessions = async_sessionmaker(engine, expire_on_commit=False)
    async with sessions.begin() as session:
        for content in ("1", "2", {"language_code": "kk"}):
            for chat_id in (7, 8, 9):
                said = {"method": "sendMessage", "data": {"chat_id": chat_id, "text": content}}
                owed = said if isinstance(content, str) else content
                session.add(OwedReply(chat_id=chat_id, content=owed, created_at=clock.now(), attempts=0))
    yield SqlUnitOfWork(sessions, clock, registry())
    await engine.dispose()


async def test_a_full_disk_gives_nothing(on_disk: SqlUnitOfWork, clock: FrozenClock) -> None:
    telegram, given = Telegram(), Given()
    for _ in range(5):
        with full_disk(), pytest.raises(StorageUnavailableError):
            await giving(on_disk, clock, telegram, given)()
        clock.advance(timedelta(seconds=5))
    assert telegram.heard == []
    assert await giving(on_disk, clock, telegram, given)() == 3
    assert len(telegram.heard) == 9


async def test_a_disk_that_is_full_in_the_middle_makes_no_second_copy(
    on_disk: SqlUnitOfWork, clock: FrozenClock
) -> None:
    """The process remembers what it has given until that can be written down."""
    disk_is_full = full_disk()

    def filling(_: int, __: str) -> None:
        if not telegram.heard:
            disk_is_full.__enter__()

    telegram, given = Telegram(), Given()
    telegram.trouble = filling
    try:
        for _ in range(13):
            with pytest.raises(StorageUnavailableError):
                await giving(on_disk, clock, telegram, given)()
            clock.advance(timedelta(seconds=60))
    finally:
        disk_is_full.__exit__(None, None, None)
    assert 1 <= len(telegram.heard) <= 3
    while await giving(on_disk, clock, telegram, given)():
        clock.advance(timedelta(seconds=60))
    for chat_id in (7, 8, 9):
        assert [what for chat, what in telegram.heard if chat == chat_id] == ["1", "2", "screen kk"]
    assert given.chats == set()


@pytest.mark.parametrize("spoilt", ["content = '{'", "created_at = 'never'"])
async def test_a_row_that_is_no_row_goes_alone(
    on_disk: SqlUnitOfWork, sqlite_url: str, clock: FrozenClock, spoilt: str
) -> None:
    engine, telegram = create_engine(sqlite_url), Telegram()
    async with engine.begin() as connection:
        await connection.execute(sa.text(f"UPDATE owed_replies SET {spoilt} WHERE id = 1"))  # noqa: S608
    await engine.dispose()
    assert await giving(on_disk, clock, telegram, Given())() == 3
    assert [what for chat, what in telegram.heard if chat == 7] == ["2", "screen kk"]
    assert len(telegram.heard) == 8
