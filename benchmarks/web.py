"""Measures how much 500 requests a second for the first page slow down those who tap in the bot meanwhile.

One process serves both, as in production: updates with the whole bot on SQLite (as in `benchmarks.updates`), and
pages on a real port. Another process asks for `/` at an even pace, over connections that stay open, as 1000 visitors
behind a trusted proxy. A person taps every 10 ms; the benchmark measures the time until the tap is handled. Rounds
with and without load alternate, so that a machine that slows down slows both.

Limit: under load, the median time of a tap is at most 1.5 of the median without load.
"""

import asyncio
import json
import statistics
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import ip_network
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import uvloop
from aiogram import Bot
from dishka import AsyncContainer

from benchmarks.updates import PERSON, TOKEN, InstantSession, Taps
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
from bot.wiring.web import start_web
from tests.builders import OPERATOR

ROUNDS = 7
RATE = 500
"""Requests a second."""
CONNECTIONS = 16
VISITORS = 1000
ROUND_SECONDS = 3.0
WARMING_SECONDS = 1.0
BETWEEN_TAPS = 0.01
LIMIT = 1.5
PORT = 18_473


class Visitor(asyncio.Protocol):
    """A connection of a visitor. It asks again only when the last answer has come completely."""

    def __init__(self) -> None:
        self.busy = False
        self.answers: list[float] = []
        self.refused = 0
        self._began = 0.0
        self._missing = -1
        self._head = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport

    def ask(self, number: int) -> None:
        self.busy, self._began = True, time.perf_counter()
        visitor = number % VISITORS
        self._transport.write(
            b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept-Encoding: gzip\r\nAccept-Language: %s\r\n"
            b"X-Forwarded-For: 10.0.%d.%d\r\n\r\n"
            % (PORT, (b"kk", b"ru", b"en")[number % 3], visitor // 250, visitor % 250)
        )

    def data_received(self, data: bytes) -> None:
        if self._missing < 0:
            self._head += data
            head, end, body = self._head.partition(b"\r\n\r\n")
            if not end:
                return
            self.refused += not head.startswith(b"HTTP/1.1 200")
            length = head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0]
            self._missing, data = int(length), body
        self._missing -= len(data)
        if self._missing == 0:
            self.answers.append(time.perf_counter() - self._began)
            self.busy, self._missing, self._head = False, -1, b""


async def load() -> None:
    """What the other process does: ask until its input is closed, then print what it has seen."""
    loop = asyncio.get_running_loop()
    visitors = [(await loop.create_connection(Visitor, "127.0.0.1", PORT))[1] for _ in range(CONNECTIONS)]
    ended = loop.run_in_executor(None, sys.stdin.read)
    print("begun", flush=True)
    began, number, skipped = time.perf_counter(), 0, 0
    while not ended.done():
        while number < (time.perf_counter() - began) * RATE:
            idle = next((visitor for visitor in visitors if not visitor.busy), None)
            number += 1
            if idle is None:
                skipped += 1
            else:
                idle.ask(number)
        await asyncio.sleep(0.001)
    answers = [answer for visitor in visitors for answer in visitor.answers]
    print(
        json.dumps(
            {
                "rate": len(answers) / (time.perf_counter() - began),
                "median": statistics.median(answers),
                "refused": sum(visitor.refused for visitor in visitors),
                "skipped": skipped,
            }
        )
    )


@asynccontextmanager
async def under_load(seen: list[dict[str, float]]) -> AsyncIterator[None]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "benchmarks.web", "load"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    if process.stdout is None or await process.stdout.readline() != b"begun\n":
        raise RuntimeError("the process that makes the load did not begin")
    await asyncio.sleep(WARMING_SECONDS)
    yield
    output, _ = await process.communicate(b"")
    seen.append(json.loads(output))


async def tap_seconds(taps: Taps) -> list[float]:
    """How long each tap of a round took."""
    took = []
    end = time.perf_counter() + ROUND_SECONDS
    while time.perf_counter() < end:
        began = time.perf_counter()
        await taps.tap()
        took.append(time.perf_counter() - began)
        await asyncio.sleep(BETWEEN_TAPS)
    return took


async def a_person_with_a_menu(container: AsyncContainer, bot: Bot, session: InstantSession) -> Taps:
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
    loads: list[dict[str, float]] = []
    alone: list[float] = []
    loaded: list[float] = []
    with TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'asar.db'}"
        await asyncio.to_thread(migrate_to, url, "head")
        settings = Settings(
            _env_file=None,
            bot_token=TOKEN,
            database_url=url,
            environment="development",
            pace_per_second=0,
            **OPERATOR,
            web_port=PORT,
            public_url=f"http://127.0.0.1:{PORT}",
            bot_link="https://t.me/asar",
            trusted_proxies=frozenset({ip_network("127.0.0.0/8")}),
        )
        session = InstantSession()
        bot = Bot(TOKEN, session=session)
        container = build_container(settings, bot)
        taps = await a_person_with_a_menu(container, bot, session)
        web = await start_web(settings, container)
        if web is None:
            raise RuntimeError("the settings name no web port")
        await tap_seconds(taps)
        for _ in range(ROUNDS):
            alone.append(statistics.median(await tap_seconds(taps)))
            async with under_load(loads):
                loaded.append(statistics.median(await tap_seconds(taps)))
        await web.stop()
        await container.close()
    rate, median = (statistics.median(one[name] for one in loads) for name in ("rate", "median"))
    refused, skipped = (sum(one[name] for one in loads) for name in ("refused", "skipped"))
    print(f"first page: {rate:.0f} requests/s, median {median * 1000:.1f} ms")
    print(f"refused: {refused:.0f}, not asked for want of a connection: {skipped:.0f}")
    print(f"a tap alone:      {statistics.median(alone) * 1000:6.2f} ms")
    print(f"a tap under load: {statistics.median(loaded) * 1000:6.2f} ms")
    ratios = [under / without for without, under in zip(alone, loaded, strict=True)]
    ratio = statistics.median(ratios)
    verdict = "met" if ratio <= LIMIT else "MISSED"
    print(f"ratio: {ratio:.2f} (from {min(ratios):.2f} to {max(ratios):.2f}); limit {LIMIT}: {verdict}")
    return 0


if __name__ == "__main__":
    sys.exit(uvloop.run(load() if sys.argv[1:] == ["load"] else main()))
