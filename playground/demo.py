"""`make demo`: server, bot and sample data on this machine, with four people ready to talk."""

import asyncio
import contextlib
import json
import shutil
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from rich.console import Console

from playground.bot_process import BotFailedError, BotSettings, command, running_bot, sqlite_at
from playground.people.client import PlaygroundClient
from playground.server import RunningServer, running

SAMPLE = Path(__file__).parent / "sample"
KEPT = Path("var/demo")
"""Where the demo keeps its conversation and its database between runs."""

DEMO_IDS = {"demo-ngo": 1001, "demo-business": 1002, "demo-state": 1003, "demo-organiser": 1004}
ORGANISER = DEMO_IDS["demo-organiser"]
FORUM_IN_DAYS = 7
"""The sample forum opens a week after the demo was first started."""


@dataclass(frozen=True, slots=True)
class DemoOptions:
    port: int
    reset: bool
    folder: Path = KEPT


def run_demo(options: DemoOptions) -> None:
    """Until Ctrl-C. A second run keeps the data."""
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
            port=options.port, state=state, first_name="ASAR", username="asar_demo_bot"
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
    """The next one, so that the pages keep their address from run to run; another where that is taken."""
    for port in (after + 1, 0):
        with socket.socket() as tried:
            # The last run's connections may still be fading away; the bot itself does not mind either.
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind(("127.0.0.1", port))
            except (OSError, OverflowError):
                continue
            found: int = tried.getsockname()[1]
            return found
    raise OSError("no port is free")


async def prepare(settings: BotSettings, *, fresh: bool) -> None:
    """Migrations each time; the sample and the organiser's roles once, so that the forum keeps its date."""
    await command(settings, "migrate")
    if not fresh:
        return
    await command(settings, str(SAMPLE), "--forum-in-days", str(FORUM_IN_DAYS), module="sample")
    await command(settings, "grant", str(ORGANISER), "moderator", "organiser")


async def introduce_people(server: RunningServer) -> None:
    """The four demo people, unless they are there from an earlier run."""
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
    """Returns when the bot waits for updates: only then is a page worth opening."""
    while not server.playground.primary.queue.poll_waits:
        if bot.returncode is not None:
            raise BotFailedError(f"the bot ended by itself with status {bot.returncode}; its words are above")
        await asyncio.sleep(0.05)


async def wait_until_stopped(stop: asyncio.Event, bot: asyncio.subprocess.Process) -> None:
    """Returns at Ctrl-C; a bot that ends by itself is a failure."""
    stopping = asyncio.create_task(stop.wait())
    ended = asyncio.create_task(bot.wait())
    await asyncio.wait({stopping, ended}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if ended.done() and not stop.is_set():
        raise BotFailedError(f"the bot ended by itself with status {bot.returncode}; its words are above")
    ended.cancel()
