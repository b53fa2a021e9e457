"""The web's own machinery around pages of a test, on a real port."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from ipaddress import ip_network

from aiohttp import web

from bot.web.app import Route, Rules, build_application
from bot.web.errors import ErrorPages
from bot.web.limits import ALLOWANCES, Buckets, Kind
from bot.web.rendering import Renderer
from bot.web.security import Hosts, Network, security_headers
from bot.web.server import WebServer
from bot.web.site import Site
from bot.web.static import PREFIX, StaticFiles
from tests.builders import TERMS
from tests.fakes.clock import FrozenClock

PUBLIC_URL = "https://asar.example"


class Seconds:
    """A clock of seconds that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


async def no_link() -> str | None:
    return None


def a_site(public_url: str = PUBLIC_URL) -> Site:
    return Site(public_url, "1.2.3", TERMS, no_link)


async def a_page(_: web.Request) -> web.Response:
    return web.Response(text="<p>page</p>", content_type="text/html")


@dataclass(frozen=True)
class Served:
    port: int
    server: WebServer
    static: StaticFiles


@asynccontextmanager
async def serving(
    *routes: Route,
    public_url: str = PUBLIC_URL,
    trusted: Sequence[str] = (),
    seconds: Seconds | None = None,
    page_seconds: float = 60.0,
    request_seconds: float = 60.0,
    shutdown_seconds: float = 60.0,
) -> AsyncIterator[Served]:
    """Long limits, so that only a test about a limit meets it."""
    site, static = a_site(public_url), StaticFiles()
    networks: frozenset[Network] = frozenset(ip_network(network) for network in trusted)
    rules = Rules(
        hosts=Hosts(site.host),
        trusted_proxies=networks,
        buckets=Buckets(ALLOWANCES, seconds or Seconds()),
        headers=security_headers(secure=site.secure),
        secure=site.secure,
        page_seconds=page_seconds,
    )
    files = Route(PREFIX + "{name}", static.serve, Kind.STATIC)
    server = WebServer(
        build_application([*(routes or [Route("/", a_page)]), files], rules),
        ErrorPages(Renderer(site, static, FrozenClock().now)),
        rules.headers,
        shutdown_seconds=shutdown_seconds,
        request_seconds=request_seconds,
    )
    port = await server.start("127.0.0.1", 0)
    try:
        yield Served(port, server, static)
    finally:
        await server.stop()
