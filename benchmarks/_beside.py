"""A page of the whole site beside bare aiohttp that sends the same bytes, in turns: see `check_page` and `pages`.

One process serves both on two ports. Another process asks over connections that stay open, each as soon as it is
answered, as many visitors behind a trusted proxy.
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

from aiogram import Bot
from aiohttp import ClientSession, web
from dishka import AsyncContainer

from benchmarks.updates import TOKEN, InstantSession
from bot.config import Settings
from bot.storage.migrations import migrate_to
from bot.wiring import build_container
from bot.wiring.web import start_web
from tests.builders import OPERATOR

ROUNDS = 7
TARGET = 0.7


@asynccontextmanager
async def a_site(folder: Path, port: int) -> AsyncIterator[AsyncContainer]:
    """The whole site on SQLite, with its limits, headers, languages and hosts. What is kept in the container within is
    there once the first page is asked for.
    """
    url = f"sqlite+aiosqlite:///{folder / 'asar.db'}"
    await asyncio.to_thread(migrate_to, url, "head")
    settings = Settings(
        _env_file=None,
        bot_token=TOKEN,
        database_url=url,
        environment="development",
        **OPERATOR,
        web_port=port,
        public_url=f"http://127.0.0.1:{port}",
        bot_link="https://t.me/asar",
        trusted_proxies=frozenset({ip_network("127.0.0.0/8")}),
    )
    container = build_container(settings, Bot(TOKEN, session=InstantSession()))
    served = await start_web(settings, container)
    if served is None:
        msg = "the settings name no web port"
        raise RuntimeError(msg)
    yield container
    await served.stop()
    await container.close()


async def beside_bare(path: str, port: int) -> bool:
    """Print the figures of a page. Returns whether the target was met."""
    anew = []
    async with ClientSession(auto_decompress=False) as session:
        for language in ("kk", "en", "ru"):
            began = time.perf_counter()
            address = f"http://127.0.0.1:{port}{path}"
            async with session.get(address, headers={"Accept-Language": language}) as answer:
                body, encoding = await answer.read(), answer.headers["Content-Encoding"]
            anew.append(time.perf_counter() - began)
    bare = await _serve_bare(path, body, encoding, port + 1)
    ratios, rates = [], []
    for _ in range(ROUNDS):
        page, least = await _rate_of(path, port, port), await _rate_of(path, port + 1, port)
        rates.append(page)
        ratios.append(page / least)
    await bare.cleanup()
    ratio = statistics.median(ratios)
    print(f"{path}: {len(body):,} bytes compressed; made anew: {statistics.median(anew) * 1e3:.1f} ms")
    print(f"answers a second: {statistics.median(rates):,.0f}; bare: {statistics.median(rates) / ratio:,.0f}")
    print(f"ratio: {ratio:.2f} (from {min(ratios):.2f} to {max(ratios):.2f}); at least {TARGET} is wanted")
    return ratio >= TARGET


async def _rate_of(path: str, port: int, named: int) -> float:
    """Answers a second at this port, as if it were the one that is `named`."""
    request = (
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{named}\r\nAccept-Encoding: gzip\r\nAccept-Language: ru\r\n"
    )
    asking = (sys.executable, "-m", "benchmarks._asking", str(port), request)
    process = await asyncio.create_subprocess_exec(*asking, stdout=asyncio.subprocess.PIPE)
    output, _ = await process.communicate()
    found = json.loads(output)
    if found["refused"]:
        msg = f"{found['refused']} answers of port {port} were no pages"
        raise RuntimeError(msg)
    return float(found["rate"])


async def _serve_bare(path: str, body: bytes, encoding: str, port: int) -> web.AppRunner:
    """One handler that returns the body, compressed beforehand."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(
            body=body, content_type="text/html", charset="utf-8", headers={"Content-Encoding": encoding}
        )

    app = web.Application()
    folder, _, _ = path.rpartition("/")
    app.router.add_get(f"{folder}/{{name}}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    return runner
