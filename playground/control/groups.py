"""The control API for groups and channels."""

from typing import Any

from aiohttp import web

from playground.control.common import answer, id_in, json_body, whole_list
from playground.control.deeds import groups as deeds
from playground.world.chats import Chat
from playground.world.core import PLAYGROUND
from playground.world.errors import ControlError

routes = web.RouteTableDef()


def _group(request: web.Request) -> Chat:
    chat = request.app[PLAYGROUND].world.chats.get(id_in(request, "chat"))
    if chat is None or chat.type == "private":
        raise ControlError("no such group", 404)
    return chat


def _check(body: dict[str, Any]) -> None:
    """Raises `ControlError` for what is no group's."""
    whole_list(body, "members")
    for name, types in {"title": str, "username": str | None, "is_forum": bool, "bot_status": str}.items():
        if name in body and not isinstance(body[name], types):
            raise ControlError(f"{name} is not of the right kind")


@routes.post("/api/groups")
async def add_group(request: web.Request) -> web.Response:
    playground, body = request.app[PLAYGROUND], await json_body(request)
    _check(body)
    members = whole_list(body, "members")
    chat = playground.world.add_group(str(body.get("kind", "group")), str(body.get("title", "")), members)
    chat.bot_status = "left"
    details = {name: body[name] for name in ("username", "is_forum", "bot_status") if name in body}
    deeds.change_group(playground, chat, {"bot_status": "administrator"} | details)
    return answer(chat.as_json(), 201)


@routes.patch(r"/api/groups/{chat:-\d+}")
async def change_group(request: web.Request) -> web.Response:
    chat, body = _group(request), await json_body(request)
    _check(body)
    deeds.change_group(request.app[PLAYGROUND], chat, body)
    return answer(chat.as_json())


@routes.post(r"/api/groups/{chat:-\d+}/upgrade")
async def upgrade_group(request: web.Request) -> web.Response:
    grown = deeds.upgrade_group(request.app[PLAYGROUND], _group(request))
    return answer(grown.as_json(), 201)
