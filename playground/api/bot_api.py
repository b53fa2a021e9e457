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
from aiohttp import BodyPartReader, ClientResponse, MultipartReader, web

from playground.api.decoding import METHODS, decode, default_result
from playground.api.methods import HANDLERS
from playground.api.methods.call import Call, Upload
from playground.world.bots import BotAccount
from playground.world.core import PLAYGROUND, Playground
from playground.world.errors import ApiError, DroppedConnection, bad_request, too_many_requests

log = logging.getLogger(__name__)

QUIET = ("getupdates",)
"""Methods that bots call all the time. Such a call is recorded only if it brings something."""
SHOWN_VALUE = 1000
"""Characters of a parameter that are kept in the record of a call."""


async def read_request(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    """Parameters and uploaded files of a call, whether it comes by GET, form, JSON or multipart."""
    values: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    if request.method != "POST":
        return values, files
    if request.content_type == "application/json":
        try:
            body = await request.json()
        except ValueError:
            raise bad_request("can't parse JSON object") from None
        if isinstance(body, dict):
            values.update(body)
        return values, files
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            content = await asyncio.to_thread(value.file.read)
            files[name] = Upload(value.filename, value.content_type, content)
        else:
            values[name] = value
    return values, files


async def execute(call: Call, name: str, values: dict[str, Any]) -> object:
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


async def _result(call: Call, model: type[TelegramMethod[Any]] | None, values: dict[str, Any]) -> object:
    if model is None:
        raise ApiError(404, "Not Found: method not found")
    method = decode(model, values)
    handler = HANDLERS.get(model)
    if handler is None:
        return default_result(model)
    result = handler(call, method)
    return await result if inspect.isawaitable(result) else result


async def _strike(playground: Playground, api_name: str, values: Mapping[str, Any]) -> bool:
    """Whether the call is to be executed, but its answer to be lost."""
    chat_id = str(values.get("chat_id"))
    number = int(chat_id) if chat_id.lstrip("-").isdigit() else None
    fault = playground.faults.strike(api_name, number)
    match fault and fault.kind:
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


def _record(call: Call, api_name: str, values: Mapping[str, Any], error: str | None, seconds: float) -> None:
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


def _shown(value: object) -> object:
    if isinstance(value, str) and len(value) > SHOWN_VALUE:
        return value[:SHOWN_VALUE] + "…"
    return value


async def handle(request: web.Request) -> web.StreamResponse:
    playground: Playground = request.app[PLAYGROUND]
    token, name = request.match_info["token"], request.match_info["method"]
    if not token.partition(":")[0].isdigit() or not token.partition(":")[2]:
        return _answer(ApiError(401, "Unauthorized").body(), 401)
    bot = playground.bot(token)
    try:
        values, files = await read_request(request)
        result = await execute(Call(playground, bot, files), name, values)
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


async def call_in_answer(playground: Playground, bot: BotAccount, response: ClientResponse) -> None:
    """Execute the call that a bot may send in its answer to a webhook. The bot never learns its result."""
    try:
        values, files = await _read_response(response)
    except ValueError:
        log.info("the answer to a webhook's delivery cannot be read")
        return
    name = values.pop("method", None)
    if isinstance(name, str):
        with contextlib.suppress(ApiError, DroppedConnection):
            await execute(Call(playground, bot, files), name, values)


async def _read_response(response: ClientResponse) -> tuple[dict[str, Any], dict[str, Upload]]:
    values: dict[str, Any] = {}
    files: dict[str, Upload] = {}
    if response.content_type == "application/json":
        body = await response.json()
        values = body if isinstance(body, dict) else {}
    elif response.content_type.startswith("multipart/"):
        async for part in MultipartReader.from_response(response):
            if not isinstance(part, BodyPartReader) or part.name is None:
                continue
            content = bytes(await part.read())
            if part.filename:
                files[part.name] = Upload(part.filename, part.headers.get("Content-Type", ""), content)
            else:
                values[part.name] = content.decode()
    return values, files


def _answer(body: dict[str, Any], status: int) -> web.Response:
    return web.Response(
        body=json.dumps(body, ensure_ascii=False).encode(), status=status, content_type="application/json"
    )


async def download(request: web.Request) -> web.StreamResponse:
    playground: Playground = request.app[PLAYGROUND]
    path = request.match_info["path"]
    if request.match_info["token"] not in playground.bots:
        return _answer(ApiError(401, "Unauthorized").body(), 401)
    for file in playground.world.files.values():
        if file.path == path and file.size:
            content = file.content if file.content is not None else bytes(file.size)
            return web.Response(body=content, content_type="application/octet-stream")
    return _answer(ApiError(404, "Not Found").body(), 404)
