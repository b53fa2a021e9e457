"""How many answers a second the public page of a memorandum gives, beside bare aiohttp that sends the same bytes.

One process serves both on two ports, in turns: the whole site on SQLite, with its limits, headers, languages and hosts;
and an aiohttp application with one handler that returns the body, compressed beforehand. Another process asks over
connections that stay open, each as soon as it is answered, as many visitors behind a trusted proxy.

Target: at least 0.7 of bare aiohttp, as the median of the rounds. What it costs to make the page anew from the
database, as happens once in ten seconds for each memorandum and language, is printed beside it.
"""

import asyncio
import json
import statistics
import sys
import time
from ipaddress import ip_network
from pathlib import Path
from tempfile import TemporaryDirectory

import uvloop
from aiogram import Bot
from aiohttp import ClientSession, web

from benchmarks.updates import TOKEN, InstantSession
from bot.config import Settings
from bot.storage.migrations import migrate_to
from bot.wiring import build_container
from bot.wiring.web import start_web
from tests.builders import OPERATOR
from tests.fakes import FrozenClock
from tests.seals import sealed_bytes
from tests.web.memoranda.memorandum import CODE, NUMBER, keep_agreed

ROUNDS = 7
PORTS = {"page": 18_474, "bare": 18_475}
TARGET = 0.7


async def rate_of(which: str) -> float:
    """Answers a second."""
    request = (
        f"GET /m/{CODE} HTTP/1.1\r\nHost: 127.0.0.1:{PORTS['page']}\r\n"
        "Accept-Encoding: gzip\r\nAccept-Language: ru\r\n"
    )
    asking = (sys.executable, "-m", "benchmarks._asking", str(PORTS[which]), request)
    process = await asyncio.create_subprocess_exec(*asking, stdout=asyncio.subprocess.PIPE)
    output, _ = await process.communicate()
    found = json.loads(output)
    if found["refused"]:
        msg = f"{found['refused']} answers of {which} were no pages"
        raise RuntimeError(msg)
    return float(found["rate"])


async def serve_bare(body: bytes, encoding: str) -> web.AppRunner:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(
            body=body, content_type="text/html", charset="utf-8", headers={"Content-Encoding": encoding}
        )

    app = web.Application()
    app.router.add_get("/m/{code}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", PORTS["bare"]).start()
    return runner


async def measure(folder: Path) -> bool:
    """Print the figures. Returns whether the target was met."""
    url = f"sqlite+aiosqlite:///{folder / 'asar.db'}"
    await asyncio.to_thread(migrate_to, url, "head")
    settings = Settings(
        _env_file=None,
        bot_token=TOKEN,
        database_url=url,
        environment="development",
        **OPERATOR,
        web_port=PORTS["page"],
        public_url=f"http://127.0.0.1:{PORTS['page']}",
        bot_link="https://t.me/asar",
        trusted_proxies=frozenset({ip_network("127.0.0.0/8")}),
    )
    container = build_container(settings, Bot(TOKEN, session=InstantSession()))
    await keep_agreed(container, FrozenClock().now(), CODE, NUMBER, sealed_bytes())
    served = await start_web(settings, container)
    if served is None:
        msg = "the settings name no web port"
        raise RuntimeError(msg)
    anew = []
    async with ClientSession(auto_decompress=False) as session:
        for language in ("kk", "en", "ru"):
            began = time.perf_counter()
            address = f"{settings.public_url}m/{CODE}"
            async with session.get(address, headers={"Accept-Language": language}) as answer:
                body, encoding = await answer.read(), answer.headers["Content-Encoding"]
            anew.append(time.perf_counter() - began)
    bare = await serve_bare(body, encoding)
    ratios, rates = [], []
    for _ in range(ROUNDS):
        page, least = await rate_of("page"), await rate_of("bare")
        rates.append(page)
        ratios.append(page / least)
    await bare.cleanup()
    await served.stop()
    await container.close()
    ratio = statistics.median(ratios)
    print(f"the page: {len(body):,} bytes compressed; made anew: {statistics.median(anew) * 1e3:.1f} ms")
    print(f"answers a second: {statistics.median(rates):,.0f}; bare: {statistics.median(rates) / ratio:,.0f}")
    print(f"ratio: {ratio:.2f} (from {min(ratios):.2f} to {max(ratios):.2f}); at least {TARGET} is wanted")
    return ratio >= TARGET


def main() -> None:
    with TemporaryDirectory() as folder:
        met = uvloop.run(measure(Path(folder)))
    if not met:
        print("MISSED: the check page beside bare aiohttp", file=sys.stderr)
    sys.exit(not met)


if __name__ == "__main__":
    main()
