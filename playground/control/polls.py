"""The control API for polls."""

from aiohttp import web

from playground.control.common import answer, json_body, person_of
from playground.control.deeds import polls as deeds
from playground.world.core import PLAYGROUND
from playground.world.errors import ControlError

routes = web.RouteTableDef()


@routes.post(r"/api/people/{person:\d+}/vote")
async def vote(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    message = playground.world.message(body.get("chat_id", person.id), body.get("message_id", 0))
    if message is None:
        raise ControlError("no such message", 404)
    deeds.vote(playground, person, message, list(body.get("option_ids", [])))
    return answer(message.for_people())
