"""The control API for polls."""

from aiohttp import web

from playground.control.common import answer, json_body, person_of, whole, whole_list
from playground.control.deeds import polls as deeds
from playground.world.core import PLAYGROUND
from playground.world.errors import ControlError

routes = web.RouteTableDef()


@routes.post(r"/api/people/{person:\d+}/vote")
async def vote(request: web.Request) -> web.Response:
    playground, person, body = request.app[PLAYGROUND], person_of(request), await json_body(request)
    message = playground.world.message(whole(body, "chat_id") or person.id, whole(body, "message_id") or 0)
    if message is None:
        raise ControlError("no such message", 404)
    deeds.vote(playground, person, message, whole_list(body, "option_ids"))
    return answer(message.for_people())
