"""Telegram's side: the notifier, the dispatcher with its routers and dialogs, and the gate in front of it."""

from functools import partial
from typing import Any, cast

from aiogram import Bot, Dispatcher
from aiogram.fsm.storage.memory import SimpleEventIsolation
from aiogram_dialog import setup_dialogs
from dishka import AsyncContainer, Provider, Scope, alias, provide

from bot.config import Settings
from bot.handlers import routers
from bot.handlers.gate import UpdateGate
from bot.handlers.intents import use_our_ids
from bot.handlers.middlewares.scope import install
from bot.handlers.redrawing import ScreenRedraw
from bot.handlers.screens import ScreenInSight, Screens
from bot.handlers.speech import ActorsSpeech, LanguageMemory
from bot.models.consents import Terms
from bot.presenting.files.file import File
from bot.presenting.recipes import MakeTranslator, Recipes, RememberingTranslator
from bot.presenting.translator import Translator
from bot.storage.fsm import DialogStateStorage
from bot.telegram.board import TelegramBoard
from bot.telegram.files import TelegramFiles
from bot.telegram.notifier import TelegramNotifier
from bot.telegram.pace import Pace
from bot.telegram.polling import PollingTurn, Reception
from bot.telegram.speaking import Speaking
from bot.telegram.voice import TelegramVoice
from bot.use_cases.health.signs import SignsSeen
from bot.use_cases.kernel.board import Board
from bot.use_cases.kernel.files import Files
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Attachment
from bot.use_cases.kernel.owing import Redraw, Voice
from bot.use_cases.kernel.ports import Clock, DeliverLater, Identity, IdentityFactory, Notifier
from bot.use_cases.kernel.registry import Registry


class LateRedraw:
    """The drawing of screens, which the container hands out before there is a dispatcher to do it."""

    drawing: Redraw | None = None

    async def __call__(self, chat_id: int, language_code: str) -> None:
        if self.drawing is None:
            why = "no dispatcher yet"
            raise DeliverLater(why, outage=True)
        await self.drawing(chat_id, language_code)


class TelegramProvider(Provider):
    scope = Scope.APP

    languages = provide(LanguageMemory)

    @provide
    def recipes(self) -> Recipes:
        return Recipes()

    @provide
    def translator(self, settings: Settings, recipes: Recipes) -> MakeTranslator:
        """Only where somebody asks for them is anything remembered."""
        return Translator if settings.development_port is None else partial(RememberingTranslator, recipes)

    late_redraw = provide(LateRedraw)
    redraw = alias(LateRedraw, provides=Redraw)

    @provide
    def voice(self, bot: Bot, _: Speaking, pace: Pace) -> Voice:
        return TelegramVoice(bot, pace)

    @provide
    def speaking(self, bot: Bot, pace: Pace) -> Speaking:
        """Whoever calls Telegram through this container asks for it first: from then on, the bot keeps the pace."""
        speaking = Speaking(pace)
        bot.session.middleware(speaking)
        return speaking

    @provide
    def files(self, bot: Bot, _: Speaking) -> Files:
        return TelegramFiles(bot)

    @provide
    def board(self, bot: Bot, _: Speaking, pace: Pace, clock: Clock, translator: MakeTranslator) -> Board:
        return TelegramBoard(bot, pace, clock.now, translator)

    @provide
    def notifier(  # noqa: PLR0917 - the container passes them by their types
        self,
        bot: Bot,
        _: Speaking,
        pace: Pace,
        clock: Clock,
        registry: Registry,
        container: AsyncContainer,
        translator: MakeTranslator,
    ) -> Notifier:
        async def attach(attachment: Attachment, t: Translator) -> File:
            registered = registry.attachments[attachment.kind]
            async with container({Identity: SystemIdentity()}) as scope:
                read: Any = await scope.get(registered.deed)
                return cast("File", registered.as_file(t, await read(attachment.id, *attachment.more)))

        return TelegramNotifier(bot, pace, clock.now, attach, translator)


async def build_dispatcher(container: AsyncContainer) -> Dispatcher:
    """The dispatcher with its middlewares, routers and dialogs.

    Call this once in a process: the routers are module-level objects, and a router can belong to one dispatcher only.
    """
    await container.get(Speaking)
    storage = await container.get(DialogStateStorage)
    isolation = SimpleEventIsolation()
    dispatcher = Dispatcher(storage=storage, events_isolation=isolation)
    dispatcher.include_routers(*routers())
    use_our_ids()
    setup_dialogs(dispatcher, events_isolation=isolation, message_manager=Screens())
    dispatcher.callback_query.middleware(ScreenInSight())
    clock, memory = await container.get(Clock), await container.get(LanguageMemory)
    translator = await container.get(MakeTranslator)
    install(
        dispatcher,
        container,
        await container.get(IdentityFactory),
        lambda identity: ActorsSpeech(identity, clock, memory, translator),
        clock,
    )
    return dispatcher


async def build_gate(container: AsyncContainer, dispatcher: Dispatcher) -> UpdateGate:
    """The gate that every update passes on its way to the dispatcher. From now on, screens that are owed are drawn."""
    journal = await container.get(DialogStateStorage)
    terms, settings = await container.get(Terms), await container.get(Settings)
    gate = UpdateGate(
        dispatcher,
        journal,
        await container.get(LanguageMemory),
        await container.get(Clock),
        is_open_to=lambda account_id: terms.open or account_id in settings.admin_ids,
    )
    redraw = await container.get(LateRedraw)
    redraw.drawing = ScreenRedraw(await container.get(Bot), dispatcher, journal, gate.in_turn)
    return gate


async def build_reception(container: AsyncContainer, dispatcher: Dispatcher) -> Reception:
    """What the source of updates needs: the gate, and what keeps updates until they have passed it."""
    return Reception(
        await build_gate(container, dispatcher),
        await container.get(DialogStateStorage),
        await container.get(PollingTurn),
        await container.get(SignsSeen),
    )
