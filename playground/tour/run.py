"""`make tour`: plays the whole story with the real bot, each person in their own language.

The tour stops with an error at the first act that goes wrong, so it is an end-to-end test as well.
"""

import asyncio
import importlib.util
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from rich.console import Console
from rich.markup import escape

from playground.bot_process import BotFailedError, BotSettings, command, sqlite_at, start, stop
from playground.demo import free_port, introduce_people, prepare, settings_for, wait_until_connected
from playground.mailbox.room import mailbox, taking_mail
from playground.people.seen import Message, NotSeen, described
from playground.server import RunningServer, running
from playground.story.chapters import WHOLE
from playground.story.progress import Progress
from playground.story.teller import Stuck, Teller
from playground.story.visiting import Visitors, plain_visitors
from playground.tour.transcript import Transcript
from playground.world.core import new_token

LOG_TAIL_LINES = 20
NONE_SILENT = "unended: 0"
TAIL = 4
"""Messages at the end of a conversation that an error shows."""


def run_tour(database_url: str | None = None) -> None:
    """Play the tour and print its transcript. The exit status is 1 if a step went wrong.

    Without an address, it uses an embedded database and deletes it afterwards.
    """
    console = Console(highlight=False, soft_wrap=True)
    with TemporaryDirectory() as folder:
        log = Path(folder) / "bot.log"
        try:
            steps = asyncio.run(_tour(log, database_url or sqlite_at(Path(folder) / "asar.db"), console))
        except (Stuck, NotSeen, TimeoutError, BotFailedError) as failure:
            console.print(f"\n[bold red]The tour stopped:[/] {escape(str(failure))}")
            if log.exists():
                lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
                console.print("The bot's last words:", *lines[-LOG_TAIL_LINES:], sep="\n", markup=False)
            raise SystemExit(1) from failure
    console.print(
        f"\n[bold green]The tour held: {steps} steps, from the first hello to the last known end.[/]"
    )


async def _tour(log: Path, database_url: str, console: Console) -> int:
    async with (
        running(token=new_token(), first_name="ASAR", username="asar_tour_bot", rooms=[mailbox]) as server,
        taking_mail(server.playground) as smtp_url,
    ):
        # One backer a wave: of the two backers in the story, the second is asked when the first stays silent.
        settings = replace(
            settings_for(server, database_url, log.with_name("keys"), 0.5),
            pitches_per_wave=1,
            smtp_url=smtp_url,
            web_port=free_port(after=urlsplit(server.url).port or 0),
        )
        progress = Progress(server.playground, WHOLE)
        with console.status("Preparing the database and the sample data ..."):
            await prepare(settings, fresh=True, forum_on=progress.calendar.forum)
            await introduce_people(server)
        bot = await start(settings, log)
        try:
            await wait_until_connected(server, bot)
            transcript = Transcript(progress, console)
            await Teller(progress, pace=0, listener=transcript, visitors=_visitors(console)).play()
            transcript.close()
            for line in await known_ends(settings):
                transcript.record_fact(line)
        except Stuck as failure:
            if failure.__cause__ is not None:
                console.print(escape(str(failure.__cause__)))
            console.print(
                f"What {escape(failure.name)} saw last:",
                *last_screens(server, failure),
                sep="\n",
                markup=False,
            )
            if bot.returncode is None:
                raise
            raise BotFailedError(f"the bot ended by itself with status {bot.returncode}") from failure
        finally:
            await stop(bot)
        return transcript.steps


def _visitors(console: Console) -> Visitors:
    """Real browsers where the machine has one that can be led, which the tools for developers bring along."""
    if importlib.util.find_spec("playwright") is not None:
        from playground.tour.browser import browser_here, real_browser  # noqa: PLC0415 - not on every machine

        if (browser := browser_here()) is not None:
            console.print(f"Pages are opened in {browser}.")
            return partial(real_browser, browser)
    console.print(
        "Pages are opened without a browser: none is here, or `make test` has not brought its driver yet."
    )
    return plain_visitors


def last_screens(server: RunningServer, stuck: Stuck) -> list[str]:
    """The end of the conversation of whoever could not go on."""
    stored = server.playground.world.messages.get(stuck.person_id or 0, {})
    return [described(Message(message.for_people(), 0)) for message in stored.values()][-TAIL:]


async def known_ends(settings: BotSettings) -> list[str]:
    """How everything ended that was asked of somebody: a line for each kind and two for all. Raises `NotSeen` if
    anything waits in silence.
    """
    lines = (await command(settings, "ends", "--figures")).splitlines()
    if not lines or not lines[-1].endswith(NONE_SILENT):
        raise NotSeen(f"something waits in silence: {lines}")
    return lines
