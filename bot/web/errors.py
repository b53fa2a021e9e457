"""Pages that tell a reader why a request failed, and what to do next."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus

import structlog
from aiohttp import hdrs, web

from bot.models.reference import Language
from bot.models.words import Text
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.ports import StorageUnavailableError
from bot.web.bodies import Body
from bot.web.language import VARIES_BY, UnknownLanguageError, language_of
from bot.web.rendering import Renderer

log = structlog.get_logger()

RETRY_SECONDS = 30
"""Seconds after which a reader may try again a page that failed for the moment."""


@dataclass(frozen=True, slots=True, eq=False)
class Trouble:
    """What a reader is told about a failure. `in_all_languages` is set if the reader's language cannot be known."""

    status: int
    title: Text
    text: Text
    in_all_languages: bool = False


BAD_REQUEST = Trouble(400, Text("web-bad-request-title"), Text("web-bad-request"))
UNREADABLE = Trouble(400, Text("web-bad-request-title"), Text("web-bad-request"), in_all_languages=True)
UNKNOWN_LANGUAGE = Trouble(
    400, Text("web-unknown-language-title"), Text("web-unknown-language"), in_all_languages=True
)
FOREIGN = Trouble(403, Text("web-foreign-title"), Text("web-foreign"))
NOT_FOUND = Trouble(404, Text("web-not-found-title"), Text("web-not-found"))
METHOD_NOT_ALLOWED = Trouble(405, Text("web-method-title"), Text("web-method"))
TOO_LARGE = Trouble(413, Text("web-too-large-title"), Text("web-too-large"))
TOO_LONG = Trouble(414, Text("web-too-long-title"), Text("web-too-long"))
MISDIRECTED = Trouble(421, Text("web-misdirected-title"), Text("web-misdirected"))
TOO_MANY = Trouble(429, Text("web-too-many-title"), Text("web-too-many"))
BROKEN = Trouble(500, Text("web-broken-title"), Text("web-broken"))
BROKEN_UNREAD = Trouble(500, Text("web-broken-title"), Text("web-broken"), in_all_languages=True)
UNAVAILABLE = Trouble(503, Text("web-unavailable-title"), Text("web-unavailable"))

TROUBLES = (
    BAD_REQUEST,
    UNREADABLE,
    UNKNOWN_LANGUAGE,
    FOREIGN,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    TOO_LARGE,
    TOO_LONG,
    MISDIRECTED,
    TOO_MANY,
    BROKEN,
    BROKEN_UNREAD,
    UNAVAILABLE,
)
_BY_STATUS: Mapping[int, Trouble] = {
    trouble.status: trouble for trouble in TROUBLES if not trouble.in_all_languages
}


class RefusedError(Exception):
    """Stops a request and answers it with one of our error pages."""

    def __init__(self, trouble: Trouble, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(trouble.status)
        self.trouble = trouble
        self.headers = headers or {}


class BareResponse(web.Response):
    """A response without the header `Server`. For a request that its parser refuses there is no application, so
    aiohttp calls no hook but this one after it has added that header.
    """

    async def _prepare_headers(self) -> None:
        await super()._prepare_headers()
        self.headers.popall(hdrs.SERVER, None)


class ErrorPages:
    """The error pages in each language, made at the start. If their template is broken, that shows at the start and
    not at the first error; and a stranger who provokes a thousand errors does not cost a thousand renderings.
    """

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer
        self._bodies = {
            (trouble, language): self._rendered(trouble, language)
            for trouble in TROUBLES
            for language in Language
        }

    def response(
        self,
        trouble: Trouble,
        language: Language = Language.KAZAKH,
        headers: Mapping[str, str] | None = None,
    ) -> web.Response:
        body = self._bodies[trouble, language]
        response = BareResponse(
            status=trouble.status, body=body.content, content_type=body.content_type, charset=body.charset
        )
        response.headers["Cache-Control"] = "no-store"
        response.headers["Vary"] = VARIES_BY
        if not trouble.in_all_languages:
            response.headers["Content-Language"] = language.value
        response.headers.update(headers or {})
        return response

    def _rendered(self, trouble: Trouble, language: Language) -> Body:
        languages = tuple(Language) if trouble.in_all_languages else (language,)
        sections = []
        for code in languages:
            translator = self._renderer.translator(code)
            sections.append(
                {
                    "language": code.value,
                    "title": translator.plain_value(trouble.title),
                    "text": translator.plain_value(trouble.text),
                    "home": translator.plain("web-to-first-page"),
                    "address": self._renderer.first_page(code if trouble.in_all_languages else None),
                }
            )
        return self._renderer.page(
            "error.html",
            language,
            status=trouble.status,
            sections=sections,
            in_all_languages=trouble.in_all_languages,
        )


Handle = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


def in_words(handle: Handle, pages: ErrorPages) -> Handle:
    """Answer errors of `handle` with error pages. It wraps the whole application, because aiohttp refuses some
    requests before any middleware runs.
    """

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        try:
            return await handle(request)
        except web.HTTPException as refusal:
            if refusal.status < HTTPStatus.BAD_REQUEST:
                raise
            trouble = _BY_STATUS.get(refusal.status, BAD_REQUEST if refusal.status < 500 else BROKEN)
            return pages.response(trouble, language_of(request), _kept(refusal))
        except RefusedError as refusal:
            return pages.response(refusal.trouble, language_of(request), refusal.headers)
        except Exception as error:
            if request.writer.output_size > 0:
                # Half a page has been sent already. A browser would read an error page behind it as its end.
                raise
            return pages.response(*_note_failure(request, error))

    return answer


def _note_failure(request: web.BaseRequest, error: Exception) -> tuple[Trouble, Language, Mapping[str, str]]:
    language = language_of(request)
    match error:
        case UnknownLanguageError():
            return UNKNOWN_LANGUAGE, language, {}
        case NotFoundError() | ForbiddenError():
            # A stranger must not learn whether a page is missing or forbidden.
            return NOT_FOUND, language, {}
        case ConnectionError() if request.transport is None:
            # Whoever was sending something has gone away, and nobody reads this answer.
            return BAD_REQUEST, language, {}
        case TimeoutError() | StorageUnavailableError():
            log.warning("page_unavailable", page=_page(request), error=type(error).__name__)
            return UNAVAILABLE, language, {hdrs.RETRY_AFTER: str(RETRY_SECONDS)}
        case _:
            log.error("page_failed", page=_page(request), exc_info=error)
            return BROKEN, language, {}


def _page(request: web.BaseRequest) -> str:
    """The pattern of the page's address, for the log. The address itself may contain a secret."""
    resource = request.match_info.route.resource if isinstance(request, web.Request) else None
    return "unknown" if resource is None else resource.canonical


def _kept(refusal: web.HTTPException) -> Mapping[str, str]:
    """The headers of a refusal that are passed on: a 405 names the allowed methods."""
    return {name: refusal.headers[name] for name in (hdrs.ALLOW,) if name in refusal.headers}
