"""Where a scenario plays: a playground, a database, and bots that are real processes."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.scheduling.clock import SystemClock
from bot.storage.database import READ_ONLY, create_engine, make_sessions
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.use_cases.people.ports import People
from bot.wiring.registry import registry
from chaos.databases import Databases, Kind
from chaos.figures import Row
from playground.control.deeds.messages import text_content, write
from playground.server import RunningServer, running
from playground.world.core import Playground
from playground.world.messages import StoredMessage
from playground.world.people import Person
from tests.builders import a_person
from tests.processes.bot_process import BotProcess

PATIENCE = 75.0
"""Seconds without any progress after which a scenario no longer waits. In an outage the outbox tries once a minute."""


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody whom the bot knows: the account at the messenger, and the row of the database."""

    account: Person
    person_id: int


class Stage:
    def __init__(
        self, server: RunningServer, url: str, engine: AsyncEngine, folder: Path, random: Random
    ) -> None:
        self.server = server
        self.url = url
        self.engine = engine
        self.folder = folder
        self.random = random
        self.uow = SqlUnitOfWork(make_sessions(engine), SystemClock(), registry())
        self.bots: list[BotProcess] = []
        self.playground.faults.random = random

    @property
    def playground(self) -> Playground:
        return self.server.playground

    def bot(self, **settings: str) -> BotProcess:
        """A bot that has not been started yet, at the pace of production unless `settings` say otherwise. It is killed
        when the scenario ends.
        """
        folder = self.folder / f"bot-{len(self.bots)}"
        folder.mkdir()
        paced = {"ASAR_PACE_PER_SECOND": "25"} | settings
        self.bots.append(BotProcess(self.server, self.url, folder, **paced))
        return self.bots[-1]

    async def crowd(self, number: int) -> list[Known]:
        """People who have talked to the bot before: they have consented and told their names."""
        accounts = [self.newcomer(f"Адам {index}") for index in range(number)]
        rows = [a_person(account.first_name, account_id=account.id) for account in accounts]
        async with self.uow as block:
            for row in rows:
                await block[People].add(row)
            await block.commit()
        return [Known(account, row.id) for account, row in zip(accounts, rows, strict=True)]

    def newcomer(self, name: str) -> Person:
        world = self.playground.world
        account = Person(world.free_person_id(), name, language_code="kk", started=True)
        world.add_person(account)
        return account

    def writes(self, account: Person, text: str = "/menu") -> StoredMessage:
        return write(self.playground, account, text_content(text))

    def said_to(self, account: Person) -> list[StoredMessage]:
        """What the bot has said to this person, in its order."""
        messages = self.playground.world.messages.get(account.id, {})
        return [message for message in messages.values() if message.outgoing]

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection that waits for no writer."""
        async with self.engine.connect() as connection:
            yield await connection.execution_options(**{READ_ONLY: True})

    async def until(self, done: Callable[[], bool], seconds: float = PATIENCE) -> bool:
        """Wait until something is so in the playground, and return whether that came to pass within `seconds`."""
        end = monotonic() + seconds
        with self.playground.events.watch() as changed:
            while not done():
                changed.clear()
                try:
                    async with asyncio.timeout(max(0.0, end - monotonic())):
                        await changed.wait()
                except TimeoutError:
                    return done()
        return True

    async def at_rest(self, done: Callable[[], bool], seconds: float = PATIENCE) -> bool:
        """The same, but `seconds` begin anew whenever the bot says anything."""
        world = self.playground.world
        while not done():
            before = world.last_message_id
            if not await self.until(partial(self._moved, done, before), seconds):
                return False
        return True

    def _moved(self, done: Callable[[], bool], message_id: int) -> bool:
        return done() or self.playground.world.last_message_id > message_id


@dataclass(frozen=True, slots=True)
class Run:
    """One scenario on one database. The same seed makes the same choices."""

    scenario: str
    kind: Kind
    databases: Databases
    seed: int
    short: bool
    logs: Path | None = None
    """Where the bots' logs are kept afterwards, for whoever looks for a fault."""

    def sized(self, full: int, *, short: int) -> int:
        return short if self.short else full

    @asynccontextmanager
    async def stage(
        self, *, rate_limits: bool = False, url: str | None = None, folder: Path | None = None
    ) -> AsyncIterator[Stage]:
        """`url` is a database of the scenario's own. `folder` is where a SQLite file is to lie."""
        with TemporaryDirectory(prefix="asar-chaos-") as own:
            if url is None:
                url = await asyncio.to_thread(self.databases.fresh, self.kind, folder or Path(own))
            engine = create_engine(url)
            async with running(rate_limits=rate_limits) as server:
                stage = Stage(
                    server, url, engine, Path(own), Random(f"{self.seed}:{self.scenario}:{self.kind}")
                )
                try:
                    yield stage
                finally:
                    await asyncio.gather(*(bot.kill() for bot in stage.bots))
                    await engine.dispose()
                    self._keep_logs(stage)

    def _keep_logs(self, stage: Stage) -> None:
        if self.logs is None:
            return
        self.logs.mkdir(parents=True, exist_ok=True)
        for number, bot in enumerate(stage.bots):
            name = f"{self.scenario}, {self.kind.value}, {number}.log".replace(" ", "-")
            self.logs.joinpath(name).write_text(bot.logged, encoding="utf-8")

    def row(self, measured: str, bar: str, *, held: bool, what: str = "") -> Row:
        return Row(what or self.scenario, self.kind.value, measured, bar, held)


class Beside(Enum):
    """What may run on the machine at the same time."""

    NOTHING = auto()
    """It measures how long people wait, or what a process grows by."""
    ITSELF = auto()
    """On the other database. Where the machine is busy, a kill hits more that is in flight."""
    ANYTHING = auto()


@dataclass(frozen=True, slots=True)
class Scenario:
    name: str
    says: str
    """What happens in it, for the report."""
    play: Callable[[Run], Awaitable[list[Row]]]
    kinds: Sequence[Kind] = tuple(Kind)
    beside: Beside = Beside.ANYTHING
    short_kinds: Sequence[Kind] = ()
    """The databases on which its short form is a part of `make test-long`."""
