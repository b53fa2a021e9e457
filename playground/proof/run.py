"""`make proof`: the bot with its sample, six people in the page, and the walk; or the walk alone, without a page."""

import asyncio
import contextlib
import secrets
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from rich.console import Console
from rich.markup import escape

from playground.bot_process import BotFailedError, sqlite_at
from playground.crowd.room import CrowdRoom
from playground.demo import (
    KEYS,
    introduce_crowd,
    prepare,
    require_free,
    sample_kinds,
    settings_for,
    with_ports,
)
from playground.keeper.asking import BotPages
from playground.keeper.keeping import Keeper
from playground.keeper.room import BotRoom
from playground.people.client import NotSeen, PlaygroundClient, PlaygroundError
from playground.proof.cast import introduce_six, say_hello
from playground.proof.deeds import Deed
from playground.proof.proof import Proof, Stage
from playground.proof.room import ProofRoom
from playground.server import RunningServer, running
from playground.stopping import until_stopped
from playground.world.clock import HOME, Clock
from playground.world.core import new_token

LOG, DATABASE = "bot.log", "asar.db"
BEGINS = datetime(2027, 2, 2, 3, tzinfo=HOME)
"""When every proof begins: a seed does the same on any day. By night, when nobody is written to, because it takes
minutes or seconds until the first deed is done.
"""
FORUM_ON = date(2027, 2, 9)
TICK_SECONDS = 0.2


@dataclass(frozen=True, slots=True)
class ProofOptions:
    """With `deeds` there is no page: they are done, `days` pass, and the exit status says whether the proof held."""

    port: int
    seed: int
    folder: Path
    deeds: int | None = None
    days: int = 60


def new_seed() -> int:
    return secrets.randbelow(1_000_000)


def run_proof(options: ProofOptions) -> None:
    """Run it until Ctrl-C or, without a page, until it is done. What an earlier run has kept is forgotten."""
    require_free(options.port)
    shutil.rmtree(options.folder, ignore_errors=True)
    options.folder.mkdir(parents=True)
    console = Console(highlight=False, soft_wrap=True)
    try:
        asyncio.run(_proof(options, console))
    except (BotFailedError, PlaygroundError, NotSeen, OSError) as failure:
        console.print(f"[red]The proof could not go on:[/] {escape(str(failure))}")
        console.print(f"The bot's words: {options.folder / LOG}")
        raise SystemExit(1) from None


async def _proof(options: ProofOptions, console: Console) -> None:
    with until_stopped() as stopped:
        async with ready(options, console) as (server, proof):
            if options.deeds is None:
                await _shown(options, server, console)
            await _alone(options, proof)
    if options.deeds is None:
        return
    if stopped():
        console.print("The proof was stopped before its end.")
        raise SystemExit(1)
    if not _verdict(options, proof, console):
        raise SystemExit(1)


async def _shown(options: ProofOptions, server: RunningServer, console: Console) -> None:
    """In the page, until it is stopped."""
    console.print(f"\n  [bold]The proof is ready.[/] Open [bold cyan]{server.url}[/] in a browser.")
    console.print("  Be any of the six, or let them play; the ledger must show an end for everything.")
    console.print(f"  To do the same again: make proof SEED={options.seed}\n")
    await asyncio.Event().wait()


async def _alone(options: ProofOptions, proof: Proof) -> None:
    assert options.deeds is not None  # noqa: S101  # nobody calls it otherwise
    await proof.walk(options.deeds)
    await proof.jump(options.days)


def _verdict(options: ProofOptions, proof: Proof, console: Console) -> bool:
    """Print what the ledger says. Whether the proof held."""
    assert proof.ledger is not None  # noqa: S101  # it has come to its end
    figures = {name: proof.ledger[name] for name in ("asked", "ended", "waiting", "overdue")}
    console.print("  ".join(f"{name} {figure}" for name, figure in figures.items()))
    console.print(f"waits for nobody, unended: {proof.silent}")
    if proof.report is not None:
        console.print(f"What was done and how to see it again: {proof.report}")
        return False
    console.print(f"The proof held. Again: make proof SEED={options.seed} DEEDS={options.deeds}")
    if proof.by_hand:
        console.print("Some of it was done by hand: this repeats the rest alone.")
    return True


@contextlib.asynccontextmanager
async def ready(options: ProofOptions, console: Console) -> AsyncIterator[tuple[RunningServer, Proof]]:
    """The server, the bot and the six people, each with the menu before them."""
    bot_room, crowd_room = BotRoom(), CrowdRoom(sample_kinds(), options.seed, at_once=1)
    log = options.folder / LOG

    def changed(deed: Deed | None) -> None:
        server.playground.events.add("proof", {"state": proof.state, "done": len(proof.deeds)})
        if deed is not None and options.deeds is not None:
            console.print(
                f"{len(proof.deeds):4} {deed.at.astimezone(HOME):%d.%m %H:%M} {deed.text('en')}", markup=False
            )

    proof = Proof(options.seed, options.folder, log, changed)
    clock = Clock((BEGINS - datetime.now(UTC)).total_seconds())
    async with running(
        port=options.port,
        token=new_token(),
        first_name="ASAR",
        username="asar_proof_bot",
        clock=clock,
        rooms=[bot_room, crowd_room, ProofRoom(proof)],
        stage="preparing",
    ) as server:
        console.print(f"seed: {options.seed}")
        settings = with_ports(
            settings_for(
                server, sqlite_at(options.folder / DATABASE), options.folder / KEYS, tick_seconds=TICK_SECONDS
            ),
            after=urlsplit(server.url).port or 0,
        )
        with console.status("Preparing the database and the sample data ..."):
            await prepare(settings, fresh=True, forum_on=FORUM_ON, with_people=True)
            async with PlaygroundClient(server.url) as client:
                six = await introduce_six(client)
            await introduce_crowd(server)
        keeper = Keeper(server.playground, settings, lambda words: console.print(f"[red]{words}[/]"), log)
        bot_room.pages = BotPages(f"http://127.0.0.1:{settings.development_port}")
        bot_room.keeper = keeper
        with console.status("Starting the bot ..."):
            async with keeper.keeping(), PlaygroundClient(server.url) as client:
                await say_hello(client, six)
                assert crowd_room.days is not None  # noqa: S101  # the server runs
                proof.stage = Stage(server.url, server.playground, crowd_room.days, six)
                server.playground.turn("ready")
                yield server, proof
