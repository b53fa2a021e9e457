"""Measures messages a second through the outbox, and compares it with bare `send_message` at the same concurrency.

The whole way counts: from rows in SQLite on disk until the playground has the messages and the rows say so. The peer is
aiogram's bot in a loop, `AT_A_TIME` at once, with the same finished text for the same people. The playground is another
process. For this comparison neither the bot keeps a pace nor the playground any rates. Rounds alternate, so that a
machine that slows down slows both.

Then the bot keeps its pace and the playground Telegram's rates: what comes through, beside what was set, and how often
the playground refuses.

Targets: at least 0.6 of the peer's speed; at the set pace at least 0.98 of it, and no refusal.
"""

import asyncio
import gc
import json
import statistics
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import uvloop
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from dishka import AsyncContainer

from bot.config import Settings
from bot.models.people import Person
from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.storage.migrations import migrate_to
from bot.telegram.client import open_bot
from bot.telegram.pace import PER_SECOND
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.outbox import DispatchOutbox
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.sending import AT_A_TIME
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.people.ports import People
from bot.wiring import build_container
from playground.people.client import PlaygroundClient
from playground.server import running
from tests.builders import OPERATOR

ROUNDS, MESSAGES = 5, 800
TARGET = 0.6
PACED = 500
PACED_TARGET = 0.98
TOKEN = "42:BENCHMARK"
TOO_MANY = "Too Many Requests"
NEWS = Notification("interest-refused", {"title": "Ауыл мектептеріндегі бағдарламалау үйірмелері"})


class TheirPlayground:
    """The playground in its process, with `accounts` that may be written to."""

    def __init__(self, process: asyncio.subprocess.Process, told: dict[str, list[int] | str]) -> None:
        self._process = process
        self.url = str(told["url"])
        self.accounts = [int(account) for account in told["accounts"]]

    async def end(self) -> dict[str, int]:
        """How many messages it took, and how many it refused (429)."""
        output, _ = await self._process.communicate(b"")
        counted: dict[str, int] = json.loads(output)
        return counted


@asynccontextmanager
async def playground(accounts: int, *, rates: bool) -> AsyncIterator[TheirPlayground]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.delivery", "playground", str(accounts), str(int(rates))),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    if process.stdout is None or not (told := await process.stdout.readline()):
        raise RuntimeError("the playground did not begin")
    try:
        yield TheirPlayground(process, json.loads(told))
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def play(accounts: int, *, rates: bool) -> None:
    """What the other process does: run the playground until its input is closed, then print what it has counted."""
    async with running(rate_limits=rates, token=TOKEN) as server, PlaygroundClient(server.url) as client:
        people = [await client.person("Дана", started=True) for _ in range(accounts)]
        print(json.dumps({"url": server.url, "accounts": [person.id for person in people]}), flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
        calls = [call for call in server.playground.calls if call["method"].lower() == "sendmessage"]
        taken = sum(call["ok"] for call in calls)
        refused = sum(not call["ok"] and TOO_MANY in call["error"] for call in calls)
        print(json.dumps({"taken": taken, "refused": refused}))


class Ours:
    """The bot's container on a database with a person for each account. Each round promises them a message."""

    def __init__(self, container: AsyncContainer, clock: Clock, person_ids: Sequence[int]) -> None:
        self._container = container
        self._clock = clock
        self._person_ids = person_ids
        self._rounds = 0

    async def rate(self) -> float:
        """Messages a second, from their rows to the rows that say that they were sent."""
        self._rounds += 1
        async with self._container({Identity: SystemIdentity()}) as scope:
            async with await scope.get(UnitOfWork) as block:
                for person_id in self._person_ids:
                    # Due now, so that it is sent at night as well.
                    key, now = f"{self._rounds}:{person_id}", self._clock.now()
                    await block.outbox.promise(person_id, NEWS, dedupe_key=key, due=now)
                await block.commit()
            dispatch = await scope.get(DispatchOutbox)
            began = time.perf_counter()
            while await dispatch():
                pass
            return len(self._person_ids) / (time.perf_counter() - began)

    @property
    async def text(self) -> str:
        now = (await self._container.get(Clock)).now
        return Translator(Language.KAZAKH, now)(NEWS.key, **NEWS.args)


@asynccontextmanager
async def ours(server: TheirPlayground, *, pace: float) -> AsyncIterator[Ours]:
    with TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'asar.db'}"
        await asyncio.to_thread(migrate_to, url, "head")
        settings = Settings(
            _env_file=None,
            bot_token=TOKEN,
            telegram_api_url=server.url,
            database_url=url,
            environment="development",
            pace_per_second=pace,
            **OPERATOR,
        )
        async with open_bot(TOKEN, server.url) as bot:
            container = build_container(settings, bot)
            clock = await container.get(Clock)
            now = clock.now()
            people = [
                Person(account_id=account, language=Language.KAZAKH, created_at=now)
                for account in server.accounts
            ]
            async with container({Identity: SystemIdentity()}) as scope, await scope.get(UnitOfWork) as block:
                for person in people:
                    await block[People].add(person)
                await block.commit()
            yield Ours(container, clock, [person.id for person in people])
            await container.close()


async def peer_rate(bot: Bot, accounts: Sequence[int], text: str) -> float:
    """Messages a second that a bare bot sends, `AT_A_TIME` at once."""
    waiting = iter(accounts)

    async def send() -> None:
        for account in waiting:
            await bot.send_message(account, text)

    began = time.perf_counter()
    await asyncio.gather(*(send() for _ in range(AT_A_TIME)))
    return len(accounts) / (time.perf_counter() - began)


async def compare() -> None:
    async with playground(MESSAGES, rates=False) as server, ours(server, pace=0) as asar:
        api = TelegramAPIServer.from_base(server.url)
        bare, text = Bot(TOKEN, session=AiohttpSession(api=api)), await asar.text
        gc.collect()
        gc.freeze()
        await asar.rate()
        await peer_rate(bare, server.accounts, text)
        rounds = [(await asar.rate(), await peer_rate(bare, server.accounts, text)) for _ in range(ROUNDS)]
        await bare.session.close()
        counted = await server.end()
    lost = 2 * (ROUNDS + 1) * MESSAGES - counted["taken"]
    ratios = [mine / theirs for mine, theirs in rounds]
    print(f"outbox, SQLite:    {statistics.median(mine for mine, _ in rounds):6.0f} messages/s, lost: {lost}")
    print(f"bare send_message: {statistics.median(theirs for _, theirs in rounds):6.0f} messages/s")
    median = statistics.median(ratios)
    verdict = "met" if median >= TARGET and not lost else "MISSED"
    print(f"ratio: {median:.2f} (from {min(ratios):.2f} to {max(ratios):.2f}); target {TARGET}: {verdict}")


async def keep_the_pace() -> None:
    async with playground(PACED, rates=True) as server, ours(server, pace=PER_SECOND) as asar:
        rate = await asar.rate()
        counted = await server.end()
    kept = rate / PER_SECOND
    print(f"at the pace of {PER_SECOND:.0f}: {rate:6.2f} messages/s, refused: {counted['refused']}")
    met = kept >= PACED_TARGET and not counted["refused"] and counted["taken"] == PACED
    print(f"ratio: {kept:.3f}; target {PACED_TARGET} without a refusal: {'met' if met else 'MISSED'}")


async def main() -> int:
    await compare()
    await keep_the_pace()
    return 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["playground"]:
        uvloop.run(play(int(sys.argv[2]), rates=sys.argv[3] == "1"))
    else:
        sys.exit(uvloop.run(main()))
