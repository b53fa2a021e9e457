"""Calls of the Bot API over HTTP: a request becomes the model of a method, its handler executes it, and the result
becomes an answer.
"""

import asyncio
import contextlib
import inspect
import json
import logging
import time
from collections.abc import Mapping
from typing import Any

from aiogram.methods import TelegramMethod
from aiohttp import ClientResponse, MultipartReader, web

from playground.api.decoding import METHODS, decode, default_result
from playground.api.methods import HANDLERS
from playground.api.methods.call import Call
from playground.api.numbers import INT64, int_or_none
from playground.api.parameters.text import first_of
from playground.api.request import Parameters, read_body
from playground.world.bots import BotAccount
from playground.world.core import PLAYGROUND, Playground
from playground.world.errors import ApiError, DroppedConnection, bad_request, too_many_requests, unauthorized

log = logging.getLogger(__name__)

QUIET = ("getupdates",)
"""Methods that bots call all the time. Such a call is recorded only if it brings something."""
SHOWN_VALUE = 1000
"""Characters of a parameter that are kept in the record of a call."""

LONGEST_TOKEN = 80
LARGEST_ID = 1 << 54


async def read_request(request: web.Request) -> Parameters:
    """Parameters and uploaded files of a call, whether it comes by GET, form, JSON or multipart."""
    query = first_of(*({name: value} for name, value in request.query.items()))
    multipart = request.content_type.startswith("multipart/")
    try:
        parts = await request.multipart() if multipart else None
    except ValueError:
        raise bad_request("boundary not found") from None
    return await read_body(request, query, parts)


async def execute(call: Call, name: str, values: dict[str, str]) -> object:
    """Execute a call, and record it with its outcome. Raises `ApiError`, `DroppedConnection`."""
    playground, bot, started = call.playground, call.bot, time.perf_counter()
    model = METHODS.get(name.lower())
    api_name = model.__api_method__ if model else name
    polls = name.lower() in QUIET
    bot.calls_in_flight += not polls
    result: object = None
    error: str | None = None
    try:
        answer_is_lost = await _strike(playground, api_name, values)
        result = await _result(call, model, values)
        if answer_is_lost:
            raise DroppedConnection  # noqa: TRY301 - to be recorded below as if it came from within
    except ApiError as refusal:
        error = refusal.description
        raise
    except DroppedConnection:
        error = "connection dropped"
        raise
    finally:
        bot.calls_in_flight -= not polls
        if not polls or result or error:
            _record(call, api_name, values, error, time.perf_counter() - started)
        else:
            playground.events.stir()
    return result


async def _result(call: Call, model: type[TelegramMethod[Any]] | None, values: dict[str, str]) -> object:
    if model is None:
        raise ApiError(404, "Not Found: method not found")
    method = decode(model, values, call.files)
    handler = HANDLERS.get(model)
    if handler is None:
        return default_result(model)
    result = handler(call, method)
    return await result if inspect.isawaitable(result) else result


async def _strike(playground: Playground, api_name: str, values: Mapping[str, str]) -> bool:
    """Whether the call is to be executed, but its answer to be lost."""
    chat_id = values.get("chat_id", "")
    number = int(chat_id) if chat_id.lstrip("-").isdigit() else None
    fault = playground.faults.strike(api_name, number)
    match fault and fault.kind:
        case "400":
            raise bad_request(fault.description if fault else "")
        case "429":
            raise too_many_requests(fault.retry_after if fault else 1)
        case "500":
            raise ApiError(500, "Internal Server Error")
        case "drop":
            raise DroppedConnection
        case "slow":
            await asyncio.sleep(fault.seconds if fault else 0)
        case "lost_answer":
            return True
    return False


def _record(call: Call, api_name: str, values: Mapping[str, str], error: str | None, seconds: float) -> None:
    playground = call.playground
    playground.last_call_id += 1
    params = {name: _shown(value) for name, value in values.items() if name != "secret_token"}
    params |= {name: f"<{upload.name}, {len(upload.content)} bytes>" for name, upload in call.files.items()}
    entry = {
        "id": playground.last_call_id,
        "at": playground.clock.now().isoformat(),
        "method": api_name,
        "params": params,
        "ok": error is None,
        "error": error,
        "ms": round(seconds * 1000, 2),
    }
    playground.calls.append(entry)
    playground.events.add("call", entry)


def _shown(value: str) -> str:
    return value[:SHOWN_VALUE] + "…" if len(value) > SHOWN_VALUE else value


async def handle(request: web.Request) -> web.StreamResponse:
    playground: Playground = request.app[PLAYGROUND]
    name = request.match_info.get("method", "")
    try:
        bot = account(playground, request.match_info["token"])
        values, files = await read_request(request)
        result = await execute(Call(playground, bot, files), name or values.get("method", ""), values)
    except ApiError as error:
        return _answer(error.body(), error.code)
    except web.HTTPRequestEntityTooLarge:
        return _answer(ApiError(413, "Request Entity Too Large").body(), 413)
    except DroppedConnection:
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)
    except Exception:
        log.exception("%s failed", name)
        return _answer(ApiError(500, "Internal Server Error").body(), 500)
    return _answer({"ok": True, "result": result}, 200)


def account(playground: Playground, token: str) -> BotAccount:
    """The bot with this token. Raises `ApiError` 401 or 421. Source: `ClientManager::send` of the server."""
    if token.startswith("0") or len(token.encode()) > LONGEST_TOKEN or ":" not in token:
        raise ApiError(401, "Unauthorized: invalid token specified")
    id_ = int_or_none(token.partition(":")[0], INT64)
    if id_ is None:
        raise ApiError(421, "Misdirected Request: unallowed token specified")
    if not 0 < id_ < LARGEST_ID:
        raise ApiError(401, "Unauthorized: invalid token specified")
    return playground.bot(token)


async def unknown_path(_: web.Request) -> web.StreamResponse:
    return _answer(ApiError(404, "Not Found").body(), 404)


async def call_in_answer(playground: Playground, bot: BotAccount, response: ClientResponse) -> None:
    """Execute the call that a bot may send in its answer to a webhook. The bot never learns its result."""
    multipart = response.content_type.startswith("multipart/")
    with contextlib.suppress(ApiError, DroppedConnection):
        parts = MultipartReader.from_response(response).stream if multipart else None
        values, files = await read_body(response, {}, parts)
        if name := values.pop("method", ""):
            await execute(Call(playground, bot, files), name, values)


def _answer(body: dict[str, Any], status: int) -> web.Response:
    return web.Response(
        body=json.dumps(body, ensure_ascii=False).encode(), status=status, content_type="application/json"
    )


async def download(request: web.Request) -> web.StreamResponse:
    playground: Playground = request.app[PLAYGROUND]
    path = request.match_info["path"]
    if request.match_info["token"] not in playground.bots:
        return _answer(unauthorized().body(), 401)
    for file in playground.world.files.values():
        if file.path == path and file.size:
            content = file.content if file.content is not None else bytes(file.size)
            return web.Response(body=content, content_type="application/octet-stream")
    return _answer(ApiError(404, "Not Found").body(), 404)
