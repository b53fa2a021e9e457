"""Providers that need the database: the engine, actors' identities, dialog state, whose turn it is."""

from collections.abc import AsyncIterator

from dishka import Provider, Scope, provide

from bot.config import Settings
from bot.handlers import dialogs
from bot.handlers.stored_screens import StoredScreens
from bot.models.consents import Terms
from bot.models.reference import Language
from bot.scheduling import jobs
from bot.storage.database import Engine, Sessions, create_engine, make_sessions
from bot.storage.dialog_tables import PostgresDialogTables, SqliteDialogTables
from bot.storage.fsm import DialogStateStorage
from bot.storage.identity import Identities, StoredIdentity
from bot.storage.schema import SqlSchema
from bot.storage.sql import on_sqlite
from bot.storage.turn import POLLING, TICKS, PostgresTurn, SqliteTurn
from bot.telegram.polling import PollingTurn
from bot.use_cases.kernel.ports import Clock, Identity, IdentityFactory, Schema
from bot.use_cases.kernel.registry import Registry
from bot.wiring.platform import WakeReplies


class DatabaseProvider(Provider):
    scope = Scope.APP

    @provide
    async def engine(self, settings: Settings) -> AsyncIterator[Engine]:
        engine = create_engine(settings.database_url)
        yield engine
        await engine.dispose()

    @provide
    def sessions(self, engine: Engine) -> Sessions:
        return make_sessions(engine)

    schema = provide(SqlSchema, provides=Schema)

    @provide
    async def dialog_states(
        self, settings: Settings, engine: Engine, clock: Clock, wake: WakeReplies
    ) -> AsyncIterator[DialogStateStorage]:
        tables = (
            SqliteDialogTables(settings.database_url) if on_sqlite(engine) else PostgresDialogTables(engine)
        )
        states = {state.state for dialog in dialogs.all() for state in dialog.states()}
        screens = StoredScreens({name for name in states if name})
        storage = DialogStateStorage(tables, clock.now, screens.readable, wake)
        yield storage
        await storage.close()

    @provide
    async def turn(self, engine: Engine) -> AsyncIterator[jobs.Turn]:
        turn = SqliteTurn() if on_sqlite(engine) else PostgresTurn(engine, TICKS)
        yield turn
        await turn.close()

    @provide
    async def polling_turn(self, engine: Engine) -> AsyncIterator[PollingTurn]:
        turn = SqliteTurn() if on_sqlite(engine) else PostgresTurn(engine, POLLING)
        yield turn
        await turn.close()

    @provide
    def identities(
        self, settings: Settings, engine: Engine, sessions: Sessions, registry: Registry, terms: Terms
    ) -> Identities:
        return Identities(
            sessions,
            registry,
            administrators=settings.admin_ids,
            terms=terms,
            remember=on_sqlite(engine),
        )

    @provide
    def identify(self, identities: Identities) -> IdentityFactory:
        def identify(account_id: int | None, guessed: Language) -> Identity:
            return StoredIdentity(account_id, identities, guessed)

        return identify
