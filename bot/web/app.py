"""The web application, and the checks that every request passes before its page is made."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

from bot.web import limits
from bot.web.deadlines import Deadlines
from bot.web.errors import MISDIRECTED, TOO_LARGE, TOO_LONG, TOO_MANY, RefusedError
from bot.web.language import VARIES_BY, asked_language, language_of, remember
from bot.web.limits import Buckets, Kind
from bot.web.security import VISITOR, Hosts, Network, visitor_of

_SPOKEN = frozenset({Kind.PAGE, Kind.UPLOAD})
"""Kinds of which the answers are pages in a language."""


@dataclass(frozen=True, slots=True)
class Route:
    """A page, or a family of pages. All are read with GET or HEAD, unless a `method` is named. What is of kind `UPLOAD`
    reads its body itself, within limits of its own.
    """

    path: str
    handler: Handler
    kind: Kind = Kind.PAGE
    method: str = hdrs.METH_GET


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules that every request must keep. `headers` are added to every answer."""

    hosts: Hosts
    trusted_proxies: frozenset[Network]
    buckets: Buckets
    headers: Mapping[str, str]
    secure: bool
    page_seconds: float = limits.PAGE_SECONDS
    upload_seconds: float = limits.UPLOAD_SECONDS
    body_most: int = limits.BODY_MOST


def build_application(routes: Sequence[Route], rules: Rules) -> web.Application:
    kinds = {route.path: route.kind for route in routes}
    app = web.Application(middlewares=[_checked(rules, kinds)], client_max_size=rules.body_most)
    for route in routes:
        if route.method == hdrs.METH_GET:
            app.router.add_get(route.path, route.handler)
        else:
            app.router.add_route(route.method, route.path, route.handler)
    app.on_response_prepare.append(_with_headers(rules))
    return app


def _with_headers(rules: Rules) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    async def add(_: web.Request, response: web.StreamResponse) -> None:
        for name, value in rules.headers.items():
            # A page that needs a policy of its own has set it.
            response.headers.setdefault(name, value)
        # At this point aiohttp has added its name and version, which nobody needs to know.
        response.headers.popall(hdrs.SERVER, None)

    return add


def _checked(rules: Rules, kinds: Mapping[str, Kind]) -> Middleware:
    """All in one layer, because each one more costs every request some microseconds."""
    deadlines = Deadlines()

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        kind = _kind(request, kinds)
        require_admission(request, rules, kind)
        asked = asked_language(request) if kind in _SPOKEN else None
        seconds = rules.upload_seconds if kind is Kind.UPLOAD else rules.page_seconds
        response = await deadlines.within(seconds, handler(request))
        if kind in _SPOKEN:
            _tell_language(request, response)
        if asked is not None:
            remember(response, asked, secure=rules.secure)
        return response

    return check


def require_admission(request: web.BaseRequest, rules: Rules, kind: Kind) -> None:
    """Raises `RefusedError` for a request that is one too many, meant for another host, or too large."""
    _require_allowance(request, rules, kind)
    _require_our_host(request, rules)
    _require_size(request, rules, kind)


def _require_allowance(request: web.BaseRequest, rules: Rules, kind: Kind) -> None:
    forwarded = tuple(request.headers.getall(hdrs.X_FORWARDED_FOR, ()))
    visitor = request[VISITOR] = visitor_of(request.remote, forwarded, rules.trusted_proxies)
    wait = rules.buckets.take(kind, visitor)
    if wait:
        raise RefusedError(TOO_MANY, {hdrs.RETRY_AFTER: str(ceil(wait))})


def _require_our_host(request: web.BaseRequest, rules: Rules) -> None:
    # If the first line of the request has a whole address, it takes precedence over the header (RFC 9112, 3.2.2).
    url = request._message.url  # noqa: SLF001 - `request.host` leaves out its port
    host = url.authority if url.absolute else request.headers.get(hdrs.HOST)
    if not rules.hosts.is_ours(host):
        raise RefusedError(MISDIRECTED)


def _require_size(request: web.BaseRequest, rules: Rules, kind: Kind) -> None:
    # As it was sent: decoded, a letter of Kazakh would count for one of its six bytes.
    if len(request.rel_url.raw_query_string) > limits.QUERY_MOST:
        raise RefusedError(TOO_LONG)
    if kind is not Kind.UPLOAD and (request.content_length or 0) > rules.body_most:
        # The rest of this connection is the body, which is not read, so the connection must be closed.
        raise RefusedError(TOO_LARGE, {hdrs.CONNECTION: "close"})


def _tell_language(request: web.Request, response: web.StreamResponse) -> None:
    response.headers["Content-Language"] = language_of(request).value
    varies = response.headers.get(hdrs.VARY)
    response.headers[hdrs.VARY] = f"{VARIES_BY}, {varies}" if varies else VARIES_BY


def _kind(request: web.Request, kinds: Mapping[str, Kind]) -> Kind:
    """The kind of a request. Addresses that lead nowhere count as pages, because robots try such addresses all day."""
    resource = request.match_info.route.resource
    return kinds.get(resource.canonical, Kind.PAGE) if resource is not None else Kind.PAGE
