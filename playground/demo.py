"""`make demo`: runs the server and the bot with sample data on this machine, with four people to play."""

import asyncio
import contextlib
import json
import shutil
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from rich.console import Console

from playground.bot_process import BotFailedError, BotSettings, command, running_bot, sqlite_at
from playground.people.client import PlaygroundClient
from playground.server import RunningServer, running
from playground.world.core import new_token

SAMPLE = Path(__file__).parent / "sample"
KEPT = Path("var/demo")
"""The folder in which the demo keeps its conversation and its database between runs."""

DEMO_IDS = {"demo-ngo": 1001, "demo-business": 1002, "demo-state": 1003, "demo-organiser": 1004}
ORGANISER = DEMO_IDS["demo-organiser"]


@dataclass(frozen=True, slots=True)
class DemoOptions:
    port: int
    reset: bool
    folder: Path = KEPT


def run_demo(options: DemoOptions) -> None:
    """Run the demo until Ctrl-C. The data is kept for the next run."""
    if options.reset:
        shutil.rmtree(options.folder, ignore_errors=True)
    options.folder.mkdir(parents=True, exist_ok=True)
    prepared = options.folder / "prepared"
    asyncio.run(_demo(options, fresh=not prepared.exists(), prepared=prepared.touch))


async def _demo(options: DemoOptions, *, fresh: bool, prepared: Callable[[], None]) -> None:
    console = Console(highlight=False)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(number, stop.set)
    state = options.folder / "playground.json"
    try:
        async with running(
            port=options.port, token=new_token(), state=state, first_name="ASAR", username="asar_demo_bot"
        ) as server:
            settings = replace(
                settings_for(server, sqlite_at(options.folder / "asar.db")),
                web_port=free_port(after=urlsplit(server.url).port or 0),
            )
            with console.status("Preparing the database and the sample data ..."):
                await prepare(settings, fresh=fresh)
                prepared()
                await introduce_people(server)
            async with running_bot(settings) as bot:
                with console.status("Starting the bot ..."):
                    await wait_until_connected(server, bot)
                console.print(f"\n  [bold]ASAR is running.[/] Open [bold cyan]{server.url}[/] in a browser.")
                console.print(f"  What strangers see of it: [bold cyan]{settings.web_url}[/]")
                console.print("  Press «Start» in any column. Ctrl-C stops everything; the data is kept.\n")
                await wait_until_stopped(stop, bot)
    except (BotFailedError, OSError) as failure:
        console.print(f"[red]The demo could not start:[/] {failure}")
        if isinstance(failure, OSError):
            console.print("Is the port taken? Try: make demo PORT=8090")
        raise SystemExit(1) from None
    console.print("Stopped. `make demo` goes on where you were, `make demo-reset` starts over.")


def settings_for(server: RunningServer, database_url: str, tick_seconds: float = 1.0) -> BotSettings:
    return BotSettings(
        server.url, server.token, database_url, admin_ids=(ORGANISER,), tick_seconds=tick_seconds
    )


def free_port(after: int) -> int:
    """The port after `after`, so that the pages have the same address in each run; another port if that
    one is taken.
    """
    for port in (after + 1, 0):
        with socket.socket() as tried:
            # Connections of the last run may still be closing. The bot itself opens the port in the same way.
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind(("127.0.0.1", port))
            except (OSError, OverflowError):
                continue
            found: int = tried.getsockname()[1]
            return found
    raise OSError("no port is free")


async def prepare(
    settings: BotSettings, *, fresh: bool, forum_on: date | None = None, with_people: bool = False
) -> None:
    """Migrate the database at each start. The sample and the organiser's roles are loaded only once, so that the
    forum keeps its date; without one it opens a week after. `with_people`: the bot writes to the sample's people.
    """
    await command(settings, "migrate")
    if not fresh:
        return
    day = ("--forum-on", forum_on.isoformat()) if forum_on else ()
    people = ("--with-people",) if with_people else ()
    await command(settings, str(SAMPLE), *day, *people, module="sample")
    await command(settings, "grant", str(ORGANISER), "moderator", "organiser")


async def introduce_people(server: RunningServer) -> None:
    """Create the four people of the demo, unless they exist from an earlier run."""
    async with PlaygroundClient(server.url) as client:
        known = {person["id"] for person in (await client.get("/api/state"))["people"]}
        for person in demo_people():
            identifier = DEMO_IDS[person["key"]]
            if identifier not in known:
                fields = ("first_name", "last_name", "username", "language_code", "role_hint")
                await client.request(
                    "POST", "/api/people", json={"id": identifier, **{name: person[name] for name in fields}}
                )


def demo_people() -> list[dict[str, Any]]:
    people: list[dict[str, Any]] = json.loads((SAMPLE / "people.json").read_text(encoding="utf-8"))["people"]
    return [person for person in people if person["key"] in DEMO_IDS]


async def wait_until_connected(server: RunningServer, bot: asyncio.subprocess.Process) -> None:
    """Wait until the bot polls for updates; before that, opening the page is of no use. Raises `BotFailedError` if
    the bot has ended.
    """
    while not server.playground.primary.queue.poll_waits:
        if bot.returncode is not None:
            raise BotFailedError(f"the bot ended by itself with status {bot.returncode}; its words are above")
        await asyncio.sleep(0.05)


async def wait_until_stopped(stop: asyncio.Event, bot: asyncio.subprocess.Process) -> None:
    """Wait for Ctrl-C. Raises `BotFailedError` if the bot ends by itself."""
    stopping = asyncio.create_task(stop.wait())
    ended = asyncio.create_task(bot.wait())
    await asyncio.wait({stopping, ended}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if ended.done() and not stop.is_set():
        raise BotFailedError(f"the bot ended by itself with status {bot.returncode}; its words are above")
    ended.cancel()
