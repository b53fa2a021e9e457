"""The HTTP server. It opens the port, answers requests that cannot even be parsed, and closes without cutting anybody
off.
"""

import asyncio
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

import structlog
from aiohttp import web
from aiohttp.web_protocol import RequestHandler

from bot.web import limits
from bot.web.errors import BROKEN_UNREAD, UNREADABLE, ErrorPages, Handle, in_words

log = structlog.get_logger()

Front = Callable[[Handle], Handle]
"""What is asked before the application."""


def _none(handle: Handle) -> Handle:
    return handle


class _Connection(RequestHandler):
    """Answers the errors of aiohttp's parser with our own page. aiohttp would send a line of English, with its own
    name and version.
    """

    __slots__ = ("_headers", "_pages")

    def __init__(self, pages: ErrorPages, headers: Mapping[str, str], *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self._pages = pages
        self._headers = headers

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,  # noqa: ARG002 - aiohttp's words, and sometimes the client's
    ) -> web.StreamResponse:
        unreadable = status < HTTPStatus.INTERNAL_SERVER_ERROR
        if unreadable:
            log.debug("request_unreadable", error=type(exc).__name__)
        else:
            log.error("answer_failed", exc_info=exc)
        if request.writer.output_size > 0:
            # aiohttp then closes the connection without sending anything more.
            raise ConnectionError
        response = self._pages.response(UNREADABLE if unreadable else BROKEN_UNREAD)
        response.headers.update(self._headers)
        response.force_close()
        return response


class _Server(web.Server):
    def __init__(
        self,
        inner: web.Server,
        pages: ErrorPages,
        headers: Mapping[str, str],
        front: Front,
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(
            in_words(front(inner.request_handler), pages), request_factory=inner.request_factory, **kwargs
        )
        self._pages = pages
        self._headers = headers

    def __call__(self) -> RequestHandler:
        return _Connection(self._pages, self._headers, self, loop=self._loop, **self._kwargs)


class _Runner(web.AppRunner):
    def __init__(
        self,
        app: web.Application,
        pages: ErrorPages,
        headers: Mapping[str, str],
        front: Front,
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        super().__init__(app, **kwargs)
        self._pages = pages
        self._headers = headers
        self._front = front

    async def _make_server(self) -> web.Server:
        inner = await super()._make_server()
        return _Server(inner, self._pages, self._headers, self._front, **self._kwargs)


class WebServer:
    """An HTTP server to `start`, then to `stop`. Stopping takes no new connections, and lets running answers finish."""

    def __init__(
        self,
        app: web.Application,
        pages: ErrorPages,
        headers: Mapping[str, str],
        *,
        shutdown_seconds: float,
        request_seconds: float = limits.REQUEST_SECONDS,
        front: Front = _none,
    ) -> None:
        self._runner = _Runner(
            app,
            pages,
            headers,
            front,
            access_log=None,
            # No page reads a body: one that says it is compressed, and is not, is nobody's error.
            auto_decompress=False,
            shutdown_timeout=shutdown_seconds,
            # This limit also ends a connection whose request comes drop by drop, because it counts from the opening.
            keepalive_timeout=request_seconds,
            lingering_time=limits.LINGERING_SECONDS,
            max_line_size=limits.LINE_MOST,
            max_field_size=limits.FIELD_MOST,
            max_headers=limits.HEADERS_MOST,
        )
        self._stopping: asyncio.Task[None] | None = None

    async def start(self, host: str, port: int) -> int:
        """Open the port and return its number; for port 0 a free port is chosen. Raises `OSError` if the port is
        taken.
        """
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port).start()
        opened: int = self._runner.addresses[0][1]
        return opened

    def begin_to_stop(self) -> None:
        """Begin to stop, and return at once. `stop` waits until it is done."""
        if self._stopping is None:
            self._stopping = asyncio.create_task(self._runner.cleanup())

    async def stop(self) -> None:
        self.begin_to_stop()
        if self._stopping is not None:
            await self._stopping
