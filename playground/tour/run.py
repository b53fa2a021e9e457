"""`make tour`: plays the whole main job over HTTP, each person in their own language.

The tour stops with an error at the first step that goes wrong, so it is an end-to-end test as well.
"""

import asyncio
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.markup import escape

from playground.bot_process import BotFailedError, command, sqlite_at, start, stop
from playground.demo import introduce_people, prepare, settings_for, wait_until_connected
from playground.people.client import PlaygroundClient
from playground.people.seen import NoSuchButton, NotSeen
from playground.server import running
from playground.tour import story
from playground.tour.dates import opening_time
from playground.tour.transcript import Transcript
from playground.world.core import new_token

LOG_TAIL_LINES = 20


def run_tour(database_url: str | None = None) -> None:
    """Play the tour and print its transcript. The exit status is 1 if a step went wrong.

    Without an address, it uses an embedded database and deletes it afterwards.
    """
    console = Console(highlight=False, soft_wrap=True)
    with TemporaryDirectory() as folder:
        log = Path(folder) / "bot.log"
        try:
            steps = asyncio.run(_tour(log, database_url or sqlite_at(Path(folder) / "asar.db"), console))
        except (NotSeen, NoSuchButton, TimeoutError, BotFailedError) as failure:
            console.print(f"\n[bold red]The tour stopped:[/] {escape(str(failure))}")
            if log.exists():
                lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
                console.print("The bot's last words:", *lines[-LOG_TAIL_LINES:], sep="\n", markup=False)
            raise SystemExit(1) from failure
    console.print(
        f"\n[bold green]The tour held: {steps} steps, from the first hello to the last known end.[/]"
    )


async def _tour(log: Path, database_url: str, console: Console) -> int:
    async with running(token=new_token(), first_name="ASAR", username="asar_tour_bot") as server:
        # One backer a wave: of the two backers in the story, the second is asked when the first stays silent.
        settings = replace(settings_for(server, database_url, tick_seconds=0.5), pitches_per_wave=1)
        opening = opening_time()
        with console.status("Preparing the database and the sample data ..."):
            await prepare(settings, fresh=True, forum_on=opening.date())
            await introduce_people(server)
        bot = await start(settings, log)
        try:
            await wait_until_connected(server, bot)
            async with PlaygroundClient(server.url) as client:
                transcript = Transcript(client, console)
                await story.play(client, transcript, opening, partial(command, settings, "ends"))
                return transcript.steps
        except (NotSeen, NoSuchButton) as failure:
            if bot.returncode is None:
                raise
            raise BotFailedError(f"the bot ended by itself with status {bot.returncode}") from failure
        finally:
            await stop(bot)
