"""A project's public page, which its people share wherever they like."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from aiohttp import hdrs, web
from dishka import AsyncContainer

from bot.models.outlines import country_map
from bot.models.projects import TAKES_INTEREST
from bot.models.reference import Language
from bot.models.typed_codes import page_code_in
from bot.models.words import Prose
from bot.presenting.cards import showcase as words
from bot.presenting.cards import showcase_totals as totals
from bot.presenting.medium import Medium
from bot.presenting.translator import Translator
from bot.use_cases.showcase.access import GoneError
from bot.use_cases.showcase.page import ShownProject, ShowProjectPage
from bot.web.app import Route
from bot.web.bodies import Body, send
from bot.web.front import Ready
from bot.web.language import asked_language, language_of
from bot.web.memory import Remembered
from bot.web.pages import pictures
from bot.web.pages.projects import listing
from bot.web.rendering import Renderer
from bot.web.scope import visitor_scope
from bot.web.site import Site

PATH: Final = "/p/{code}"
_BEFORE_CODE: Final = "/p/"
REMEMBERED_SECONDS: Final = 10.0
_ASKED_AGAIN: Final = "no-cache"
_GONE: Final[Mapping[str, str]] = {"X-Robots-Tag": "noindex", hdrs.CACHE_CONTROL: "no-store"}


class ProjectPages:
    """`now` is in seconds and only goes forward."""

    def __init__(
        self, container: AsyncContainer, renderer: Renderer, site: Site, now: Callable[[], float]
    ) -> None:
        self._container = container
        self._renderer = renderer
        self._site = site
        self._made = Remembered(self._make, REMEMBERED_SECONDS, now)

    def routes(self) -> list[Route]:
        return [Route(PATH, self._show)]

    async def _show(self, request: web.Request) -> web.Response:
        language, named = language_of(request), asked_language(request) is not None
        code = page_code_in(request.match_info["code"])
        try:
            ready = await self._made((code, language, named))
        except GoneError as gone:
            return self._gone(code, language, gone)
        return send(request, ready.body, cache_control=_ASKED_AGAIN)

    def at_hand(self, request: web.BaseRequest) -> Ready | None:
        """For a request without a query."""
        first, prefix, code = request.rel_url.raw_path.rpartition(_BEFORE_CODE)
        return self._made.at_hand((code, language_of(request), False)) if prefix and not first else None

    async def _make(self, key: tuple[str, Language, bool]) -> Ready:
        code, language, named = key
        async with visitor_scope(self._container, language) as scope:
            shown = await (await scope.get(ShowProjectPage))(code)
        body = await self._page(shown, language, named=named)
        return Ready.of(body, language, self._site, {hdrs.CACHE_CONTROL: _ASKED_AGAIN})

    async def _page(self, shown: ShownProject, language: Language, *, named: bool) -> Body:
        t = self._renderer.translator(language).to(Medium.PLAIN)
        bot = await self._site.bot_link()
        values = {
            **_told(t, shown),
            "bot_link": f"{bot}?start=p_{shown.code}" if bot else None,
            "asar_link": f"{bot}?start=a_{shown.asar.code}" if bot and shown.asar else None,
            "all": listing.PATH,
            "address_of": lambda picture: pictures.PATH.format(sha256=picture.sha256),
        }
        path = PATH.format(code=shown.code)
        return self._renderer.page("projects/page.html", language, path=path, named=named, **values)

    def _gone(self, code: str, language: Language, gone: GoneError) -> web.Response:
        t = self._renderer.translator(language).to(Medium.PLAIN)
        title = t("showcase-taken-down-title") if gone.taken_down else t("showcase-withdrawn-title")
        text = t("showcase-taken-down") if gone.taken_down else t("showcase-withdrawn")
        body = self._renderer.page(
            "projects/gone.html",
            language,
            path=PATH.format(code=code),
            title=title,
            text=text,
            all=listing.PATH,
        )
        return web.Response(
            status=410, body=body.content, content_type=body.content_type, charset=body.charset, headers=_GONE
        )


def _told(t: Translator, shown: ShownProject) -> Mapping[str, Any]:
    """What fills the template: plain texts, which it escapes."""
    project = shown.project
    in_second = project.second_title is not None and t.language is project.second_language
    return {
        "title": words.title_of(t, project),
        "gist": words.gist_of(t, project) if project.gist else "",
        "description": words.description_of(t, project),
        "title_language": (project.second_language if in_second else project.language) or t.language,
        "text_language": project.language,
        "title_original": words.title_original_in_words(t, project),
        "original": words.original_in_words(t, shown),
        "notice": words.notice_of(t, project),
        "sample": shown.sample,
        "takes_help": project.stage in TAKES_INTEREST,
        "stage": words.stage_in_words(t, project),
        "look": project.stage.value,
        "organization": t.value(project.organization),
        "place": words.place_in_words(t, project),
        "map": country_map(),
        "picture": shown.picture,
        "needs": words.needs_in_words(t, project),
        "goals": totals.goals_in_words(t, shown),
        "totals": totals.totals_in_words(t, shown.totals),
        "givers": [t.value(giver) for giver in shown.givers],
        "voices": words.voices_in_words(t, shown),
        "problem": t.value(Prose(project.problem)),
        "solution": t.value(Prose(project.solution)),
        "facts": words.facts_in_words(t, project),
        "asar": words.asar_in_words(t, shown.asar) if shown.asar else None,
        "memoranda": [words.memorandum_in_words(t, one) for one in shown.memoranda],
        "months": [words.month_in_words(t, month) for month in shown.months],
    }
