"""`make tour`: the whole main job played through over HTTP, each person in their own language.

It fails loudly at the first step that does not hold, and is an end-to-end test as well.
"""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.markup import escape

from playground import story
from playground.bot_process import start, stop
from playground.client import PlaygroundClient
from playground.demo import introduce_people, prepare, settings_for
from playground.seen import NoSuchButton, NotSeen
from playground.server import running
from playground.telling import Teller

LOG_TAIL_LINES = 20


class TourFailedError(Exception):
    """Where the story stopped, and what the bot had to say about it."""

    def __init__(self, why: str, log: str) -> None:
        super().__init__(why)
        self.why = why
        self.log = log


def run_tour() -> None:
    """Prints the transcript; the exit status is 1 when a step did not hold."""
    console = Console(highlight=False, soft_wrap=True)
    with TemporaryDirectory() as folder:
        try:
            steps = asyncio.run(_tour(Path(folder), console))
        except TourFailedError as failure:
            console.print(f"\n[bold red]The tour stopped:[/] {escape(failure.why)}")
            if failure.log:
                console.print(f"[dim]The bot's last words:[/]\n{failure.log}", markup=False)
            raise SystemExit(1) from failure
    console.print(f"\n[bold green]The tour held: {steps} steps, from the first hello to the reminder.[/]")


async def _tour(folder: Path, console: Console) -> int:
    log = folder / "bot.log"
    async with running(first_name="ASAR", username="asar_tour_bot") as server:
        settings = settings_for(server, folder / "asar.db", tick_seconds=0.5)
        with console.status("Preparing the database and the sample data ..."):
            await prepare(settings, fresh=True)
            await introduce_people(server)
        bot = await start(settings, log)
        try:
            async with PlaygroundClient(server.url) as client:
                teller = Teller(client, console)
                await story.play(client, teller)
                return teller.steps
        except (NotSeen, NoSuchButton, TimeoutError) as failure:
            lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
            raise TourFailedError(str(failure), "\n".join(lines[-LOG_TAIL_LINES:])) from failure
        finally:
            await stop(bot)
