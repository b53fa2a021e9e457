"""The playground itself: its parts, and how updates reach bots."""

import asyncio
import secrets
from collections import deque
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, Literal, TypeAlias

from aiogram.types import Update
from aiohttp import ClientResponse, web

from playground.world.bots import QUERY_LIFE, BotAccount, Query, commands_for
from playground.world.clock import Clock
from playground.world.errors import ControlError, unauthorized
from playground.world.events import EventLog
from playground.world.faults import Faults
from playground.world.messages import StoredMessage
from playground.world.people import Person
from playground.world.rates import Rates
from playground.world.updates import UpdateQueue
from playground.world.webhook import Webhook
from playground.world.world import World

DEFAULT_TOKEN = "42:PLAYGROUND"  # noqa: S105  # everybody knows it, so it is no secret
CALLS_KEPT = 10_000
Stage: TypeAlias = Literal["preparing", "ready", "broken"]


def new_token() -> str:
    """A token that nobody can guess, for the same bot as the default one."""
    return f"{DEFAULT_TOKEN.partition(':')[0]}:{secrets.token_urlsafe(32)}"


class Playground:
    """Holds everything in one place. The Bot API answers from it, and the control API changes it.

    `deliver` brings the bot what people do. `announce` brings the chat page and the players what there is to see.
    """

    def __init__(
        self,
        token: str | None = None,
        *,
        username: str = "playground_bot",
        first_name: str = "Playground",
        rate_limits: bool = True,
        webhook_retry: float = 1.0,
        clock: Clock | None = None,
    ) -> None:
        self.clock = clock or Clock()
        self.events = EventLog()
        self.world = World()
        self.faults = Faults()
        self.rates = Rates(self.clock, enforced=rate_limits)
        self.calls: deque[dict[str, Any]] = deque(maxlen=CALLS_KEPT)
        self.last_call_id = 0
        self.kept: dict[str, Any] = {}
        """What rooms of the server keep between runs, by their names, as JSON."""
        self.next_deeds: list[Callable[[], datetime | None]] = []
        """Tell when somebody who answers by themselves does something next."""
        self.lead_to: Callable[[datetime], Awaitable[None]] | None = None
        """Lets time pass up to a moment, from one thing that is due to the next, where people answer by themselves."""
        self.bot_is_due: Callable[[], Awaitable[datetime | None]] | None = None
        """Asks the bot when it does something by itself next. Raises `ControlError` while it cannot be asked."""
        self.followed_to: float | None = None
        """The offset of the clock for which the bot has done all that was due; None before it has said so."""
        self.before_start_over: list[Callable[[], Awaitable[None]]] = []
        """Called before everything begins anew, so that rooms lay down what they are doing."""
        self.stage: Stage = "ready"
        """Nobody begins anything but while it is ready."""
        self._username = username
        self._first_name = first_name
        self._webhook_retry = webhook_retry
        self.on_webhook_answer: OnWebhookAnswer = _ignore
        """Takes what a bot sends in its answer to a webhook's delivery."""
        self.bot_at_work: Callable[[], bool] | None = None
        """Set where the bot runs in the playground's own process, and confirms updates when they are handled."""
        self.ask_at_work: Callable[[], Awaitable[bool]] | None = None
        """Asks a bot that runs in a process of its own. Raises `ControlError` while it cannot be asked."""
        self.takes_any_token = token is None
        """Whether each token is a bot. Where one was given, no other is answered."""
        self.bots: dict[str, BotAccount] = {}
        self.primary = self.new_bot(token or DEFAULT_TOKEN)
        """The bot with which people talk through the control API."""

    def new_bot(self, token: str) -> BotAccount:
        id_ = int(token.partition(":")[0])
        suffix = "" if not self.bots else f"_{id_}"
        queue = UpdateQueue(self.clock, self.events.stir)

        async def on_answer(answer: ClientResponse) -> None:
            await self.on_webhook_answer(self, bot, answer)

        webhook = Webhook(queue, self._webhook_retry, on_answer)
        bot = BotAccount(token, id_, self._username + suffix, self._first_name, queue, webhook)
        self.bots[token] = bot
        return bot

    def begin_anew(self) -> None:
        """Forget all people and all they have said. The numbers of events and updates go on, for who follows them."""
        self.world = World()
        self.faults.clear()
        self.rates = Rates(self.clock, enforced=self.rates.enforced)
        self.kept.clear()
        self.calls.clear()
        self.clock.begin()
        bot = self.primary
        bot.queue.pending.clear()
        for kept in (bot.commands, bot.menu_buttons, bot.texts, bot.queries):
            kept.clear()
        self.events.stir()

    def turn(self, stage: Stage) -> None:
        """Tell all pages that everything is being prepared, is ready, or could not be prepared."""
        self.stage = stage
        self.events.add("stage", {"stage": stage})

    def require_ready(self) -> None:
        """Raises `ControlError` 409 while everything is being prepared, at first or anew, or could not be."""
        if self.stage == "preparing":
            raise ControlError("everything is still being prepared; try again in a moment", 409)
        if self.stage == "broken":
            raise ControlError("it could not be prepared; start over", 409)

    def bot(self, token: str) -> BotAccount:
        """The bot with this token. Raises `ApiError` 401 if there is none and cannot be one.

        The first token with which a bot calls becomes the token of the primary bot.
        """
        bot = self.bots.get(token)
        if bot is None:
            number, _, secret = token.partition(":")
            if not self.takes_any_token or not number.isdigit() or not secret:
                raise unauthorized()
            if not self.primary.seen:
                del self.bots[self.primary.token]
                bot = self.primary
                bot.token, bot.id = token, int(token.partition(":")[0])
                self.bots[token] = bot
            else:
                bot = self.new_bot(token)
        bot.seen = True
        return bot

    def deliver(
        self, kind: str, payload: dict[str, Any], *, person: Person | None = None, chat_id: int | None = None
    ) -> None:
        """Queue an update for the primary bot. Raises `ValidationError` if the payload is no update of this kind."""
        bot = self.primary
        if not bot.queue.accepts(kind):
            return
        Update.model_validate({"update_id": 1, kind: payload})
        callback = kind == "callback_query"
        lane = f"{kind}:{person.id if person else 0}" if callback else f"chat:{chat_id}"
        update = bot.queue.put(
            kind, payload, person.id if person else None, lane, self.faults.copies(chat_id)
        )
        bot.webhook.push(update)
        self.events.stir()

    def new_query(self, bot: BotAccount, person_id: int, text: str = "") -> Query:
        now = self.clock.timestamp()
        # An inline query stays after its answer, so that a result can be chosen. Queries that are too old are
        # dropped.
        bot.queries = {id_: query for id_, query in bot.queries.items() if now - query.asked_at <= QUERY_LIFE}
        answer: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        query = Query(str(secrets.randbits(62)), person_id, now, answer, text)
        bot.queries[query.id] = query
        return query

    def announce(self, message: StoredMessage, *, edited: bool = False) -> None:
        kind = "edit" if edited else "message"
        self.events.add(kind, message.for_people(), message.chat_id)

    def person_json(self, person: Person) -> dict[str, Any]:
        keyboard = person.reply_keyboard
        return {
            **person.user(),
            "blocked": person.blocked,
            "deactivated": person.deactivated,
            "started": person.started,
            "role_hint": person.role_hint,
            "bot_language": person.bot_language,
            "organization": person.organization,
            "character": person.character,
            "shown": person.shown,
            "reply_keyboard": keyboard["keyboard"] if keyboard else None,
            "commands": commands_for(self.primary, person),
        }

    def announce_person(self, person: Person) -> None:
        self.events.add("person", self.person_json(person), person.id)


OnWebhookAnswer = Callable[[Playground, BotAccount, ClientResponse], Awaitable[None]]


async def _ignore(_: Playground, __: BotAccount, ___: ClientResponse) -> None:
    """Take no notice of the answer, until another function takes this one's place."""


PLAYGROUND = web.AppKey("PLAYGROUND", Playground)
"""The key under which the routes of the server find the playground."""
