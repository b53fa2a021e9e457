"""The connection to Telegram, or to another Bot API server."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from math import ceil
from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramServerError
from aiogram.methods import Response, TelegramMethod
from aiogram.types import LinkPreviewOptions
from aiohttp import ClientResponse, ClientSession

from bot.models.delays import within_a_day
from bot.telegram.arrivals import GetRawUpdates
from bot.telegram.calls import stand_in
from bot.telegram.unparsable import mended

log = structlog.get_logger()

_SHORTEST_WAIT = 1
"""Seconds. What Telegram means by a refusal for no time at all is unknown, and asking at once would not end."""
_NO_STATUS = 600
"""From here on numbers are no HTTP status."""

_KINDS_OF_ANSWER: dict[Any, type[Response[Any]]] = {}
"""pydantic forgets a model such as `Response[Message]` as soon as nobody holds it, and takes milliseconds to make it
anew. So each is held once it was needed.
"""


class _Response(ClientResponse):
    """An answer of which updates are read whatever bytes stand between: one that is no text would hold up all."""

    async def text(self, encoding: str | None = None, errors: str = "strict") -> str:
        if self.url.path.endswith(f"/{GetRawUpdates.__api_method__}"):
            encoding, errors = "utf-8", "replace"
        return await super().text(encoding, errors)


class _Session(AiohttpSession):
    async def create_session(self) -> ClientSession:
        """One that reads answers as said above, which aiogram's own cannot be told to."""
        if self._session is None or self._session.closed:
            connector = self._connector_type(**self._connector_init)
            self._session = ClientSession(connector=connector, response_class=_Response)
        return self._session

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[Any],
        timeout: int | None = None,
    ) -> Any:  # noqa: ANN401 - as the method returns
        try:
            return await super().make_request(bot, method, timeout)
        except (UnicodeError, LookupError):
            # Bytes that are no text of the encoding that the answer names.
            raise _no_answer(method, "no text") from None

    def check_response(
        self,
        bot: Bot,
        method: TelegramMethod[Any],
        status_code: int,
        content: str,
    ) -> Response[Any]:
        """Read an answer as leniently as it can be done.

        Only `ok` says whether Telegram has taken the call. If it has, but the result cannot be read, something stands
        in for the result: otherwise the message would be sent again and again. A refusal stays one whatever else is
        missing from it. What is no answer of the Bot API at all, such as the page of a proxy, is an outage.

        aiogram's error for all of these quotes the answer, which may contain what people wrote, so it is dropped.
        """
        returning = method.__returning__
        if returning not in _KINDS_OF_ANSWER:
            _KINDS_OF_ANSWER[returning] = Response[returning]  # type: ignore[valid-type]
        if status_code == HTTPStatus.OK:
            try:
                response = super().check_response(bot, method, status_code, content)
            except (ClientDecodeError, TelegramAPIError):
                updates = mended(content) if isinstance(method, GetRawUpdates) else None
                if updates is not None:
                    return Response(ok=True, result=updates)
            else:
                if response.result is not None:
                    return response
        envelope = self._envelope(method, status_code, content)
        if not envelope["ok"] or status_code != HTTPStatus.OK:
            status = _status_of(envelope, status_code)
            refusal = self.json_dumps(_refusal_of(envelope, status))
            return super().check_response(bot, method, status, refusal)
        log.warning("answer_unreadable", method=method.__api_method__)
        found = envelope.get("result")
        number = found.get("message_id") if isinstance(found, dict) else None
        result = stand_in(method, bot, number) if isinstance(number, int) else stand_in(method, bot)
        if result is None:
            raise _no_answer(method, "unreadable result")
        return Response(ok=True, result=result)

    def _envelope(self, method: TelegramMethod[Any], status_code: int, content: str) -> dict[str, Any]:
        try:
            envelope = self.json_loads(content)
        except (ValueError, RecursionError):
            envelope = None
        if not isinstance(envelope, dict) or not isinstance(envelope.get("ok"), bool):
            raise _no_answer(method, f"HTTP {status_code}")
        return envelope


def _no_answer(method: TelegramMethod[Any], why: str) -> TelegramServerError:
    return TelegramServerError(method, f"no answer of the Bot API ({why})")


def _status_of(envelope: dict[str, Any], status_code: int) -> int:
    """What kind of refusal it is. Telegram says it twice; where the two differ, a limit of the pace is believed, and
    success is not.
    """
    code = envelope.get("error_code")
    if type(code) is not int or not HTTPStatus.BAD_REQUEST <= code < _NO_STATUS:
        return status_code
    if HTTPStatus.TOO_MANY_REQUESTS in (code, status_code):
        return HTTPStatus.TOO_MANY_REQUESTS
    return code if status_code == HTTPStatus.OK else status_code


def _refusal_of(envelope: dict[str, Any], status_code: int) -> dict[str, Any]:
    """What is known of a refusal, without what has another shape than documented.

    aiogram takes a refusal for one of the pace only if it names a time that is not 0, so every 429 gets one here.
    """
    description, parameters = envelope.get("description"), envelope.get("parameters")
    found = parameters if isinstance(parameters, dict) else {}
    known: dict[str, int] = {}
    if type(found.get("migrate_to_chat_id")) is int:
        known["migrate_to_chat_id"] = found["migrate_to_chat_id"]
    wait = _seconds_of(found.get("retry_after"))
    if status_code == HTTPStatus.TOO_MANY_REQUESTS:
        known["retry_after"] = max(_SHORTEST_WAIT, wait)
    elif wait > 0:
        known["retry_after"] = wait
    return {
        "ok": False,
        "description": description if isinstance(description, str) else "",
        "parameters": known,
    }


def _seconds_of(value: object) -> int:
    """Whole seconds, a day at most: nothing further ahead can be meant. 0 for what is no number, and below 0."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return 0
    try:
        seconds = float(value)
    except ValueError:
        return 0
    except OverflowError:  # an integer that no float can hold
        seconds = float("inf") if int(value) > 0 else 0.0
    return ceil(within_a_day(seconds).total_seconds())


@asynccontextmanager
async def open_bot(token: str, api_url: str) -> AsyncIterator[Bot]:
    """A bot that connects at its first call. The connection is closed at the end of the block.

    aiogram's shorter setting `link_preview_is_disabled` would be sent as `disable_web_page_preview` as well, which
    the Bot API has replaced (7.0, 29 December 2023).
    """
    bot = Bot(
        token,
        session=_Session(api=TelegramAPIServer.from_base(api_url.rstrip("/"))),
        default=DefaultBotProperties(
            parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True)
        ),
    )
    try:
        yield bot
    finally:
        await bot.session.close()
