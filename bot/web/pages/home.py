"""The first page: what ASAR is, the button to the bot, and the figures of today."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import structlog
from aiohttp import hdrs, web
from dishka import AsyncContainer

from bot.models.reference import Language
from bot.models.words import Text
from bot.presenting import formats
from bot.presenting.translator import Translator
from bot.use_cases.figures.public import PublicFigures, ShowPublicFigures
from bot.use_cases.kernel.ports import StorageUnavailableError
from bot.web.bodies import Body, send
from bot.web.front import Ready
from bot.web.language import asked_language, language_of
from bot.web.memory import Remembered
from bot.web.pages.projects import listing
from bot.web.rendering import Renderer
from bot.web.scope import visitor_scope
from bot.web.site import Site

log = structlog.get_logger()

PATH = "/"
REMEMBERED_SECONDS = 10.0
_ASKED_AGAIN = "no-cache"
"""Browsers ask for the page again each time, and mostly get 304."""
FIGURES_SECONDS = 2.0
"""Seconds that the page waits for its figures. It says what ASAR is without them too, so it does not wait for a
database that is away.
"""


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure of today. `number` is written as the language writes it; `label` agrees with it in grammar."""

    number: str
    label: str


class HomePage:
    def __init__(
        self, container: AsyncContainer, renderer: Renderer, site: Site, now: Callable[[], float]
    ) -> None:
        self._container = container
        self._renderer = renderer
        self._site = site
        self._made = Remembered(self._make, REMEMBERED_SECONDS, now)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        ready = await self._made((language_of(request), asked_language(request) is not None))
        return send(request, ready.body, cache_control=_ASKED_AGAIN)

    def at_hand(self, request: web.BaseRequest) -> Ready | None:
        """For a request without a query."""
        if request.rel_url.raw_path != PATH:
            return None
        return self._made.at_hand((language_of(request), False))

    async def _make(self, key: tuple[Language, bool]) -> Ready:
        language, named = key
        body = await self._page(language, named=named)
        return Ready.of(body, language, self._site, {hdrs.CACHE_CONTROL: _ASKED_AGAIN})

    async def _page(self, language: Language, *, named: bool) -> Body:
        figures = await self._figures(language)
        return self._renderer.page(
            "home.html",
            language,
            path=PATH,
            named=named,
            bot_link=await self._site.bot_link(),
            projects=listing.PATH,
            figures=figures,
            tiles=() if figures is None else tiles(figures, self._renderer.translator(language)),
        )

    async def _figures(self, language: Language) -> PublicFigures | None:
        try:
            async with asyncio.timeout(FIGURES_SECONDS), visitor_scope(self._container, language) as scope:
                return await (await scope.get(ShowPublicFigures))()
        except (TimeoutError, StorageUnavailableError) as error:
            log.warning("figures_unavailable", error=type(error).__name__)
            return None


def tiles(figures: PublicFigures, translator: Translator) -> Sequence[Tile]:
    """The figures that say something. Zeros are left out: they would say only that nobody has begun yet."""
    labelled = [
        (figures.seeking, Text("home-figure-seeking", {"count": figures.seeking})),
        (figures.supported, Text("home-figure-supported", {"count": figures.supported})),
        (figures.memoranda, Text("home-figure-memoranda", {"count": figures.memoranda})),
        (figures.ngos or 0, Text("home-figure-ngos", {"count": figures.ngos or 0})),
        (figures.businesses or 0, Text("home-figure-businesses", {"count": figures.businesses or 0})),
        (figures.state_bodies or 0, Text("home-figure-state", {"count": figures.state_bodies or 0})),
        (figures.regions, Text("home-figure-regions", {"count": figures.regions})),
    ]
    told = [
        Tile(formats.whole_number(count, translator.language), translator.plain_value(label))
        for count, label in labelled
        if count
    ]
    if figures.answered_percent is not None:
        told.append(Tile(f"{figures.answered_percent}%", translator.plain("home-figure-answered")))
    for answer, count in figures.free_will.items():
        number = f"{formats.whole_number(count, translator.language)}+"
        told.append(Tile(number, translator.plain(f"home-figure-free-will-{answer.value}")))
    return told
