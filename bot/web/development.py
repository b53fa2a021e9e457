"""What whoever tries the bot out on their own machine may ask it: what is due next, whether it is at work on an update,
how everything ended, and what a message says in another language. Served in development alone, and to this machine
alone.
"""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from aiohttp import hdrs, web
from dishka import AsyncContainer

from bot.models.reference import Language
from bot.presenting.cards.ends import ends_as_json
from bot.presenting.glosses import Glosses
from bot.presenting.recipes import Recipes
from bot.presenting.translator import Translator
from bot.use_cases.figures.ledger import ShowLedger
from bot.use_cases.health.readiness import UpdatesState
from bot.use_cases.kernel.due import FindNextDue
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Identity
from bot.web.app import Route
from bot.web.errors import BAD_REQUEST, RefusedError
from bot.web.health import NEVER_KEPT
from bot.web.limits import Kind

BODY_MOST = 1024 * 1024
"""Bytes of a question: many messages at once."""
SECONDS = 30.0
"""Seconds that an answer may take: all ends of a busy world."""


class DevelopmentPages:
    def __init__(self, container: AsyncContainer, now: Callable[[], datetime]) -> None:
        self._container = container
        self._now = now

    def routes(self) -> list[Route]:
        return [
            Route("/due", self._due, Kind.DEVELOPMENT),
            Route("/at-work", self._at_work, Kind.DEVELOPMENT),
            Route("/ends", self._ends, Kind.DEVELOPMENT),
            Route("/glosses", self._glosses, Kind.DEVELOPMENT, hdrs.METH_POST),
        ]

    async def _due(self, _: web.Request) -> web.Response:
        async with self._container({Identity: SystemIdentity()}) as scope:
            due = await (await scope.get(FindNextDue))()
        return _answer({"next": due.astimezone(UTC).isoformat() if due else None})

    async def _at_work(self, _: web.Request) -> web.Response:
        return _answer({"at_work": (await self._container.get(UpdatesState)).at_work()})

    async def _ends(self, request: web.Request) -> web.Response:
        language = _language(request.query.get("language"))
        async with self._container({Identity: SystemIdentity()}) as scope:
            found = await (await scope.get(ShowLedger))()
        return _answer(ends_as_json(found, Translator(language, self._now)))

    async def _glosses(self, request: web.Request) -> web.Response:
        """Of each message, in their order; `html` is null where it would say the same."""
        body = await _json(request)
        language, messages = _language(body.get("language")), body.get("messages")
        if not isinstance(messages, list):
            raise RefusedError(BAD_REQUEST)
        glosses = Glosses(await self._container.get(Recipes))
        found = [glosses.of(*_message(message), language) for message in messages]
        return _answer({"glosses": [{"html": one.html, "buttons": one.buttons} for one in found]})


def _language(asked: object) -> Language:
    if not isinstance(asked, str) or asked not in set(Language):
        raise RefusedError(BAD_REQUEST)
    return Language(asked)


def _message(sent: object) -> tuple[str, list[list[str]]]:
    """The HTML of a message, and the labels below it."""
    match sent:
        case {"html": str(html), "buttons": list(rows)} if all(
            isinstance(row, list) and all(isinstance(label, str) for label in row) for row in rows
        ):
            return html, rows
        case _:
            raise RefusedError(BAD_REQUEST)


async def _json(request: web.Request) -> dict[str, Any]:
    """The question. Only what is declared as JSON is read: a page elsewhere cannot send that unasked."""
    if request.content_type != "application/json":
        raise RefusedError(BAD_REQUEST)
    try:
        body = json.loads((await request.read()).decode(), parse_constant=_no_constant)
        json.dumps(
            body, ensure_ascii=False
        ).encode()  # half a letter, which JSON can name and no text can hold
    except (ValueError, RecursionError):
        raise RefusedError(BAD_REQUEST) from None
    if not isinstance(body, dict):
        raise RefusedError(BAD_REQUEST)
    return body


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _answer(told: Mapping[str, Any]) -> web.Response:
    return web.json_response(told, headers=NEVER_KEPT)
