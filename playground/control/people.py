"""The control API for people: which people there are, and whether they block the bot."""

from collections.abc import Mapping
from types import MappingProxyType, NoneType
from typing import Any

from aiohttp import web

from playground.control.common import answer, json_body, person_of
from playground.control.deeds import people as deeds
from playground.world.core import PLAYGROUND
from playground.world.errors import ControlError
from playground.world.people import Person

LANGUAGES = ("kk", "ru", "en")
CHARACTERS = ("quick", "slow", "silent", "choosy")
CHANGEABLE: Mapping[str, tuple[type, ...]] = MappingProxyType(
    {
        "first_name": (str,),
        **dict.fromkeys(("last_name", "username", "organization"), (str, NoneType)),
        "language_code": (str,),
        "role_hint": (str, dict, NoneType),
        "character": (str, NoneType),
        **dict.fromkeys(("deactivated", "started", "shown"), (bool,)),
    }
)
"""What may be told of a person, and what it must be: everybody else takes it for that."""

routes = web.RouteTableDef()


def _change(person: Person, body: dict[str, Any]) -> None:
    for name, types in CHANGEABLE.items():
        if name in body and not isinstance(body[name], types):
            raise ControlError(f"{name} is not of the right kind")
    if not body.get("first_name", person.first_name):
        raise ControlError("first_name must not be empty")
    if body.get("language_code", person.language_code) not in LANGUAGES:
        raise ControlError(f"language_code must be one of {', '.join(LANGUAGES)}")
    if body.get("character") not in (None, *CHARACTERS):
        raise ControlError(f"character must be null or one of {', '.join(CHARACTERS)}")
    for name in CHANGEABLE:
        if name in body:
            setattr(person, name, body[name])


@routes.post("/api/people")
async def add_person(request: web.Request) -> web.Response:
    playground, body = request.app[PLAYGROUND], await json_body(request)
    person_id = body.get("id", playground.world.free_person_id())
    if not isinstance(person_id, int) or person_id <= 0:
        raise ControlError("id must be a positive number")
    if not isinstance(body.get("first_name"), str) or not body["first_name"]:
        raise ControlError("first_name is required")
    person = playground.world.people.get(person_id) or Person(person_id, body["first_name"])
    _change(person, body)
    if person_id not in playground.world.people:
        playground.world.add_person(person)
    playground.announce_person(person)
    return answer(playground.person_json(person), 201)


@routes.patch(r"/api/people/{person:\d+}")
async def change_person(request: web.Request) -> web.Response:
    playground, person = request.app[PLAYGROUND], person_of(request)
    _change(person, await json_body(request))
    playground.announce_person(person)
    return answer(playground.person_json(person))


@routes.post(r"/api/people/{person:\d+}/{action:block|unblock}")
async def block(request: web.Request) -> web.Response:
    playground, person = request.app[PLAYGROUND], person_of(request)
    deeds.set_blocked(playground, person, blocked=request.match_info["action"] == "block")
    return answer(playground.person_json(person))
