"""Time from process start to the first getUpdates, beside a bare aiogram bot.

Both are started as processes of their own against the playground, in turn, and both have their byte code compiled.
The first poll is seen by the server. Ours migrates nothing here and loads the embedding model lazily.

Target: at most 1.5 s more than the bare bot.
"""

import asyncio
import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.storage.migrations import migrate_to
from playground.bot_process import BotSettings, sqlite_at
from playground.server import RunningServer, running

PROJECT = str(Path(__file__).resolve().parents[1])
ROUNDS = 5
TARGET_SECONDS = 1.5
BARE = """
import asyncio, os
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

async def main():
    server = TelegramAPIServer.from_base(os.environ["ASAR_TELEGRAM_API_URL"])
    bot = Bot(os.environ["ASAR_BOT_TOKEN"], session=AiohttpSession(api=server))
    await Dispatcher().start_polling(bot, handle_signals=False)

asyncio.run(main())
"""


async def first_poll(server: RunningServer, arguments: list[str], settings: BotSettings) -> float:
    """Seconds from starting the process until the server holds its first getUpdates."""
    queue = server.playground.bot(settings.token).queue
    environment = {**settings.environment(), "PYTHONPATH": PROJECT}
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, env=environment, stdout=asyncio.subprocess.DEVNULL
    )
    while not queue.poll_waits:
        if process.returncode is not None:
            raise RuntimeError("the bot ended by itself")
        await asyncio.sleep(0.005)
    seconds = time.perf_counter() - began
    process.kill()
    await process.wait()
    return seconds


async def main() -> int:
    with TemporaryDirectory() as folder:
        url = sqlite_at(Path(folder) / "asar.db")
        await asyncio.to_thread(migrate_to, url, "head")
        async with running() as server:
            ours, bare = [], []
            for number in range(1, 2 * (ROUNDS + 1), 2):
                # A token of its own for each process, so that no earlier poll is taken for this one's.
                first, second = (BotSettings(server.url, f"{number + i}:BENCHMARK", url) for i in (0, 1))
                ours.append(await first_poll(server, ["-m", "bot", "run"], first))
                bare.append(await first_poll(server, ["-c", BARE], second))
    differences = [mine - theirs for mine, theirs in zip(ours[1:], bare[1:], strict=True)]
    print(f"ASAR:         {statistics.median(ours[1:]):.2f} s to the first poll")
    print(f"bare aiogram: {statistics.median(bare[1:]):.2f} s")
    more = statistics.median(differences)
    verdict = "met" if more <= TARGET_SECONDS else "MISSED"
    spread = f"from {min(differences):.2f} to {max(differences):.2f}"
    print(f"more: {more:.2f} s ({spread}); target {TARGET_SECONDS}: {verdict}")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
