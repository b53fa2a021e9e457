"""Hands out pages that were made a moment ago, before the application is asked for them.

To find a page's handler, and to pass through what lies before it, takes as long as all else that is done for a page at
hand. It is spared for the commonest request alone, one that asks for a page as it is; every other goes the whole way.
What is checked of a request (`web/app.py`) is checked here too.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from aiohttp import hdrs, web
from multidict import CIMultiDict

from bot.models.reference import Language
from bot.web.app import Rules, require_admission
from bot.web.bodies import Body, reads_gzip
from bot.web.errors import BareResponse, Handle
from bot.web.language import VARIES_BY
from bot.web.limits import Kind
from bot.web.security import security_headers
from bot.web.site import Site

_READING = frozenset({hdrs.METH_GET, hdrs.METH_HEAD})
_ASKS_MORE = (hdrs.IF_NONE_MATCH, hdrs.EXPECT, hdrs.CONTENT_LENGTH, hdrs.TRANSFER_ENCODING)
"""Headers of requests that ask for more than a page as it is."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A page with everything that is told with it: nothing is left to do but to hand it out."""

    body: Body
    headers: CIMultiDict[str]
    compressed_headers: CIMultiDict[str]

    @classmethod
    def of(cls, body: Body, language: Language, site: Site, own: Mapping[str, str]) -> "Ready":
        """`own` are the headers of this page alone."""
        varies = body.headers.get(hdrs.VARY)
        told = {
            **security_headers(secure=site.secure),
            **own,
            hdrs.CONTENT_LANGUAGE: language.value,
            hdrs.VARY: f"{VARIES_BY}, {varies}" if varies else VARIES_BY,
        }
        return cls(
            body, CIMultiDict({**body.headers, **told}), CIMultiDict({**body.compressed_headers, **told})
        )

    def response(self, request: web.BaseRequest) -> web.Response:
        if self.body.compressed is not None and reads_gzip(request.headers.get(hdrs.ACCEPT_ENCODING, "")):
            return BareResponse(body=self.body.compressed, headers=self.compressed_headers.copy())
        return BareResponse(body=self.body.content, headers=self.headers.copy())


AtHand = Callable[[web.BaseRequest], Ready | None]
"""The page that a request asks for, if it was made a moment ago."""


def in_front(handle: Handle, rules: Rules, at_hand: Sequence[AtHand]) -> Handle:
    """Raises `RefusedError` for requests that are not admitted."""

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        if request.method in _READING and not request.rel_url.raw_query_string:
            for find in at_hand:
                ready = find(request)
                if ready is not None and not any(name in request.headers for name in _ASKS_MORE):
                    require_admission(request, rules, Kind.PAGE)
                    return ready.response(request)
        return await handle(request)

    return answer
