"""The account of a bot that calls the playground, and the queries that the bot is to answer."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from playground.world.people import Person
from playground.world.updates import UpdateQueue
from playground.world.webhook import Webhook

QUERY_LIFE = 150.0
"""Seconds within which the bot can answer a callback or inline query."""


@dataclass(slots=True)
class Query:
    """A callback or inline query that the bot is to answer."""

    id: str
    person_id: int
    asked_at: float
    answer: asyncio.Future[dict[str, Any]]
    text: str = ""
    """What was typed, of an inline query."""


@dataclass(slots=True)
class BotAccount:
    token: str
    id: int
    username: str
    first_name: str
    queue: UpdateQueue
    webhook: Webhook
    seen: bool = False
    """Whether a bot ever called with this token."""
    inline_mode: bool = True
    inline_feedback: bool = True
    """Whether its owner has switched on at @BotFather that it is asked from any chat, and told what was chosen."""
    commands: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """Commands by scope and language; `methods.commands` builds the key."""
    menu_buttons: dict[int, dict[str, Any]] = field(default_factory=dict)
    """Menu buttons by private chat; 0 stands for the default."""
    texts: dict[str, str] = field(default_factory=dict)
    """The bot's name and descriptions, by field and language."""
    queries: dict[str, Query] = field(default_factory=dict)
    calls_in_flight: int = 0

    def user(self) -> dict[str, Any]:
        return {"id": self.id, "is_bot": True, "first_name": self.first_name, "username": self.username}


def commands_for(bot: BotAccount, person: Person) -> list[dict[str, Any]]:
    """The commands that the menu of a private chat shows. The narrowest scope comes first and, within it, the
    person's language.

    Source: https://core.telegram.org/bots/api#determining-list-of-commands
    """
    scopes = (f"chat:{person.id}", "all_private_chats", "default")
    for scope in scopes:
        for language in (person.language_code, ""):
            if commands := bot.commands.get(f"{scope}|{language}"):
                return commands
    return []
