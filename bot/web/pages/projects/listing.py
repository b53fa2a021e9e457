"""The list of all projects that everybody may read, and the map of all addresses for search engines."""

from collections.abc import Callable
from typing import Final
from urllib.parse import urlencode

from aiohttp import hdrs, web
from dishka import AsyncContainer

from bot.models.reference import Language, regions
from bot.models.words import Named
from bot.presenting.cards import showcase as words
from bot.presenting.cards import showcase_totals as totals
from bot.presenting.medium import Medium
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.showcase.listing import ListPageCodes, ListShownProjects
from bot.web.app import Route
from bot.web.bodies import Body, send
from bot.web.front import Ready
from bot.web.language import asked_language, language_of
from bot.web.limits import Kind
from bot.web.memory import Remembered
from bot.web.pages import pictures
from bot.web.rendering import Renderer
from bot.web.scope import visitor_scope
from bot.web.site import Site
from bot.web.static import A_DAY

PATH: Final = "/projects"
SITEMAP: Final = "/sitemap.xml"
ROBOTS: Final = "/robots.txt"
REGION, PAGE = "region", "page"
REMEMBERED_SECONDS: Final = 10.0
_ASKED_AGAIN: Final = "no-cache"
_Key = tuple[str, int, Language, bool]


class ListPages:
    """`now` is in seconds and only goes forward."""

    def __init__(
        self, container: AsyncContainer, renderer: Renderer, site: Site, now: Callable[[], float]
    ) -> None:
        self._container = container
        self._renderer = renderer
        self._site = site
        self._made = Remembered(self._make, REMEMBERED_SECONDS, now)
        self._sitemap = Remembered(self._make_sitemap, REMEMBERED_SECONDS, now)

    def routes(self) -> list[Route]:
        return [
            Route(PATH, self._show),
            Route(SITEMAP, self._serve_sitemap, Kind.STATIC),
            Route(ROBOTS, self._serve_robots, Kind.STATIC),
        ]

    async def _show(self, request: web.Request) -> web.Response:
        region, page = request.query.get(REGION, ""), request.query.get(PAGE, "1")
        if (region and region not in regions()) or not (
            page.isascii() and page.isdigit() and 0 < len(page) < 6
        ):
            raise NotFoundError
        named = asked_language(request) is not None
        ready = await self._made((region, int(page), language_of(request), named))
        return send(request, ready.body, cache_control=_ASKED_AGAIN)

    def at_hand(self, request: web.BaseRequest) -> Ready | None:
        """For a request without a query."""
        if request.rel_url.raw_path != PATH:
            return None
        return self._made.at_hand(("", 1, language_of(request), False))

    async def _make(self, key: _Key) -> Ready:
        region, page, language, named = key
        async with visitor_scope(self._container, language) as scope:
            found = await (await scope.get(ListShownProjects))(region or None, page)
        if not 0 < page <= found.pages:
            raise NotFoundError
        t = self._renderer.translator(language).to(Medium.PLAIN)
        body = self._renderer.page(
            "projects/list.html",
            language,
            path=_address(region, page),
            named=named,
            heading=t("showcase-list-in", region=Named("region-within", region))
            if region
            else t("showcase-list-title"),
            found=found,
            cards=[words.card_in_words(t, one) for one in found.items],
            region=region,
            everywhere=PATH,
            regions=[(one, _address(one.code, 1)) for one in totals.regions_in_words(t, found)],
            newer=_address(region, page - 1) if page > 1 else None,
            older=_address(region, page + 1) if page < found.pages else None,
            address_of=lambda picture: pictures.PATH.format(sha256=picture.sha256),
        )
        return Ready.of(body, language, self._site, {hdrs.CACHE_CONTROL: _ASKED_AGAIN})

    async def _serve_robots(self, request: web.Request) -> web.Response:
        """All pages are public; without this answer each robot would ask for it again and find a page of error."""
        text = f"User-agent: *\nAllow: /\nSitemap: {self._site.absolute(SITEMAP)}\n"
        return send(request, Body.of(text.encode(), "text/plain"), cache_control=A_DAY)

    async def _serve_sitemap(self, request: web.Request) -> web.Response:
        return send(request, await self._sitemap(SITEMAP), cache_control=_ASKED_AGAIN)

    async def _make_sitemap(self, _: str) -> Body:
        async with visitor_scope(self._container, Language.KAZAKH) as scope:
            codes = await (await scope.get(ListPageCodes))()
        paths = ["/", PATH, *(f"/p/{code}" for code in codes)]
        lines = "".join(f"<url><loc>{self._site.absolute(path)}</loc></url>\n" for path in paths)
        text = (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
        )
        return Body.of(text.encode(), "application/xml")


def _address(region: str, page: int) -> str:
    query = {**({REGION: region} if region else {}), **({PAGE: str(page)} if page > 1 else {})}
    return f"{PATH}?{urlencode(query)}" if query else PATH
