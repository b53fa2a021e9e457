"""The control API: playing the people, moving the clock, switching faults. JSON in, JSON out."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

from aiohttp import web
from aiohttp.client_exceptions import ClientConnectionResetError

from playground import limits, people
from playground.bot_api import PLAYGROUND
from playground.core import Playground
from playground.errors import ControlError
from playground.faults import Fault
from playground.files import add_file
from playground.settling import settled
from playground.world import Person

PRESS_WAIT = 15.0
"""Seconds that a press waits for the bot's answer."""
LAST_EVENT = "X-Last-Event"
"""Response header: the id of the last event before the request was handled."""
LANGUAGES = ("kk", "ru", "en")

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
routes = web.RouteTableDef()


@web.middleware
async def control_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    if not request.path.startswith("/api/"):
        return await handler(request)
    last_event = request.app[PLAYGROUND].events.last_id
    try:
        response = await handler(request)
    except ControlError as error:
        response = web.json_response({"error": str(error)}, status=error.status)
    except web.HTTPException as error:
        if error.status < 400:
            raise
        response = web.json_response({"error": error.reason}, status=error.status)
    if not response.prepared:
        response.headers[LAST_EVENT] = str(last_event)
    return response


async def json_body(request: web.Request) -> dict[str, Any]:
    try:
        body = await request.json()
    except ValueError:
        raise ControlError("the body is no JSON") from None
    if not isinstance(body, dict):
        raise ControlError("the body is no JSON object")
    return body


def person_of(request: web.Request) -> Person:
    return request.app[PLAYGROUND].world.person(int(request.match_info["person"]))


def answer(body: object, status: int = 200) -> web.Response:
    return web.json_response(body, status=status, dumps=lambda value: json.dumps(value, ensure_ascii=False))


def _change(person: Person, body: dict[str, Any]) -> None:
    if body.get("language_code", person.language_code) not in LANGUAGES:
        raise ControlError(f"language_code is one of {', '.join(LANGUAGES)}")
    for name in (
        "first_name",
        "last_name",
        "username",
        "language_code",
        "role_hint",
        "deactivated",
        "started",
    ):
        if name in body:
            setattr(person, name, body[name])


@routes.get("/api/state")
async def state(request: web.Request) -> web.Response:
    playground = request.app[PLAYGROUND]
    bot = playground.primary
    user = {name: value for name, value in bot.user().items() if name != "is_bot"}
    return answer(
        {
            "bot": user if bot.seen else None,
            "people": [playground.person_json(person) for person in playground.world.people.values()],
            "chats": [chat.as_json() for chat in playground.world.chats.values() if chat.type != "private"],
            "clock": playground.clock.as_json(),
            "faults": playground.faults.as_json(),
            "last_event": playground.events.last_id,
        }
    )


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
    people.set_blocked(playground, person, blocked=request.match_info["action"] == "block")
    return answer(playground.person_json(person))


@routes.post(r"/api/people/{person:\d+}/messages")
async def write(request: web.Request) -> web.Response:
    playground, person = request.app[PLAYGROUND], person_of(request)
    if request.content_type == "multipart/form-data":
        content, chat_id = await _uploaded(request)
    else:
        body = await json_body(request)
        content, chat_id = people.message_content(playground, person, body), body.get("chat_id")
    message = people.write(playground, person, content, chat_id)
    return answer(message.for_people(), 201)


async def _uploaded(request: web.Request) -> tuple[dict[str, Any], int | None]:
    form = await request.post()
    upload = form.get("file")
    if not isinstance(upload, web.FileField):
        raise ControlError("the field file is missing")
    content = await asyncio.to_thread(upload.file.read)
    file = add_file(request.app[PLAYGROUND].world, upload.filename, upload.content_type, content)
    chat_id = form.get("chat_id")
    kind, caption = str(form.get("kind", "document")), str(form.get("caption", ""))
    return people.file_content(file, kind, caption), int(str(chat_id)) if chat_id else None


@routes.post(r"/api/people/{person:\d+}/press")
async def press(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    if not isinstance(body.get("message_id"), int) or not isinstance(body.get("data"), str):
        raise ControlError("a press needs message_id and data")
    query = people.press(playground, person, body["message_id"], body["data"], body.get("chat_id"))
    try:
        async with asyncio.timeout(PRESS_WAIT):
            answered = await asyncio.shield(query.answer)
    except TimeoutError:
        answered = None
    return answer({"callback_id": query.id, "answer": answered})


@routes.post(r"/api/people/{person:\d+}/follow")
async def follow(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    payload = str(body.get("payload", ""))
    if not limits.DEEP_LINK.fullmatch(payload):
        raise ControlError("a deep link carries 1-64 characters of A-Z, a-z, 0-9, _ and -")
    message = people.write(playground, person, people.text_content(f"/start {payload}"))
    return answer(message.for_people(), 201)


@routes.get(r"/api/chats/{chat:-?\d+}/messages")
async def messages(request: web.Request) -> web.Response:
    stored = request.app[PLAYGROUND].world.messages.get(int(request.match_info["chat"]), {})
    return answer([message.for_people() for message in stored.values() if not message.deleted])


@routes.get("/api/files/{file}/{name}")
async def file(request: web.Request) -> web.Response:
    found = request.app[PLAYGROUND].world.files.get(request.match_info["file"])
    if found is None:
        raise ControlError("no such file", 404)
    content = found.content if found.content is not None else bytes(found.size)
    # A file from a chat must not run as a page of this origin.
    headers = {
        "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    }
    return web.Response(body=content, content_type=found.mime_type.partition(";")[0], headers=headers)


@routes.get("/api/clock")
async def clock(request: web.Request) -> web.Response:
    return answer(request.app[PLAYGROUND].clock.as_json())


@routes.post("/api/clock")
async def move_clock(request: web.Request) -> web.Response:
    playground, body = request.app[PLAYGROUND], await json_body(request)
    match body:
        case {"advance": int() | float() as seconds}:
            playground.clock.advance(timedelta(seconds=seconds))
        case {"to": str(moment)}:
            try:
                playground.clock.move_to(datetime.fromisoformat(moment))
            except ValueError:
                raise ControlError("the moment is not in ISO 8601") from None
        case _:
            raise ControlError("say advance or to")
    playground.events.add("clock", playground.clock.as_json())
    return answer(playground.clock.as_json())


@routes.get("/api/calls")
async def calls(request: web.Request) -> web.Response:
    after = int(request.query.get("after", "0"))
    return answer([call for call in request.app[PLAYGROUND].calls if call["id"] > after])


@routes.post("/api/faults")
async def add_fault(request: web.Request) -> web.Response:
    playground, body = request.app[PLAYGROUND], await json_body(request)
    try:
        playground.faults.add(Fault(**body))
    except TypeError as error:
        raise ControlError(f"the fault is not understood: {error}") from None
    return answer(playground.faults.as_json(), 201)


@routes.delete("/api/faults")
async def clear_faults(request: web.Request) -> web.Response:
    request.app[PLAYGROUND].faults.clear()
    return answer([])


@routes.get("/api/settled")
async def is_settled(request: web.Request) -> web.Response:
    """Answers once the bot is idle, or with `settled` false after `timeout` seconds."""
    person = request.query.get("person")
    timeout = float(request.query.get("timeout", "10"))
    done = await settled(request.app[PLAYGROUND], int(person) if person else None, timeout)
    return answer({"settled": done})


@routes.get("/api/events")
async def events(request: web.Request) -> web.WebSocketResponse:
    playground: Playground = request.app[PLAYGROUND]
    socket = web.WebSocketResponse(heartbeat=30)
    await socket.prepare(request)
    after = int(request.query.get("after", playground.events.last_id))
    with playground.events.follow(after) as feed:
        closed = asyncio.create_task(_until_closed(socket))
        try:
            while not closed.done():
                line = asyncio.create_task(feed.get())
                await asyncio.wait((line, closed), return_when=asyncio.FIRST_COMPLETED)
                if not line.done():
                    line.cancel()
                    break
                await socket.send_str(line.result())
        except ClientConnectionResetError:
            pass
        finally:
            closed.cancel()
    return socket


async def _until_closed(socket: web.WebSocketResponse) -> None:
    """Reading notices that the other side has gone; what it says is of no interest."""
    async for _ in socket:
        pass
