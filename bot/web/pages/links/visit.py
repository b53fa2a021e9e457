"""One request to a page behind a personal link: whose link it is, who has proved that it is theirs, and the answer."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from aiohttp import web
from dishka import AsyncContainer

from bot.presenting.medium import Medium
from bot.presenting.translator import Translator
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import DomainError
from bot.use_cases.kernel.identity import InvitedIdentity
from bot.use_cases.kernel.ports import Identity
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.links.opening import FindProved, Opened, OpenLink, Proved
from bot.web.bodies import Body, as_attachment
from bot.web.forms import FORM_TOKEN, form_token, own_form, require_form_token, require_own_page
from bot.web.language import language_of
from bot.web.pages.links.cookies import session_of
from bot.web.rendering import Renderer
from bot.web.scope import visitor_scope
from bot.web.security import WITHOUT_ANYTHING
from bot.web.site import Site
from bot.web.uploads import Uploads

Deed = TypeVar("Deed", bound=UseCase)

PREFIX = "/l/{token}"
_FORMS = "forms"
_TEXTS = frozenset({"text/html", "application/json"})
_PRIVATE: Mapping[str, str] = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all pages of this kind need."""

    container: AsyncContainer
    renderer: Renderer
    site: Site
    uploads: Uploads


class Visit:
    """A request with what is known of it. `proved` is None until somebody has typed the code, in this browser."""

    def __init__(
        self, around: Surroundings, request: web.Request, opened: Opened, proved: Proved | None
    ) -> None:
        self._around = around
        self.request = request
        self.opened = opened
        self.proved = proved
        self.token = request.match_info["token"]
        self.language = language_of(request)
        self.t: Translator = around.renderer.translator(self.language).to(Medium.HTML)

    @classmethod
    async def begin(cls, around: Surroundings, request: web.Request) -> "Visit":
        """Raises `NotFoundError` for a token that nobody has made."""
        token, language = request.match_info["token"], language_of(request)
        session = session_of(request, around.site, token)
        async with visitor_scope(around.container, language) as scope:
            opened = await (await scope.get(OpenLink))(token)
            proved = await (await scope.get(FindProved))(token, session) if session else None
        return cls(around, request, opened, proved)

    @property
    def path(self) -> str:
        return PREFIX.format(token=self.token)

    @property
    def session(self) -> str:
        """What this browser was given for a code."""
        return session_of(self.request, self.site, self.token)

    @property
    def site(self) -> Site:
        return self._around.site

    @asynccontextmanager
    async def as_stranger(self, deed: type[Deed]) -> AsyncIterator[Deed]:
        async with visitor_scope(self._around.container, self.language) as scope:
            yield await scope.get(deed)

    @asynccontextmanager
    async def as_invited(self, deed: type[Deed]) -> AsyncIterator[Deed]:
        """As whoever has proved themselves; behind a link that is over, for their own data alone. Raises
        `NotProvedError` for others.
        """
        proved = self.proved
        if proved is None:
            raise NotProvedError
        identity = InvitedIdentity(
            proved.invited,
            proved.name,
            self.language,
            consented=proved.consented,
            over=self.opened.over is not None,
        )
        async with self._around.container({Identity: identity}) as scope:
            yield await scope.get(deed)

    async def form(self) -> Mapping[str, str]:
        """The fields of the form that was sent. Raises `RefusedError` unless it is ours."""
        key, bound_to = await self._form_key()
        return await own_form(self.request, self.site, key, bound_to)

    @asynccontextmanager
    async def file(self) -> AsyncIterator[tuple[Mapping[str, str], bytes]]:
        """The fields that stand before a file that was sent, and the file. Raises `RefusedError` unless the form is
        ours, before anything of the file is read, and `FileRefusedError`.
        """
        require_own_page(self.request, self.site)
        key, bound_to = await self._form_key()
        typed: Mapping[str, str] = {}

        def admit(fields: Mapping[str, str]) -> None:
            nonlocal typed
            require_form_token(fields, key, bound_to)
            typed = fields

        async with self._around.uploads.file_of(self.request, admit) as content:
            yield typed, content

    async def page(
        self,
        template: str,
        *,
        status: int = 200,
        error: DomainError | None = None,
        **values: Any,  # noqa: ANN401 - whatever the template takes
    ) -> web.Response:
        """The page as it is, never compressed: its length would betray the token (`web/bodies.py`)."""
        key, bound_to = await self._form_key()
        body: Body = self._around.renderer.page(
            f"links/{template}.html",
            self.language,
            path=self.path,
            here=self.path,
            form_field=FORM_TOKEN,
            form_token=form_token(key, bound_to),
            error=self.refusal(error) if error else "",
            opened=self.opened,
            whose=self._whose(),
            **values,
        )
        return self.answer(body.content, body.content_type, status=status)

    def answer(
        self, content: bytes, content_type: str, *, status: int = 200, name: str | None = None
    ) -> web.Response:
        charset = "utf-8" if content_type in _TEXTS else None
        response = web.Response(body=content, content_type=content_type, charset=charset, status=status)
        response.headers.update(_PRIVATE)
        if name is not None:
            response.headers["Content-Disposition"] = as_attachment(name)
            response.headers["Content-Security-Policy"] = WITHOUT_ANYTHING
        return response

    def back(self) -> web.Response:
        """To the page itself, by GET, so that nothing is sent again when it is loaded anew."""
        response = web.Response(status=303, headers={"Location": self.path})
        response.headers.update(_PRIVATE)
        return response

    def refusal(self, error: DomainError) -> str:
        return self.t.plain(f"error-{error.code}", **error.params)

    def _whose(self) -> str:
        """Whom the page is for: several people may read one mailbox. Told to nobody who has not typed the code."""
        if self.proved is None or self.opened.answers_for is None:
            return ""
        return self.t.plain("link-for", name=self.proved.name, organization=self.opened.answers_for)

    async def _form_key(self) -> tuple[bytes, str]:
        """A form of somebody who has proved themselves is bound to their session too."""
        session = self.session if self.proved else ""
        return (await self._around.container.get(Secrets)).key(_FORMS), f"{self.token}:{session}"


class NotProvedError(Exception):
    """Nobody has typed the code in this browser, or it was too long ago."""
