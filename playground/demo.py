"""`make demo`: runs the server and the bot with sample data on this machine, with four people to play."""

import asyncio
import contextlib
import json
import random
import shutil
import socket
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from rich.console import Console

from playground.bot_process import BotFailedError, BotSettings, command, sqlite_at
from playground.crowd.room import CrowdRoom
from playground.keeper.asking import BotPages
from playground.keeper.keeping import Keeper, StartingOver
from playground.keeper.room import BotRoom
from playground.mailbox.room import mailbox, taking_mail
from playground.people.client import PlaygroundClient
from playground.server import RunningServer, running
from playground.stopping import until_stopped
from playground.story.room import story_room
from playground.world.core import new_token

SAMPLE = Path(__file__).parent / "sample"
KEPT = Path("var/demo")
"""The folder in which the demo keeps its conversation and its database between runs."""
DATABASE, KEYS, PREPARED, CONVERSATION = "asar.db", "keys", "prepared", "playground.json"
"""The database, the bot's keys, what says that all was prepared to the end, and what the playground keeps."""

_OUTGOING = 32_768
"""From here on are the ports of outgoing connections (Linux: `net.ipv4.ip_local_port_range`)."""
_OTHERS = range(20_000, _OUTGOING)

DEMO_IDS = {"demo-ngo": 1001, "demo-business": 1002, "demo-state": 1003, "demo-organiser": 1004}
ORGANISER = DEMO_IDS["demo-organiser"]


@dataclass(frozen=True, slots=True)
class DemoOptions:
    port: int
    reset: bool
    folder: Path = KEPT


def run_demo(options: DemoOptions) -> None:
    """Run the demo until Ctrl-C. The data is kept for the next run. Of a demo that still runs nothing is forgotten."""
    if options.reset:
        require_free(options.port)
        shutil.rmtree(options.folder, ignore_errors=True)
    options.folder.mkdir(parents=True, exist_ok=True)
    asyncio.run(_demo(options))


async def _demo(options: DemoOptions) -> None:
    console = Console(highlight=False)
    try:
        with until_stopped():
            await _run(options, console)
    except (BotFailedError, OSError) as failure:
        console.print(f"[red]The demo could not start:[/] {failure}")
        if isinstance(failure, OSError):
            console.print("Is the port taken? Try: make demo PORT=8090")
        raise SystemExit(1) from None
    console.print("Stopped. `make demo` goes on where you were, `make demo-reset` starts over.")


async def _run(options: DemoOptions, console: Console) -> None:
    async with open_demo(options.folder, console, options.port) as (server, settings):
        console.print(f"\n  [bold]ASAR is running.[/] Open [bold cyan]{server.url}[/] in a browser.")
        console.print(f"  What strangers see of it: [bold cyan]{settings.web_url}[/]")
        console.print("  Press «Play» in the story, or «Start» in any column.")
        console.print("  Ctrl-C stops everything; the data is kept.\n")
        await asyncio.Event().wait()


@contextlib.asynccontextmanager
async def open_demo(
    folder: Path, console: Console, port: int = 0, pace: float = 1.0
) -> AsyncIterator[tuple[RunningServer, BotSettings]]:
    """All that `make demo` has, until the block ends. By `pace` the story's time to read is multiplied."""
    room = BotRoom()
    if _is_fresh(folder):
        # Killed while it began anew: the conversation is about other data than what is prepared now.
        (folder / CONVERSATION).unlink(missing_ok=True)
    async with (
        running(
            port=port,
            token=new_token(),
            state=folder / CONVERSATION,
            first_name="ASAR",
            username="asar_demo_bot",
            rooms=[room, mailbox, CrowdRoom(sample_kinds()), story_room(pace=pace)],
            stage="preparing",
        ) as server,
        taking_mail(server.playground) as smtp_url,
    ):
        settings = with_ports(
            replace(settings_for(server, sqlite_at(folder / DATABASE), folder / KEYS), smtp_url=smtp_url),
            after=urlsplit(server.url).port or 0,
        )
        with console.status("Preparing the database and the sample data ..."):
            await _prepare_once(folder, settings, server)
        async with _kept(room, server, settings, folder, console):
            yield server, settings


@contextlib.asynccontextmanager
async def _kept(
    room: BotRoom, server: RunningServer, settings: BotSettings, folder: Path, console: Console
) -> AsyncIterator[None]:
    """The bot, kept running until the block ends, with the routes that ask for it."""

    async def anew(tell: Callable[[str], None]) -> None:
        (folder / PREPARED).unlink(missing_ok=True)
        server.playground.begin_anew()
        tell("preparing")
        await _prepare_once(folder, settings, server)

    keeper = Keeper(server.playground, settings, lambda words: console.print(f"[red]{words}[/]"))
    room.pages = BotPages(f"http://127.0.0.1:{settings.development_port}")
    room.keeper = keeper
    with console.status("Starting the bot ..."):
        await keeper.start()
    room.starting_over = StartingOver(server.playground, keeper, anew)
    server.playground.turn("ready")
    try:
        yield
    finally:
        await room.starting_over.close()
        await keeper.stop()


async def _prepare_once(folder: Path, settings: BotSettings, server: RunningServer) -> None:
    """Prepare the database; from nothing, unless an earlier run has come to the end of that."""
    fresh = _is_fresh(folder)
    await prepare(settings, fresh=fresh, with_people=True)
    (folder / PREPARED).touch()
    await introduce_people(server)
    await introduce_crowd(server)


def _is_fresh(folder: Path) -> bool:
    """Whether there is nothing yet. What a run has left that did not come to the end of preparing it goes."""
    fresh = not (folder / PREPARED).exists()
    for left in folder.glob(f"{DATABASE}*") if fresh else ():
        left.unlink()
    return fresh


def with_ports(settings: BotSettings, after: int) -> BotSettings:
    web_port = free_port(after)
    return replace(settings, web_port=web_port, development_port=free_port(web_port))


def settings_for(
    server: RunningServer, database_url: str, keys: Path, tick_seconds: float = 1.0
) -> BotSettings:
    return BotSettings(
        server.url,
        server.token,
        database_url,
        admin_ids=(ORGANISER,),
        tick_seconds=tick_seconds,
        keys=keys,
    )


def require_free(port: int) -> None:
    """Raises `SystemExit` if somebody listens on it, such as the run whose data is about to be forgotten."""
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind(("127.0.0.1", port))
        except OSError as failure:
            message = f"Port {port} is taken, perhaps by a run that goes on: {failure.strerror}. Nothing was forgotten."
            raise SystemExit(message) from None


def free_port(after: int) -> int:
    """The port after `after`, so that the pages have the same address in each run; another port if that one is taken,
    or may be: one of those that the machine gives to outgoing connections would be lost to one of them while the bot is
    killed and started again.
    """
    beside = [after + 1] if after + 1 < _OUTGOING else []
    for port in (*beside, *random.sample(_OTHERS, 20)):
        with socket.socket() as tried:
            # Connections of the last run may still be closing. The bot itself opens the port in the same way.
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                tried.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise OSError("no port is free")


async def prepare(
    settings: BotSettings, *, fresh: bool, forum_on: date | None = None, with_people: bool = False
) -> None:
    """Migrate the database at each start, and make the keys that are missing. The sample and the organiser's roles are
    loaded only once, so that the forum keeps its date; without one it opens a week after. `with_people`: the bot writes
    to the sample's people.
    """
    await command(settings, "migrate")
    await command(settings, "keys", "init")
    if not fresh:
        return
    day = ("--forum-on", forum_on.isoformat()) if forum_on else ()
    people = ("--with-people",) if with_people else ()
    await command(settings, str(SAMPLE), *day, *people, "--staff", str(ORGANISER), module="sample")


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


async def introduce_crowd(server: RunningServer) -> None:
    """Create the people of the sample, who answer by themselves, unless they exist from an earlier run."""
    fields = (
        *("first_name", "last_name", "username", "language_code", "role_hint"),
        *("organization", "character"),
    )
    async with PlaygroundClient(server.url) as client:
        known = {person["id"] for person in (await client.get("/api/state"))["people"]}
        for person in crowd_people():
            if person["account"] not in known:
                body = {"id": person["account"], "started": True, "shown": False}
                await client.request(
                    "POST", "/api/people", json=body | {name: person[name] for name in fields}
                )


def crowd_people() -> list[dict[str, Any]]:
    people: list[dict[str, Any]] = json.loads((SAMPLE / "people.json").read_text(encoding="utf-8"))["people"]
    return [person for person in people if person["key"] not in DEMO_IDS]


def sample_kinds() -> dict[str, str]:
    """The kinds of the sample's organisations by their keys."""
    read = json.loads((SAMPLE / "organizations.json").read_text(encoding="utf-8"))
    return {one["key"]: one["kind"] for one in read["organizations"]}


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
