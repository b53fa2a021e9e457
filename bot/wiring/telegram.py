"""Telegram's side: the notifier, the dispatcher with its routers and dialogs, and the gate in front of it."""

from typing import Any, cast

from aiogram import Bot, Dispatcher
from aiogram.fsm.storage.memory import SimpleEventIsolation
from aiogram_dialog import setup_dialogs
from dishka import AsyncContainer, Provider, Scope, provide

from bot.handlers import routers
from bot.handlers.gate import UpdateGate
from bot.handlers.intents import use_unique_ids
from bot.handlers.middlewares.scope import install
from bot.handlers.speech import ActorsSpeech, LanguageMemory
from bot.presenting.files.file import File
from bot.presenting.translator import Translator
from bot.storage.fsm import DialogStateStorage
from bot.telegram.notifier import TelegramNotifier
from bot.telegram.polling import PollingTurn, Reception
from bot.use_cases.health.signs import SignsSeen
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.messages import Attachment
from bot.use_cases.kernel.ports import Clock, Identity, IdentityFactory, Notifier
from bot.use_cases.kernel.registry import Registry


class TelegramProvider(Provider):
    scope = Scope.APP

    languages = provide(LanguageMemory)

    @provide
    def notifier(self, bot: Bot, clock: Clock, registry: Registry, container: AsyncContainer) -> Notifier:
        async def attach(attachment: Attachment, t: Translator) -> File:
            registered = registry.attachments[attachment.kind]
            async with container({Identity: SystemIdentity()}) as scope:
                read: Any = await scope.get(registered.deed)
                return cast("File", registered.as_file(t, await read(attachment.id)))

        return TelegramNotifier(bot, clock.now, attach)


async def build_dispatcher(container: AsyncContainer) -> Dispatcher:
    """The dispatcher with its middlewares, routers and dialogs.

    Call this once in a process: the routers are module-level objects, and a router can belong to one dispatcher only.
    """
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
    """The gate that every update passes on its way to the dispatcher."""
    return UpdateGate(
        dispatcher,
        await container.get(DialogStateStorage),
        await container.get(LanguageMemory),
        await container.get(Clock),
    )


async def build_reception(container: AsyncContainer, dispatcher: Dispatcher) -> Reception:
    """What the source of updates needs: the gate, and what keeps updates until they have passed it."""
    return Reception(
        await build_gate(container, dispatcher),
        await container.get(DialogStateStorage),
        await container.get(PollingTurn),
        await container.get(SignsSeen),
    )
