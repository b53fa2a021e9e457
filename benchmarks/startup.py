"""Measures the time from the start of the process to the first getUpdates, and compares it with a bare aiogram bot.

Both run by turns against the playground, as processes of their own, with compiled byte code. The playground sees
their first poll. ASAR migrates nothing here and loads the embedding model lazily. There is no target: a process that
lives for weeks may take seconds to load, and what people write meanwhile waits at Telegram (docs/decisions/0015).
"""

import asyncio
import re
import shutil
import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.storage.migrations import migrate_to
from playground.bot_process import BotSettings, sqlite_at
from playground.people.client import PlaygroundClient
from playground.server import running

PROJECT = str(Path(__file__).resolve().parents[1])
ROUNDS = 5
BARE = """
import asyncio, os
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

async def main():
    server = TelegramAPIServer.from_base(os.environ["ASAR_TELEGRAM_API_URL"])
    bot = Bot(os.environ["ASAR_BOT_TOKEN"], session=AiohttpSession(api=server))
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def answer(message):
        await message.answer("Сәлем")

    await dispatcher.start_polling(bot, handle_signals=False)

asyncio.run(main())
"""


async def start(arguments: list[str], database: Path) -> tuple[float, float]:
    """The seconds from the start of the process to its first getUpdates, and to its answer to a message sent then."""
    fresh = database.with_name("fresh.db")
    shutil.copy(database, fresh)
    async with running(rate_limits=False) as server, PlaygroundClient(server.url) as client:
        person = await client.person("Айгүл")
        queue = server.playground.primary.queue
        environment = BotSettings(server.url, server.token, sqlite_at(fresh)).environment() | {
            "PYTHONPATH": PROJECT
        }
        began = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable, *arguments, env=environment, stdout=asyncio.subprocess.DEVNULL
        )
        try:
            while not queue.poll_waits:
                if process.returncode is not None:
                    raise RuntimeError("the bot ended by itself")
                await asyncio.sleep(0.005)
            polled = time.perf_counter() - began
            await person.send("/start")
            await person.sees(re.compile("."), timeout=60)
            return polled, time.perf_counter() - began
        finally:
            process.kill()
            await process.wait()


async def main() -> int:
    with TemporaryDirectory() as folder:
        database = Path(folder) / "migrated.db"
        await asyncio.to_thread(migrate_to, sqlite_at(database), "head")
        # The first start of each is not measured, because it compiles what is not compiled yet.
        pairs = [
            (await start(["-m", "bot", "run"], database), await start(["-c", BARE], database))
            for _ in range(ROUNDS + 1)
        ][1:]
    for number, until in enumerate(("first poll", "first answer")):
        ours, bare = ([both[side][number] for both in pairs] for side in (0, 1))
        more = [mine - theirs for mine, theirs in zip(ours, bare, strict=True)]
        print(
            f"ASAR to the {until}: {statistics.median(ours):.2f} s, bare aiogram: {statistics.median(bare):.2f} s"
        )
        print(f"    more: {statistics.median(more):.2f} s (from {min(more):.2f} to {max(more):.2f})")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
