"""The connection to Telegram, or to another Bot API server."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

import structlog
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import ClientDecodeError, TelegramServerError
from aiogram.methods import Response, TelegramMethod
from aiogram.types import LinkPreviewOptions
from aiohttp import ClientResponse, ClientSession

from bot.telegram.arrivals import GetRawUpdates
from bot.telegram.calls import stand_in
from bot.telegram.unparsable import mended

log = structlog.get_logger()


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
            except ClientDecodeError:
                updates = mended(content) if isinstance(method, GetRawUpdates) else None
                if updates is not None:
                    return Response(ok=True, result=updates)
            else:
                if response.result is not None:
                    return response
        envelope = self._envelope(method, status_code, content)
        if not envelope["ok"] or status_code != HTTPStatus.OK:
            refusal = self.json_dumps(_refusal_of(envelope, status_code))
            return super().check_response(bot, method, status_code, refusal)
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


def _refusal_of(envelope: dict[str, Any], status_code: int) -> dict[str, Any]:
    """What is known of a refusal, without what has another shape than documented."""
    description, parameters = envelope.get("description"), envelope.get("parameters")
    known = {
        name: value
        for name, value in (parameters if isinstance(parameters, dict) else {}).items()
        if name in {"retry_after", "migrate_to_chat_id"} and type(value) is int
    }
    if status_code == HTTPStatus.TOO_MANY_REQUESTS:
        known.setdefault("retry_after", 1)
    return {
        "ok": False,
        "description": description if isinstance(description, str) else "",
        "parameters": known,
    }


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
