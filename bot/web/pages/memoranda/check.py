"""Anybody checks a memorandum by its code, and a file that they have. Nothing here changes anything or is kept."""

from collections.abc import Callable, Mapping
from typing import Any

from aiohttp import hdrs, web
from dishka import AsyncContainer

from bot.models.memoranda import check_code_in
from bot.models.reference import Language
from bot.models.signature_checks import official_check
from bot.presenting.cards.memorandum_checks import (
    VerdictInWords,
    facts_in_words,
    others_in_words,
    party_in_words,
    sealed_in_words,
    state_in_words,
    verdict_in_words,
)
from bot.presenting.medium import Medium
from bot.presenting.translator import Translator
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.memoranda.checking import CheckedMemorandum, CheckFile, CheckMemorandum
from bot.use_cases.seals.findings import FILE_MOST
from bot.use_cases.seals.ports import CheckerBusyError
from bot.web.app import Route
from bot.web.bodies import Body, send
from bot.web.forms import require_own_page
from bot.web.front import Ready
from bot.web.language import language_of
from bot.web.limits import Kind
from bot.web.memory import Remembered
from bot.web.rendering import Renderer
from bot.web.scope import visitor_scope
from bot.web.security import WITH_OUR_SCRIPT
from bot.web.site import Site
from bot.web.uploads import FIELD, FileRefusedError, Uploads, busy, too_large

FIND = "/m"
PATH = "/m/{code}"
FILE = "/m/{code}/file"
CODE_FIELD = "code"
_BEFORE_CODE = "/m/"
REMEMBERED_SECONDS = 10.0
_NOT_INDEXED: Mapping[str, str] = {"X-Robots-Tag": "noindex, nofollow"}
_OWN: Mapping[str, str] = {
    **_NOT_INDEXED,
    hdrs.CACHE_CONTROL: "no-cache",
    "Content-Security-Policy": WITH_OUR_SCRIPT,
}
_UNREMEMBERED: Mapping[str, str] = {**_NOT_INDEXED, hdrs.CACHE_CONTROL: "no-store"}
_TYPED_MOST = 300
"""Letters of a code as it is typed, or of the address that somebody has pasted in its place."""


class CheckPages:
    """`now` is in seconds and only goes forward."""

    def __init__(
        self,
        container: AsyncContainer,
        renderer: Renderer,
        site: Site,
        uploads: Uploads,
        now: Callable[[], float],
    ) -> None:
        self._container = container
        self._renderer = renderer
        self._site = site
        self._uploads = uploads
        self._made = Remembered(self._make, REMEMBERED_SECONDS, now)

    def routes(self) -> list[Route]:
        return [
            Route(FIND, self._find),
            Route(PATH, self._show),
            Route(FILE, self._back, Kind.UPLOAD),
            Route(FILE, self._check, Kind.UPLOAD, hdrs.METH_POST),
        ]

    async def _find(self, request: web.Request) -> web.Response:
        """The form into which a code is typed; what was typed leads on to its page."""
        typed = request.query.get(CODE_FIELD, "")[:_TYPED_MOST].rpartition("/m/")[2].partition("?")[0]
        if not typed.strip():
            return self._form(language_of(request))
        code = check_code_in(typed)
        if not code:
            return self._unknown(language_of(request))
        return _see_other(PATH.format(code=code))

    async def _show(self, request: web.Request) -> web.Response:
        language = language_of(request)
        try:
            ready = await self._made((check_code_in(request.match_info["code"]), language))
        except NotFoundError:
            return self._unknown(language)
        response = send(request, ready.body, cache_control=_OWN[hdrs.CACHE_CONTROL])
        response.headers.update(_OWN)
        return response

    def at_hand(self, request: web.BaseRequest) -> Ready | None:
        """For a request without a query."""
        _, first, code = request.rel_url.raw_path.rpartition(_BEFORE_CODE)
        return self._made.at_hand((code, language_of(request))) if first else None

    async def _back(self, request: web.Request) -> web.Response:
        """For whoever opens once more the page with an answer."""
        code = check_code_in(request.match_info["code"])
        return _see_other(PATH.format(code=code) if code else FIND)

    async def _check(self, request: web.Request) -> web.Response:
        require_own_page(request, self._site)
        language = language_of(request)
        code = check_code_in(request.match_info["code"])
        try:
            found = await self._read(code, language)
        except NotFoundError:
            return self._unknown(language)
        t = self._speaker(language)
        try:
            async with (
                self._uploads.file_of(request) as content,
                visitor_scope(self._container, language) as scope,
            ):
                checked = await (await scope.get(CheckFile))(code, content)
        except FileRefusedError as refusal:
            return self._refused(found, t, refusal)
        except CheckerBusyError:
            return self._refused(found, t, busy())
        return self._answer(found, t, verdict=verdict_in_words(t, checked))

    def _refused(self, found: CheckedMemorandum, t: Translator, refusal: FileRefusedError) -> web.Response:
        words = t.value(refusal.words)
        response = self._answer(found, t, status=refusal.status, refusal=words)
        # What was not read of it must not be taken for the next request.
        response.force_close()
        return response

    async def _read(self, code: str, language: Language) -> CheckedMemorandum:
        async with visitor_scope(self._container, language) as scope:
            return await (await scope.get(CheckMemorandum))(code)

    async def _make(self, key: tuple[str, Language]) -> Ready:
        code, language = key
        body = self._page(await self._read(code, language), self._speaker(language))
        return Ready.of(body, language, self._site, _OWN)

    def _answer(
        self,
        found: CheckedMemorandum,
        t: Translator,
        *,
        status: int = 200,
        verdict: VerdictInWords | None = None,
        refusal: str = "",
    ) -> web.Response:
        response = _response(self._page(found, t, verdict=verdict, refusal=refusal), status)
        response.headers["Content-Security-Policy"] = WITH_OUR_SCRIPT
        return response

    def _page(
        self,
        found: CheckedMemorandum,
        t: Translator,
        *,
        verdict: VerdictInWords | None = None,
        refusal: str = "",
    ) -> Body:
        values: Mapping[str, Any] = {
            "title": t("check-title", number=found.number),
            "level": t(f"memorandum-level-{found.level.value}"),
            "state": state_in_words(t, found),
            "facts": facts_in_words(t, found),
            "others": [
                (label, other.number, PATH.format(code=other.code))
                for label, other in others_in_words(t, found)
            ],
            "parties": [party_in_words(t, found, party) for party in found.parties],
            "sha256": found.sha256,
            "sealed": sealed_in_words(t),
            "official": official_check(),
            "most": FILE_MOST,
            "field": FIELD,
            "action": FILE.format(code=found.code),
            "verdict": verdict,
            "refusal": refusal,
            "too_large": t.value(too_large(FILE_MOST).words),
        }
        path = PATH.format(code=found.code)
        return self._renderer.page("memoranda/check.html", t.language, path=path, **values)

    def _form(self, language: Language) -> web.Response:
        body = self._renderer.page(
            "memoranda/find.html", language, path=FIND, field=CODE_FIELD, find=FIND, unknown=False
        )
        return _response(body, 200)

    def _unknown(self, language: Language) -> web.Response:
        """The same for a code that nobody has and for what cannot be one."""
        body = self._renderer.page(
            "memoranda/find.html", language, path=FIND, field=CODE_FIELD, find=FIND, unknown=True
        )
        return _response(body, 404)

    def _speaker(self, language: Language) -> Translator:
        """Its words are escaped by the template."""
        return self._renderer.translator(language).to(Medium.PLAIN)


def _response(body: Body, status: int) -> web.Response:
    return web.Response(
        body=body.content,
        content_type=body.content_type,
        charset=body.charset,
        status=status,
        headers=_UNREMEMBERED,
    )


def _see_other(path: str) -> web.Response:
    return web.Response(status=303, headers={hdrs.LOCATION: path, **_UNREMEMBERED})
