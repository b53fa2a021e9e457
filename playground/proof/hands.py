"""What somebody does by hand while the proof is shown. No seed repeats it, so each such deed is told in its turn.

Whatever changes anything is such a deed, unless it is named here or comes from the walk itself, which says so.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler

from playground.control.common import id_in, json_body
from playground.proof.deeds import Deed, Kind
from playground.proof.proof import Proof
from playground.world.clock import HOME
from playground.world.core import PLAYGROUND, Playground
from playground.world.errors import ControlError

NOT_THE_WORLD: Mapping[str, str] = MappingProxyType(
    {
        "POST /api/clock/followed": "the bot says how far it has come",
        "POST /api/glosses": "what was said is read in another language",
        "POST /api/greeting": "the six have all started before anybody is greeted",
        "POST /api/proof": "a walk and a jump are told deed by deed",
        "POST /api/start-over": "a proof begins anew on the command line alone",
    }
)
"""What changes nothing that the ledger tells of, and why."""
KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "POST /api/bot/kill": Kind.HAND_KILL,
        "POST /api/clock": Kind.HAND_CLOCK,
        "POST /api/days": Kind.HAND_DAYS,
        "DELETE /api/days": Kind.HAND_DAYS_END,
        "POST /api/faults": Kind.HAND_FAULT,
        "DELETE /api/faults": Kind.HAND_FAULTS_END,
    }
)
"""What has words of its own. Of anything else the request is told."""
OF_A_PERSON: Mapping[str, Kind] = MappingProxyType(
    {"block": Kind.HAND_BLOCK, "unblock": Kind.HAND_UNBLOCK, "language": Kind.HAND_LANGUAGE}
)
"""The same for what somebody does: what the address ends with."""
COMMAND_SHOWN = 32
TYPED = "✎"
"""In place of what somebody has typed: it may be a name or a number of their own, and a report is sent to others."""
_WRITING = ("POST", "PUT", "PATCH", "DELETE")


class Hands:
    """Notices them for a proof, in front of all routes."""

    def __init__(self, proof: Proof) -> None:
        self._proof = proof

    @web.middleware
    async def notice(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        playground = request.app[PLAYGROUND]
        route = _route(request)
        if (
            request.method not in _WRITING
            or not request.path.startswith("/api/")
            or route in NOT_THE_WORLD
            or playground.stage != "ready"
            or self._is_walk(request)
        ):
            return await handler(request)
        deed = _deed(playground, request, route, await _body(request))
        self._proof.note_by_hand(deed)
        try:
            response = await handler(request)
        except (ControlError, web.HTTPException):
            self._proof.amend(deed, None)
            raise
        if deed.kind is Kind.HAND_CLOCK:
            self._proof.amend(deed, replace(deed, path=(_minute(playground.clock.now()),)))
        return response

    def _is_walk(self, request: web.Request) -> bool:
        return all(request.headers.get(name) == value for name, value in self._proof.own_headers.items())


def _route(request: web.Request) -> str:
    resource = request.match_info.route.resource
    return f"{request.method} {resource.canonical if resource else request.path}"


async def _body(request: web.Request) -> Mapping[str, Any]:
    """What was sent; nothing where it is no JSON, which is for the route to refuse."""
    if request.content_type != "application/json":
        return {}
    try:
        return await json_body(request)
    except ControlError:
        return {}


def _deed(playground: Playground, request: web.Request, route: str, body: Mapping[str, Any]) -> Deed:
    at, kind = playground.clock.now(), KINDS.get(route, Kind.HAND_OTHER)
    person = playground.world.people.get(id_in(request, "person")) if "person" in request.match_info else None
    if person is not None:
        if own := OF_A_PERSON.get(_last_word(request)):
            language = body.get("language")
            return Deed(at, own, person.first_name, person.id, (str(language),) if language else ())
        path = (_words(playground, person.id, request, body),)
        return Deed(at, Kind.BY_HAND, person.first_name, person.id, path)
    days = body.get("days")
    match kind:
        case Kind.HAND_DAYS:
            return Deed(at, kind, amount=days if isinstance(days, int) else 0)
        case Kind.HAND_FAULT:
            return Deed(at, kind, path=(f"{body.get('kind')} {body.get('method', '*')}",))
        case Kind.HAND_OTHER:
            return Deed(at, kind, path=(f"{request.method} {request.path}",))
        case _:
            return Deed(at, kind)


def _words(playground: Playground, person_id: int, request: web.Request, body: Mapping[str, Any]) -> str:
    """What the person has pressed, or that they have typed, or else the last word of the address."""
    match body:
        case {"message_id": int(number), "data": str(data)}:
            chat_id = body.get("chat_id", person_id)
            message = (
                playground.world.messages.get(chat_id, {}).get(number) if isinstance(chat_id, int) else None
            )
            markup = message.data.get("reply_markup", {}) if message else {}
            rows = markup.get("inline_keyboard", [])
            labels = (each["text"] for row in rows for each in row if each.get("callback_data") == data)
            return f"«{next(labels, '')}»"
        case {"text": str(text)} if text.startswith("/"):
            return text.split()[0][:COMMAND_SHOWN]
        case {"text": str(_)}:
            return TYPED
        case _ if request.method == "PATCH":
            return f"({', '.join(map(str, body))})"
        case _:
            return f"({_last_word(request)})"


def _last_word(request: web.Request) -> str:
    return request.path.rpartition("/")[2]


def _minute(moment: datetime) -> str:
    return f"{moment.astimezone(HOME):%Y-%m-%d %H:%M}"
