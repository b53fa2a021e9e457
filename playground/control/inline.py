"""The control API for inline mode and web apps."""

from aiohttp import web

from playground.control.common import answer, json_body, person_of, wait_for_answer, whole
from playground.control.deeds import inline as deeds
from playground.world.core import PLAYGROUND
from playground.world.errors import ControlError

INLINE_WAIT = 15.0
"""Seconds that a request waits for the bot to answer an inline query."""

routes = web.RouteTableDef()


@routes.post(r"/api/people/{person:\d+}/inline")
async def ask_inline(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    text, offset = str(body.get("query", "")), str(body.get("offset", ""))
    query = deeds.ask_inline(playground, person, text, offset, whole(body, "chat_id"))
    return answer({"query_id": query.id, "answer": await wait_for_answer(query, INLINE_WAIT)})


@routes.post(r"/api/people/{person:\d+}/inline/choose")
async def choose_inline(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    inline_message_id = deeds.choose_inline(
        playground, person, str(body.get("query_id")), str(body.get("result_id")), whole(body, "chat_id")
    )
    return answer({"inline_message_id": inline_message_id}, 201)


@routes.patch("/api/inline")
async def change_inline(request: web.Request) -> web.Response:
    """What the bot's owner switches on and off at @BotFather."""
    bot, body = request.app[PLAYGROUND].primary, await json_body(request)
    for name, field in (("mode", "inline_mode"), ("feedback", "inline_feedback")):
        if name in body:
            if not isinstance(body[name], bool):
                raise ControlError(f"{name} must be true or false")
            setattr(bot, field, body[name])
    return answer({"mode": bot.inline_mode, "feedback": bot.inline_feedback})


@routes.post(r"/api/people/{person:\d+}/web_app")
async def use_web_app(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    return answer(deeds.use_web_app(playground, person, body), 201)
