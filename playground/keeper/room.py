"""The routes of the bot's process and of what it tells about itself."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC
from typing import Any

from aiohttp import web

from playground.control.clock import next_due
from playground.control.common import answer, json_body
from playground.control.deeds.messages import OWN_NAMES
from playground.keeper.asking import BotPages
from playground.keeper.keeping import Keeper, StartingOver
from playground.world.core import PLAYGROUND, Playground
from playground.world.errors import ControlError
from playground.world.messages import StoredMessage

GLOSSES_AT_ONCE = 50
NOTHING: Mapping[str, Any] = {"html": None, "buttons": []}
"""Of a message that says the same in that language, or is not known to the bot any more."""


def _shared(playground: Playground, ask: Callable[[], Awaitable[bool]]) -> Callable[[], Awaitable[bool]]:
    """One question for all who ask while nothing changes: many people of the crowd wait for the bot at once."""
    asked: tuple[int, asyncio.Future[bool]] | None = None

    async def share() -> bool:
        nonlocal asked
        stirs = playground.events.stirs
        if asked is None or asked[0] != stirs or asked[1].done():
            asked = stirs, asyncio.ensure_future(ask())
        return await asyncio.shield(asked[1])

    return share


class BotRoom:
    """A room of the server. What it keeps and asks is told once the server runs, for the bot needs its address."""

    def __init__(self) -> None:
        self.keeper: Keeper | None = None
        self.starting_over: StartingOver | None = None
        self.pages: BotPages | None = None

    def __call__(self, app: web.Application) -> None:
        async def is_due() -> Any:  # noqa: ANN401  # mypy knows it from `BotPages`
            return await self._pages().due()

        app[PLAYGROUND].bot_is_due = is_due
        app[PLAYGROUND].ask_at_work = _shared(app[PLAYGROUND], lambda: self._pages().at_work())
        app.router.add_get("/api/bot", self._tell)
        app.router.add_post("/api/bot/kill", self._kill)
        app.router.add_post("/api/start-over", self._start_over)
        app.router.add_get("/api/due", self._due)
        app.router.add_get("/api/ends", self._ends)
        app.router.add_post("/api/glosses", self._glosses)

    async def _tell(self, _: web.Request) -> web.Response:
        return answer(self._keeper().as_json())

    async def _kill(self, request: web.Request) -> web.Response:
        request.app[PLAYGROUND].require_ready()
        keeper = self._keeper()
        keeper.kill()
        return answer(keeper.as_json())

    async def _start_over(self, request: web.Request) -> web.Response:
        if self.starting_over is None:
            request.app[PLAYGROUND].require_ready()
            raise ControlError("nothing is to be started over here", 404)
        self.starting_over.begin()
        return answer({"stage": self.starting_over.stage}, 202)

    async def _due(self, request: web.Request) -> web.Response:
        due = await next_due(request.app[PLAYGROUND])
        return answer({"next": due.astimezone(UTC).isoformat() if due else None})

    async def _ends(self, request: web.Request) -> web.Response:
        return answer(await self._pages().ends(_language(request.query.get("language", "en"))))

    async def _glosses(self, request: web.Request) -> web.Response:
        """Of one message, or of as many as `messages` names, in their order. There is none of what is gone."""
        body = await json_body(request)
        language = _language(body.get("language"))
        many = body.get("messages")
        named = many if isinstance(many, list) else [body]
        if len(named) > GLOSSES_AT_ONCE:
            raise ControlError(f"at most {GLOSSES_AT_ONCE} messages at once")
        asked = [_message(request, one) for one in named]
        await self._gloss([one for one in asked if one and language not in one.glosses], language)
        found = [(one.glosses if one else {}).get(language, NOTHING) for one in asked]
        return answer({"glosses": found} if isinstance(many, list) else found[0])

    async def _gloss(self, messages: list[StoredMessage], language: str) -> None:
        """Keep what the bot says of them. What it does not know may be asked again."""
        if not messages:
            return
        shown = [message.for_people() for message in messages]
        found = await self._pages().glosses(
            language, [{"html": one.get("html", ""), "buttons": _labels(one)} for one in shown]
        )
        for message, before, gloss in zip(messages, shown, found, strict=True):
            # It may have been edited meanwhile.
            same = message.for_people() == before
            if same and (gloss["html"] is not None or gloss["buttons"]):
                message.glosses[language] = gloss

    def _keeper(self) -> Keeper:
        if self.keeper is None:
            raise ControlError("the bot is still to be started", 503)
        return self.keeper

    def _pages(self) -> BotPages:
        if self.pages is None:
            raise ControlError("the bot is still to be started", 503)
        return self.pages


def _language(language: object) -> str:
    if not isinstance(language, str) or language not in OWN_NAMES.values():
        raise ControlError(f"language must be one of {', '.join(OWN_NAMES.values())}")
    return language


def _message(request: web.Request, named: object) -> StoredMessage | None:
    """The message of the bot's that is named so; None if it is there no more."""
    match named:
        case {"chat_id": int(chat_id), "message_id": int(message_id)}:
            found = request.app[PLAYGROUND].world.messages.get(chat_id, {}).get(message_id)
            return None if found is None or found.deleted or not found.outgoing else found
        case _:
            raise ControlError("a message is named by chat_id and message_id")


def _labels(message: dict[str, Any]) -> list[list[str]]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [[button["text"] for button in row] for row in rows]
