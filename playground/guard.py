"""Who is answered: programs of this machine and the chat page itself, never another web page in the same browser.

A browser lets any page send requests to this machine. It says from where they come, so all that comes from elsewhere
is refused here, in front of every route: a foreign `Host` (a domain of somebody else's that points here), a foreign
`Origin`, a foreign `Sec-Fetch-Site` (pictures and links are fetched without an origin), and changes that are not sent
as JSON, which a form cannot send. Programs other than browsers send none of these headers, so bots need nothing.

Sources: RFC 9110, 7.2 and 15.5.20; https://fetch.spec.whatwg.org/#origin-header;
https://www.w3.org/TR/fetch-metadata/
"""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType

from aiohttp import web

from playground.control import messages

OWN_NAMES = ("127.0.0.1", "localhost", "[::1]")
OWN_SITES = ("same-origin", "none")
"""Values of `Sec-Fetch-Site` for what the page itself asks for, and for what a person has typed in."""
UPLOADS = (messages.write,)
"""What takes files, and therefore a form as well."""

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        "Content-Security-Policy": (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
            "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        ),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
)
"""What every answer carries, so that no other page frames the chat page or reads what people sent."""

NAMES = web.AppKey("NAMES", frozenset[str])
"""The names under which this server is asked for, without the port."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def put_in_front(app: web.Application, host: str) -> None:
    """Let the application answer nobody else. `host` is the address on which it listens."""
    app[NAMES] = frozenset((*OWN_NAMES, f"[{host}]" if ":" in host else host.lower()))
    app.middlewares.insert(0, _refuse_strangers)
    app.on_response_prepare.append(_add_headers)


@web.middleware
async def _refuse_strangers(request: web.Request, handler: Handler) -> web.StreamResponse:
    if (refusal := _refusal(request)) is not None:
        status, reason = refusal
        return web.json_response({"ok": False, "error": reason, "description": reason}, status=status)
    return await handler(request)


def _refusal(request: web.Request) -> tuple[int, str] | None:
    hosts = [host.lower() for host in request.headers.getall("Host", ())]
    if len(hosts) != 1 or hosts[0] not in _own_hosts(request):
        return 421, "this server answers to its own host and port alone"
    if any(origin.lower() != f"http://{hosts[0]}" for origin in request.headers.getall("Origin", ())):
        return 403, "other web pages are not answered"
    if request.headers.get("Sec-Fetch-Site", "none") not in OWN_SITES and not _follows_link(request):
        return 403, "other web pages are not answered"
    if request.path.startswith("/api/") and request.method not in ("GET", "HEAD"):
        forms = ("multipart/form-data",) if request.match_info.handler in UPLOADS else ()
        if request.content_type not in ("application/json", *forms):
            return 415, "a change must be sent as application/json"
    return None


def _own_hosts(request: web.Request) -> frozenset[str]:
    assert request.transport is not None  # noqa: S101  # the request has just been read from it
    port = request.transport.get_extra_info("sockname")[1]
    return frozenset(f"{name}:{port}" for name in request.app[NAMES])


def _follows_link(request: web.Request) -> bool:
    """Whether a person has followed a link to the chat page, as from the pages of the bot."""
    return (
        request.path == "/"
        and request.method == "GET"
        and request.headers.get("Sec-Fetch-Mode") == "navigate"
    )


async def _add_headers(_: web.Request, response: web.StreamResponse) -> None:
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
