"""The control API for messages: what people write, press and follow, and what a chat contains."""

import asyncio
from typing import Any

from aiohttp import web

from playground.api import limits
from playground.control.common import answer, id_in, json_body, person_of, wait_for_answer, whole
from playground.control.deeds import messages as deeds
from playground.world.core import PLAYGROUND
from playground.world.errors import ControlError

PRESS_WAIT = 15.0
"""Seconds that a request waits for the bot to answer a press."""

routes = web.RouteTableDef()


@routes.post(r"/api/people/{person:\d+}/messages")
async def write(request: web.Request) -> web.Response:
    playground, person = request.app[PLAYGROUND], person_of(request)
    if request.content_type == "multipart/form-data":
        content, chat_id = await _read_upload(request)
    else:
        body = await json_body(request)
        content, chat_id = deeds.message_content(playground, person, body), whole(body, "chat_id")
    message = deeds.write(playground, person, content, chat_id)
    return answer(message.for_people(), 201)


async def _read_upload(request: web.Request) -> tuple[dict[str, Any], int | None]:
    form = await request.post()
    upload = form.get("file")
    if not isinstance(upload, web.FileField):
        raise ControlError("the form must have the field file")
    content = await asyncio.to_thread(upload.file.read)
    kind, caption = str(form.get("kind", "document")), str(form.get("caption", ""))
    world = request.app[PLAYGROUND].world
    file = world.add_file(upload.filename, upload.content_type, content, kind=kind)
    chat_id = form.get("chat_id")
    return deeds.file_content(file, kind, caption), int(str(chat_id)) if chat_id else None


@routes.post(r"/api/people/{person:\d+}/press")
async def press(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    message_id = whole(body, "message_id")
    if message_id is None or not isinstance(body.get("data"), str):
        raise ControlError("a press needs message_id and data")
    query = deeds.press(playground, person, message_id, body["data"], whole(body, "chat_id"))
    return answer({"callback_id": query.id, "answer": await wait_for_answer(query, PRESS_WAIT)})


@routes.post(r"/api/people/{person:\d+}/follow")
async def follow(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    payload = str(body.get("payload", ""))
    if not limits.DEEP_LINK.fullmatch(payload):
        raise ControlError("a deep link must carry 1-64 characters of A-Z, a-z, 0-9, _ and -")
    message = deeds.write(playground, person, deeds.text_content(f"/start {payload}"))
    return answer(message.for_people(), 201)


@routes.post(r"/api/chats/{chat:-?\d+}/messages/{message:\d+}/forget")
async def forget(request: web.Request) -> web.Response:
    """From now on the bot gets the message no more, as happens to old ones. A press below it comes without it."""
    stored = request.app[PLAYGROUND].world.messages.get(id_in(request, "chat"), {})
    message = stored.get(id_in(request, "message"))
    if message is None or message.deleted:
        raise ControlError("no such message", 404)
    message.forgotten = True
    return answer(message.for_people())


@routes.get(r"/api/chats/{chat:-?\d+}/messages")
async def messages(request: web.Request) -> web.Response:
    stored = request.app[PLAYGROUND].world.messages.get(id_in(request, "chat"), {})
    return answer([message.for_people() for message in stored.values() if not message.deleted])
