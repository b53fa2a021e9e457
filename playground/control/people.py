"""The control API for people: who there is, what they write and press."""

import asyncio
from typing import Any

from aiohttp import web

from playground.api import limits
from playground.control.common import answer, json_body, person_of, wait_for_answer
from playground.control.deeds import writing
from playground.world.core import PLAYGROUND
from playground.world.errors import ControlError
from playground.world.people import Person

PRESS_WAIT = 15.0
"""Seconds that a press waits for the bot's answer."""
LANGUAGES = ("kk", "ru", "en")
CHANGEABLE = ("first_name", "last_name", "username", "language_code", "role_hint", "deactivated", "started")

routes = web.RouteTableDef()


def _change(person: Person, body: dict[str, Any]) -> None:
    if body.get("language_code", person.language_code) not in LANGUAGES:
        raise ControlError(f"language_code is one of {', '.join(LANGUAGES)}")
    for name in CHANGEABLE:
        if name in body:
            setattr(person, name, body[name])


@routes.post("/api/people")
async def add_person(request: web.Request) -> web.Response:
    playground, body = request.app[PLAYGROUND], await json_body(request)
    person_id = body.get("id", playground.world.free_person_id())
    if not isinstance(person_id, int) or person_id <= 0:
        raise ControlError("id is a positive number")
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
    writing.set_blocked(playground, person, blocked=request.match_info["action"] == "block")
    return answer(playground.person_json(person))


@routes.post(r"/api/people/{person:\d+}/messages")
async def write(request: web.Request) -> web.Response:
    playground, person = request.app[PLAYGROUND], person_of(request)
    if request.content_type == "multipart/form-data":
        content, chat_id = await _uploaded(request)
    else:
        body = await json_body(request)
        content, chat_id = writing.message_content(playground, person, body), body.get("chat_id")
    message = writing.write(playground, person, content, chat_id)
    return answer(message.for_people(), 201)


async def _uploaded(request: web.Request) -> tuple[dict[str, Any], int | None]:
    form = await request.post()
    upload = form.get("file")
    if not isinstance(upload, web.FileField):
        raise ControlError("the field file is missing")
    content = await asyncio.to_thread(upload.file.read)
    file = request.app[PLAYGROUND].world.add_file(upload.filename, upload.content_type, content)
    chat_id = form.get("chat_id")
    kind, caption = str(form.get("kind", "document")), str(form.get("caption", ""))
    return writing.file_content(file, kind, caption), int(str(chat_id)) if chat_id else None


@routes.post(r"/api/people/{person:\d+}/press")
async def press(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    if not isinstance(body.get("message_id"), int) or not isinstance(body.get("data"), str):
        raise ControlError("a press needs message_id and data")
    query = writing.press(playground, person, body["message_id"], body["data"], body.get("chat_id"))
    return answer({"callback_id": query.id, "answer": await wait_for_answer(query, PRESS_WAIT)})


@routes.post(r"/api/people/{person:\d+}/follow")
async def follow(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    payload = str(body.get("payload", ""))
    if not limits.DEEP_LINK.fullmatch(payload):
        raise ControlError("a deep link carries 1-64 characters of A-Z, a-z, 0-9, _ and -")
    message = writing.write(playground, person, writing.text_content(f"/start {payload}"))
    return answer(message.for_people(), 201)


@routes.get(r"/api/chats/{chat:-?\d+}/messages")
async def messages(request: web.Request) -> web.Response:
    stored = request.app[PLAYGROUND].world.messages.get(int(request.match_info["chat"]), {})
    return answer([message.for_people() for message in stored.values() if not message.deleted])
