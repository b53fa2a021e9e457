"""What the handlers of Bot API methods share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from aiogram.methods import TelegramMethod
from aiogram.types import TelegramObject

from playground.api.request import Upload
from playground.world.bots import BotAccount
from playground.world.chats import Chat
from playground.world.core import Playground
from playground.world.errors import bad_request, forbidden
from playground.world.messages import StoredMessage


@dataclass(slots=True)
class Call:
    """One call of a method: the bot that calls, and the files that came with the call."""

    playground: Playground
    bot: BotAccount
    files: dict[str, Upload] = field(default_factory=dict)

    def known_chat(self, chat_id: int | str) -> Chat:
        """The chat with this id or name. Raises `ApiError` if there is none, or if it was upgraded to a supergroup."""
        world = self.playground.world
        if chat_id == "":
            raise bad_request("chat_id is empty")
        if isinstance(chat_id, int):
            chat = world.chats.get(chat_id)
        else:
            name = chat_id.removeprefix("@").lower()
            chat = next(
                (chat for chat in world.chats.values() if (chat.username or "").lower() == name), None
            )
        if chat is None:
            raise bad_request("chat not found")
        if chat.migrated_to is not None:
            raise bad_request(
                "group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": chat.migrated_to}
            )
        return chat

    def open_chat(self, chat_id: int | str) -> Chat:
        """A chat that the bot may write to. Raises `ApiError` 400 or 403."""
        chat = self.known_chat(chat_id)
        if chat.type != "private":
            if chat.bot_status in ("kicked", "left"):
                lost = "was kicked from" if chat.bot_status == "kicked" else "is not a member of"
                raise forbidden(f"bot {lost} the {chat.type} chat")
            return chat
        person = self.playground.world.people[chat.id]
        if person.deactivated:
            raise forbidden("user is deactivated")
        if person.blocked:
            raise forbidden("bot was blocked by the user")
        if not person.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def own_message(
        self, chat_id: int | str | None, message_id: int | None, purpose: str, *, missing: str = ""
    ) -> StoredMessage:
        """A message that the bot has sent. Raises `ApiError` 400 `message to <purpose> not found` (or whatever is
        `missing`), or `message can't be <purpose>ed`.
        """
        if chat_id is None:
            raise bad_request("chat_id is empty" if message_id else "message identifier is not specified")
        message = self.playground.world.message(self.open_chat(chat_id).id, message_id or 0)
        if message is None:
            raise bad_request(f"{missing or f'message to {purpose}'} not found")
        if not message.outgoing:
            raise bad_request(f"message can't be {purpose}ed")
        return message


M = TypeVar("M", bound=TelegramMethod[Any])
Handler = Callable[[Call, M], object]
HANDLERS: dict[type[TelegramMethod[Any]], Handler[Any]] = {}


def handles(*models: type[M]) -> Callable[[Handler[M]], Handler[M]]:
    """Register a handler for these methods. The handler returns the result as JSON, or a coroutine of it."""

    def register(handler: Handler[M]) -> Handler[M]:
        for model in models:
            HANDLERS[model] = handler
        return handler

    return register


def as_json(model: TelegramObject | None) -> dict[str, Any] | None:
    return None if model is None else model.model_dump(exclude_none=True, mode="json")
