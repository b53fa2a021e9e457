"""Tells whether aiogram-dialog can read the stored state of a chat's screens.

Another version of the bot or of the library may have written it. The library would then fail at every update of that
person, `/start` included, and never free the lock that it has taken. So the state is looked at before.
"""

from collections.abc import Collection, Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

_STACK, _CONTEXT = ":aiogd:stack:", ":aiogd:context:"
_DATA = ":data"


class _Stored(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class _Access(_Stored):
    user_ids: list[int]
    custom: Any = None


class _Context(_Stored):
    """As `StorageProxy.save_context` of aiogram-dialog 2.6 writes it."""

    intent_id: str = Field(alias="_intent_id")
    stack_id: Literal[""] = Field(alias="_stack_id")
    state: str
    start_data: Any
    dialog_data: dict[str, Any] = {}
    widget_data: dict[str, Any] = {}
    access_settings: _Access | None = None


class _Stack(_Stored):
    """As `StorageProxy.save_stack` of aiogram-dialog 2.6 writes it."""

    stack_id: Literal[""] = Field(alias="_id")
    intents: list[str]
    last_message_id: int | None = None
    last_reply_keyboard: bool = False
    last_media_id: str | None = None
    last_media_unique_id: str | None = None
    last_income_media_group_id: str | None = None


class StoredScreens:
    """Knows the names of all screens (`handlers/states.py`)."""

    def __init__(self, states: Collection[str]) -> None:
        self._states = frozenset(states)

    def readable(self, chat_id: int, values: Mapping[str, str]) -> bool:
        """`values` are all that is stored for the chat, by their names in the storage."""
        contexts: set[str] = set()
        intents: set[str] = set()
        try:
            for name, value in values.items():
                if _STACK in name:
                    intents.update(_Stack.model_validate_json(value).intents)
                elif _CONTEXT in name:
                    context = _Context.model_validate_json(value)
                    access = context.access_settings
                    if context.state not in self._states or not name.endswith(f":{context.intent_id}{_DATA}"):
                        return False
                    if access is not None and access.user_ids and chat_id not in access.user_ids:
                        return False
                    contexts.add(context.intent_id)
        except ValidationError:
            return False
        return intents <= contexts
