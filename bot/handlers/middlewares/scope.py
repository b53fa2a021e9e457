"""Opens one dependency scope for each update, as soon as the kind of its event is known."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, Protocol

import structlog
from aiogram import BaseMiddleware, Dispatcher
from aiogram.types import CallbackQuery, Message, TelegramObject, User
from aiogram_dialog.api.entities import DIALOG_EVENT_NAME
from dishka import AsyncContainer
from dishka.integrations.aiogram import CONTAINER_NAME

from bot.handlers.answering import led_on
from bot.handlers.speech import SPEECH, Speech, language_of_guest
from bot.use_cases.kernel.buttons import LetButtonsStand
from bot.use_cases.kernel.permissions import Permission, Role
from bot.use_cases.kernel.ports import Clock, Identity, IdentityFactory, StorageUnavailableError
from bot.use_cases.people.expiring import NoteSeen
from bot.use_cases.people.reachability import ComeBack

log = structlog.get_logger()

_EVENTS = (
    *("message", "edited_message", "callback_query", "inline_query", "my_chat_member"),
    *("error", DIALOG_EVENT_NAME),
)

BARRED = "barred"
"""Tells handlers whether the person is barred."""
_NOTED_EVERY = timedelta(days=1)


class SpeechFactory(Protocol):
    """Makes the speech for an update. The middleware calls it directly, not through the container, because every
    update passes here.
    """

    def __call__(self, identity: Identity, /) -> Speech: ...


class ScopeMiddleware(BaseMiddleware):
    """Gives the container's scope and the actor's speech to every handler, and notes who has come back."""

    def __init__(
        self, container: AsyncContainer, identify: IdentityFactory, speak: SpeechFactory, clock: Clock
    ) -> None:
        self._container = container
        self._identify = identify
        self._speak = speak
        self._clock = clock

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:  # noqa: ANN401 - whatever the handler returns goes back to aiogram
        user: User | None = data.get("event_from_user")
        guessed = language_of_guest(data, user.language_code if user else None)
        identity = self._identify(user.id if user else None, guessed)
        async with self._container({Identity: identity}) as scope:
            data[CONTAINER_NAME] = scope
            data[SPEECH] = self._speak(identity)
            if isinstance(event, Message | CallbackQuery):
                await _note_return(identity, scope)
                data[BARRED] = Role.BARRED in (await identity.actor()).roles
                await _note_seen(identity, scope, self._clock.now())
            led_on()
            answered = await handler(event, data)
            if message_id := led_on():
                await (await scope.get(LetButtonsStand))(message_id)
            return answered


async def _note_return(identity: Identity, scope: AsyncContainer) -> None:
    """Whoever does anything is there, although they were not reachable when a message was last sent."""
    if (await identity.actor()).reachable:
        return
    try:
        await (await scope.get(ComeBack))()
    except StorageUnavailableError:
        raise
    except Exception:
        log.exception("return_not_noted")


async def _note_seen(identity: Identity, scope: AsyncContainer, now: datetime) -> None:
    """Data of somebody who does nothing for years is erased, so it is noted that they were there: once a day."""
    actor = await identity.actor()
    if actor.person_id is None or actor.seen_at is None or now - actor.seen_at < _NOTED_EVERY:
        return
    if Permission.OWN_DATA in actor.permissions:
        await (await scope.get(NoteSeen))()


def install(
    dispatcher: Dispatcher,
    container: AsyncContainer,
    identify: IdentityFactory,
    speak: SpeechFactory,
    clock: Clock,
) -> None:
    """Register the middleware for each kind of event, but not for updates as well. An update passes the observers of
    both, so two scopes would be opened.
    """
    middleware = ScopeMiddleware(container, identify, speak, clock)
    for name in _EVENTS:
        dispatcher.observers[name].outer_middleware(middleware)
