"""The page behind the code of a poster: it asks in one tap whether a project works. GET and HEAD only read."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Any, TypeVar

from aiohttp import hdrs, web
from dishka import AsyncContainer

from bot.models.errors import InvalidValueError
from bot.models.reference import Language
from bot.models.voices import WORDS_MOST, point_code_in
from bot.presenting.cards.voices import point_in_words
from bot.presenting.medium import Medium
from bot.presenting.translator import Translator
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import DomainError, ForbiddenError, OutdatedError
from bot.use_cases.kernel.files import LARGEST_MEGABYTES, MEGABYTE
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.voices.adding import AddToVoice
from bot.use_cases.voices.giving import GiveVoice, OpenPoint, PointView
from bot.web.app import Route
from bot.web.forms import FORM_TOKEN, form_token, own_form, require_form_token, require_own_page
from bot.web.language import language_of
from bot.web.limits import Kind
from bot.web.pages.voices.cookies import Answered, answered_by, keep_answered
from bot.web.rendering import Renderer
from bot.web.scope import visitor_scope
from bot.web.security import VISITOR
from bot.web.site import Site
from bot.web.uploads import FIELD, FileRefusedError, Uploads

PHOTO_MOST = LARGEST_MEGABYTES * MEGABYTE
"""Bytes of a photo: as in the chat."""
PATH = "/v/{code}"
ADD = "/v/{code}/more"
_FORMS = "voice-forms"
_ANSWER, _ONCE, _WORDS = "answer", "once", "words"
_ONCE_BYTES = 16
_PRIVATE: Mapping[str, str] = {hdrs.CACHE_CONTROL: "no-store", "X-Robots-Tag": "noindex, nofollow"}

Deed = TypeVar("Deed", bound=UseCase)


@dataclass(frozen=True, slots=True)
class _Visit:
    """A request with what is known of it. `answered` is what the browser has told by its cookie, if it is of this
    round.
    """

    request: web.Request
    code: str
    language: Language
    view: PointView
    answered: Answered | None

    @property
    def known(self) -> bool:
        """Whether this browser has answered too long ago to change it."""
        return self.answered is not None and self.view.own is None


class VoicePages:
    def __init__(self, container: AsyncContainer, renderer: Renderer, site: Site, uploads: Uploads) -> None:
        self._container = container
        self._renderer = renderer
        self._site = site
        self._uploads = uploads

    def routes(self) -> list[Route]:
        return [
            Route(PATH, self._open),
            Route(PATH, self._answer, method=hdrs.METH_POST),
            Route(ADD, self._to_page, Kind.UPLOAD),
            Route(ADD, self._add, Kind.UPLOAD, hdrs.METH_POST),
        ]

    async def _open(self, request: web.Request) -> web.Response:
        return await self._show(await self._begin(request))

    async def _answer(self, request: web.Request) -> web.Response:
        visit = await self._begin(request)
        if not visit.view.open:
            return await self._show(visit)
        form = await self._form(visit)
        if visit.known:
            return self._back(visit)
        token = visit.answered.token if visit.answered else form[_ONCE]
        try:
            async with self._deed(visit, GiveVoice) as give:
                await give(visit.code, form.get(_ANSWER, ""), token, request[VISITOR])
        except DomainError as refusal:
            return await self._show(await self._begin(request), refusal)
        response = self._back(visit)
        keep_answered(response, self._site, visit.code, Answered(visit.view.round, token))
        return response

    async def _to_page(self, request: web.Request) -> web.Response:
        """For whoever opens once more the page with a refusal of their photo."""
        return self._back(await self._begin(request))

    async def _add(self, request: web.Request) -> web.Response:
        """A photo and a line. Nothing of the photo is read unless this browser has answered."""
        visit = await self._begin(request)
        if not visit.view.open or visit.answered is None or visit.view.own is None:
            return self._refused(await self._show(visit))
        require_own_page(request, self._site)
        key, bound_to = await self._key(), f"{visit.code}:{visit.answered.token}"
        typed: Mapping[str, str] = {}

        def admit(fields: Mapping[str, str]) -> None:
            nonlocal typed
            require_form_token(fields, key, bound_to)
            typed = fields

        try:
            async with (
                self._uploads.file_of(request, admit, may_lack=True) as photo,
                self._deed(visit, AddToVoice) as add,
            ):
                await add(visit.code, visit.answered.token, typed.get(_WORDS, ""), photo)
        except FileRefusedError as refusal:
            shown = await self._show(await self._begin(request), _photo_refused(refusal), typed)
            return self._refused(shown, refusal.status)
        except DomainError as refusal:
            return await self._show(await self._begin(request), refusal, typed)
        return self._back(visit)

    def _refused(self, response: web.Response, status: int | None = None) -> web.Response:
        """What was not read of the body must not be taken for the next request."""
        if status is not None:
            response.set_status(status)
        response.force_close()
        return response

    async def _begin(self, request: web.Request) -> _Visit:
        """Raises `NotFoundError` for a code that nobody has made."""
        code, language = point_code_in(request.match_info["code"]), language_of(request)
        answered = answered_by(request, self._site, code)
        async with visitor_scope(self._container, language) as scope:
            view = await (await scope.get(OpenPoint))(code, answered.token if answered else "")
        return _Visit(
            request, code, language, view, answered if answered and answered.round is view.round else None
        )

    async def _form(self, visit: _Visit) -> Mapping[str, str]:
        """The fields of the form that was sent. Raises `RefusedError` unless it is ours, and made for one page."""
        once = str((await visit.request.post()).get(_ONCE, ""))
        return await own_form(visit.request, self._site, await self._key(), f"{visit.code}:{once}")

    @asynccontextmanager
    async def _deed(self, visit: _Visit, deed: type[Deed]) -> AsyncIterator[Deed]:
        async with visitor_scope(self._container, visit.language) as scope:
            yield await scope.get(deed)

    async def _show(
        self, visit: _Visit, error: DomainError | None = None, typed: Mapping[str, str] | None = None
    ) -> web.Response:
        """The step at which the visitor stands."""
        view, t = visit.view, self._renderer.translator(visit.language).to(Medium.PLAIN)
        if not view.open:
            return self._page(visit, "over", status=410)
        own = view.own
        template = "ask" if own is None and not visit.known else "thanks"
        return self._page(
            visit,
            template,
            status=_status(error),
            error=_refusal(t, error),
            own=own,
            words=(typed or {}).get(_WORDS, ""),
            words_field=_WORDS,
            words_most=WORDS_MOST,
            photo_field=FIELD,
            add=ADD.format(code=visit.code),
            **await self._fields(visit),
        )

    async def _fields(self, visit: _Visit) -> Mapping[str, str]:
        once = visit.answered.token if visit.answered else token_urlsafe(_ONCE_BYTES)
        return {
            "form_field": FORM_TOKEN,
            "form_token": form_token(await self._key(), f"{visit.code}:{once}"),
            "once_field": _ONCE,
            "once": once,
        }

    def _page(self, visit: _Visit, template: str, *, status: int, **values: Any) -> web.Response:  # noqa: ANN401
        """Never compressed, since it holds a token (`web/bodies.py`)."""
        t = self._renderer.translator(visit.language).to(Medium.PLAIN)
        path = PATH.format(code=visit.code)
        body = self._renderer.page(
            f"voices/{template}.html",
            visit.language,
            path=path,
            here=path,
            answer_field=_ANSWER,
            **point_in_words(t, visit.view),
            **values,
        )
        response = web.Response(
            body=body.content, content_type=body.content_type, charset="utf-8", status=status
        )
        response.headers.update(_PRIVATE)
        return response

    def _back(self, visit: _Visit) -> web.Response:
        """To the page itself, by GET, so that nothing is sent again when it is loaded anew."""
        response = web.Response(status=303, headers={"Location": PATH.format(code=visit.code)})
        response.headers.update(_PRIVATE)
        return response

    async def _key(self) -> bytes:
        secrets: Secrets = await self._container.get(Secrets)
        return secrets.key(_FORMS)


def _photo_refused(refusal: FileRefusedError) -> InvalidValueError:
    """In the words of this page: what is brought here is a photo, and the answer stands without it."""
    if refusal.words.key == "check-file-too-large":
        return InvalidValueError("voice-photo-too-large")
    return InvalidValueError("voice-photo-busy")


def _status(error: DomainError | None) -> int:
    match error:
        case None:
            return 200
        case InvalidValueError():
            return 400
        case OutdatedError():
            return 409
        case ForbiddenError():
            return 429
        case _:
            raise error


def _refusal(t: Translator, error: DomainError | None) -> str:
    return t.plain(f"error-{error.code}", **error.params) if error else ""
