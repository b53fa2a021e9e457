"""Pictures of records that everybody may read, under the hash of their bytes."""

from collections.abc import Callable
from typing import Final

from aiohttp import web
from dishka import AsyncContainer

from bot.models.reference import Language
from bot.use_cases.pictures.showing import ShowPicture
from bot.web.app import Route
from bot.web.bodies import Body, send
from bot.web.limits import Kind
from bot.web.memory import Remembered
from bot.web.scope import visitor_scope

PATH: Final = "/pictures/{sha256}.jpg"
REMEMBERED_SECONDS: Final = 10.0
_MOST: Final = 20
"""Pictures of some 300 kB."""
_KEPT_BY_READERS: Final = "private, max-age=31536000, immutable"
"""Whoever has looked at a picture keeps it; what stands between keeps nothing that may be taken down."""


class PicturePages:
    """`now` is in seconds and only goes forward."""

    def __init__(self, container: AsyncContainer, now: Callable[[], float]) -> None:
        self._container = container
        self._made = Remembered(self._make, REMEMBERED_SECONDS, now, _MOST)

    def routes(self) -> list[Route]:
        return [Route(PATH, self._serve, Kind.STATIC)]

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        body = await self._made(request.match_info["sha256"])
        return send(request, body, cache_control=_KEPT_BY_READERS)

    async def _make(self, sha256: str) -> Body:
        async with visitor_scope(self._container, Language.KAZAKH) as scope:
            content = await (await scope.get(ShowPicture))(sha256)
        return Body.of(content, "image/jpeg")
