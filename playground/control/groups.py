"""The control API for groups, polls, inline mode and web apps."""

from aiohttp import web

from playground.control.common import answer, answer_of_the_bot, json_body, person_of
from playground.control.deeds import taking_part
from playground.world.chats import Chat
from playground.world.core import PLAYGROUND
from playground.world.errors import ControlError

INLINE_WAIT = 15.0
"""Seconds that an inline query waits for its results."""

routes = web.RouteTableDef()


def _group(request: web.Request) -> Chat:
    chat = request.app[PLAYGROUND].world.chats.get(int(request.match_info["chat"]))
    if chat is None or chat.type == "private":
        raise ControlError("no such group", 404)
    return chat


@routes.post("/api/groups")
async def add_group(request: web.Request) -> web.Response:
    playground, body = request.app[PLAYGROUND], await json_body(request)
    members = body.get("members", [])
    if not isinstance(members, list):
        raise ControlError("members is a list of ids")
    chat = playground.world.add_group(str(body.get("kind", "group")), str(body.get("title", "")), members)
    chat.bot_status = "left"
    details = {name: body[name] for name in ("username", "is_forum", "bot_status") if name in body}
    taking_part.change_group(playground, chat, {"bot_status": "administrator"} | details)
    return answer(chat.as_json(), 201)


@routes.patch(r"/api/groups/{chat:-\d+}")
async def change_group(request: web.Request) -> web.Response:
    chat = _group(request)
    taking_part.change_group(request.app[PLAYGROUND], chat, await json_body(request))
    return answer(chat.as_json())


@routes.post(r"/api/groups/{chat:-\d+}/upgrade")
async def upgrade_group(request: web.Request) -> web.Response:
    grown = taking_part.upgrade_group(request.app[PLAYGROUND], _group(request))
    return answer(grown.as_json(), 201)


@routes.post(r"/api/people/{person:\d+}/vote")
async def vote(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    message = playground.world.message(body.get("chat_id", person.id), body.get("message_id", 0))
    if message is None:
        raise ControlError("no such message", 404)
    taking_part.vote(playground, person, message, list(body.get("option_ids", [])))
    return answer(message.for_people())


@routes.post(r"/api/people/{person:\d+}/inline")
async def ask_inline(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    query = taking_part.ask_inline(
        playground, person, str(body.get("query", "")), str(body.get("offset", ""))
    )
    return answer({"query_id": query.id, "answer": await answer_of_the_bot(query, INLINE_WAIT)})


@routes.post(r"/api/people/{person:\d+}/inline/choose")
async def choose_inline(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    inline_message_id = taking_part.choose_inline(
        playground, person, str(body.get("query_id")), str(body.get("result_id")), body.get("chat_id")
    )
    return answer({"inline_message_id": inline_message_id}, 201)


@routes.post(r"/api/people/{person:\d+}/web_app")
async def use_web_app(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    return answer(taking_part.use_web_app(playground, person, body), 201)
