"""Runs both servers: one for the public pages, one that tells this machine whether the bot is ready."""

import asyncio
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import structlog
from dishka import AsyncContainer

from bot.use_cases.health.readiness import CheckReadiness, Readiness
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Identity
from bot.web.app import Route, Rules, build_application
from bot.web.development import BODY_MOST, SECONDS, DevelopmentPages
from bot.web.errors import ErrorPages
from bot.web.front import AtHand, in_front
from bot.web.health import alive, ready
from bot.web.limits import ALLOWANCES, Buckets, Kind
from bot.web.pages.home import PATH, HomePage
from bot.web.pages.links.link import LinkPage
from bot.web.pages.links.own_data import OwnDataPages
from bot.web.pages.links.visit import Surroundings
from bot.web.pages.memoranda.check import CheckPages
from bot.web.pages.pictures import PicturePages
from bot.web.pages.projects.listing import ListPages
from bot.web.pages.projects.page import ProjectPages
from bot.web.pages.voices.point import PHOTO_MOST, VoicePages
from bot.web.rendering import Renderer
from bot.web.security import Hosts, LoopbackHosts, Network, security_headers
from bot.web.server import WebServer
from bot.web.site import Site
from bot.web.static import PREFIX, StaticFiles
from bot.web.uploads import Uploads

log = structlog.get_logger()

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Ports:
    """The ports to open. A port is None if the settings name none, and then nothing is opened."""

    web_host: str
    web: int | None
    ready: int | None
    development: int | None = None

    @property
    def any_named(self) -> bool:
        return any(port is not None for port in (self.web, self.ready, self.development))


class PortRefusedError(Exception):
    """The port is taken, or this process may not open it."""


class Web:
    def __init__(
        self,
        site: Site,
        container: AsyncContainer,
        now: Callable[[], datetime],
        trusted_proxies: Collection[Network],
        shutdown_seconds: float,
    ) -> None:
        self._site = site
        self._container = container
        self._now = now
        self._trusted_proxies = trusted_proxies
        self._shutdown_seconds = shutdown_seconds
        self._static = StaticFiles()
        self._renderer = Renderer(site, self._static, now)
        self._errors = ErrorPages(self._renderer)
        self._servers: list[WebServer] = []

    async def start(self, ports: Ports) -> None:
        """Open the ports. Raises `PortRefusedError`."""
        if ports.web is not None:
            await self._open_public(ports.web_host, ports.web)
            log.info("web_started", address=self._site.public_url)
        if ports.ready is not None:
            route = Route("/readyz", ready(self._readiness, self._site.version), Kind.HEALTH)
            await self._open([route], _rules_on_this_machine(), LOOPBACK, ports.ready)
        if ports.development is not None:
            pages = DevelopmentPages(self._container, self._now)
            rules = replace(_rules_on_this_machine(), body_most=BODY_MOST, page_seconds=SECONDS)
            await self._open(pages.routes(), rules, LOOPBACK, ports.development)

    def begin_to_stop(self) -> None:
        for server in self._servers:
            server.begin_to_stop()

    async def stop(self) -> None:
        await asyncio.gather(*(server.stop() for server in self._servers))

    async def _open_public(self, host: str, port: int) -> None:
        home = HomePage(self._container, self._renderer, self._site, time.monotonic)
        checks = CheckPages(self._container, self._renderer, self._site, Uploads(), time.monotonic)
        projects = ProjectPages(self._container, self._renderer, self._site, time.monotonic)
        lists = ListPages(self._container, self._renderer, self._site, time.monotonic)
        await self._open(
            [*self._public_routes(home, checks), *projects.routes(), *lists.routes()],
            self._public_rules(),
            host,
            port,
            at_hand=(projects.at_hand, checks.at_hand, home.at_hand, lists.at_hand),
        )

    async def _open(
        self, routes: list[Route], rules: Rules, host: str, port: int, at_hand: Sequence[AtHand] = ()
    ) -> None:
        server = WebServer(
            build_application(routes, rules),
            self._errors,
            rules.headers,
            shutdown_seconds=self._shutdown_seconds,
            front=lambda handle: in_front(handle, rules, at_hand),
        )
        self._servers.append(server)
        try:
            await server.start(host, port)
        except OSError as error:
            raise PortRefusedError(f"port {port} of {host} cannot be opened: {error.strerror}") from error

    def _public_routes(self, home: HomePage, checks: CheckPages) -> list[Route]:
        # Whoever has proved themselves waits for no stranger: places of their own.
        behind_links = Surroundings(self._container, self._renderer, self._site, Uploads())
        return [
            Route(PATH, home.serve),
            *LinkPage(behind_links).routes(),
            *OwnDataPages(behind_links).routes(),
            *checks.routes(),
            *PicturePages(self._container, time.monotonic).routes(),
            *VoicePages(self._container, self._renderer, self._site, Uploads(PHOTO_MOST)).routes(),
            Route("/healthz", alive(self._site.version), Kind.HEALTH),
            Route("/favicon.ico", self._static.serve_icon, Kind.STATIC),
            Route(PREFIX + "{name}", self._static.serve, Kind.STATIC),
        ]

    def _public_rules(self) -> Rules:
        return Rules(
            hosts=Hosts(self._site.host),
            trusted_proxies=frozenset(self._trusted_proxies),
            buckets=Buckets(ALLOWANCES, time.monotonic),
            headers=security_headers(secure=self._site.secure),
            secure=self._site.secure,
        )

    async def _readiness(self) -> Readiness:
        async with self._container({Identity: SystemIdentity()}) as scope:
            return await (await scope.get(CheckReadiness))()


def _rules_on_this_machine() -> Rules:
    return Rules(
        hosts=LoopbackHosts(),
        trusted_proxies=frozenset(),
        buckets=Buckets(ALLOWANCES, time.monotonic),
        headers=security_headers(secure=False),
        secure=False,
    )
