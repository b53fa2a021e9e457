"""Who is answered: each route of the application, asked as programs, as the chat page, and as other pages ask."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from itertools import product

import aiohttp
import pytest

from playground.guard import HEADERS
from playground.people.client import PlaygroundClient
from playground.server import RunningServer, application, running
from playground.world.core import DEFAULT_TOKEN, Playground

PLACES = {
    "token": DEFAULT_TOKEN, "method": "getMe", "path": "x", "person": "1001", "action": "block", "chat": "-1001",
    "file": "x", "name": "x", "message": "1",
}  # fmt: skip
"""What stands in each named place of an address."""
UPLOADS = {"/api/people/1001/messages"}
BOT_PATHS = ("/bot", "/file/bot")
PORT = 8081

JSON = {"Content-Type": "application/json"}
OWN_HOSTS = ("127.0.0.1:{port}", "localhost:{port}", "LocalHost:{port}", "[::1]:{port}")
OTHER_HOSTS = (
    "evil.example", "evil.example:{port}", "127.0.0.1", "localhost", "127.0.0.1:1", "127.0.0.1:{port}.evil.example",
    "localhost.evil.example:{port}", "localhost.:{port}", "127.0.0.2:{port}", "0.0.0.0:{port}", "[::2]:{port}",
    "evil@127.0.0.1:{port}", "",
)  # fmt: skip
OTHER_ORIGINS = (
    "null", "", "http://evil.example", "http://evil.example:{port}", "https://127.0.0.1:{port}", "http://127.0.0.1",
    "http://127.0.0.1:1", "http://localhost:{port}", "http://127.0.0.1:{port}.evil.example", "file://",
    "http://127.0.0.1:{port}, http://evil.example", "chrome-extension://abc",
)  # fmt: skip
OTHER_SITES = ("cross-site", "same-site", "")
OTHER_BODIES = (
    {}, {"Content-Type": "text/plain"}, {"Content-Type": "application/x-www-form-urlencoded"},
    {"Content-Type": "text/json"}, {"Content-Type": "text/plain; application/json"},
    {"Content-Type": "application/jsonp"},
)  # fmt: skip


@dataclass(frozen=True)
class Route:
    method: str
    path: str

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def changes(self) -> bool:
        return self.path.startswith("/api/") and self.method != "GET"


def routes() -> Iterable[Route]:
    """Every route that the application has, with something in each place of its address."""
    for route in application(Playground()).router.routes():
        assert route.resource is not None
        described = route.resource.get_info()
        if "prefix" in described:
            path = f"{described['prefix']}/css/base.css"
        else:
            path = described.get("path") or described["formatter"].format(**PLACES)
        if "pattern" in described:
            assert described["pattern"].fullmatch(path), f"{path} is not for {described['pattern'].pattern}"
        for method in ("GET", "POST", "OPTIONS") if route.method == "*" else (route.method,):
            if method != "HEAD":  # answered as GET is
                yield Route(method, path)


ROUTES = list(routes())
REFUSED = (403, 415, 421)


@pytest.fixture(scope="module")
async def guarded() -> AsyncIterator[RunningServer]:
    async with running() as server:
        async with PlaygroundClient(server.url) as client:
            await client.person("Айгерім", id=1001)
        yield server


@pytest.fixture(scope="module")
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(skip_auto_headers=["Content-Type"]) as session:
        yield session


async def status(
    http: aiohttp.ClientSession, server: RunningServer, route: Route, body: bytes = b"{}", **headers: str
) -> int:
    port = server.url.rpartition(":")[2]
    sent = {name.replace("_", "-"): value.format(port=port) for name, value in headers.items()}
    data = None if route.method == "GET" else body
    async with http.request(
        route.method, server.url + route.path, headers=sent, data=data, timeout=aiohttp.ClientTimeout(total=5)
    ) as answer:
        return answer.status


async def refused(
    http: aiohttp.ClientSession, server: RunningServer, route: Route, expected: int, **headers: str
) -> None:
    playground = server.playground
    before = (playground.events.last_id, playground.last_call_id, len(playground.world.people))
    assert await status(http, server, route, **headers) == expected, headers
    assert (playground.events.last_id, playground.last_call_id, len(playground.world.people)) == before


def quick(route: Route) -> bool:
    """Whether the route answers at once: one holds a connection open, two wait for a bot that is not there."""
    return not route.path.endswith(("/events", "/settled", "/inline"))


def test_the_walk_finds_what_it_should() -> None:
    found = {str(route) for route in ROUTES}
    assert {
        "GET /",
        "GET /api/state",
        "POST /api/people",
        "DELETE /api/faults",
        "GET /page/css/base.css",
    } <= found
    assert {"POST /api/people/1001/press", f"GET /bot{DEFAULT_TOKEN}/getMe"} <= found
    assert len(found) >= 29


@pytest.mark.parametrize("route", ROUTES, ids=str)
class TestEachRoute:
    async def test_is_answered_under_its_own_names(
        self, http: aiohttp.ClientSession, guarded: RunningServer, route: Route
    ) -> None:
        if not quick(route):
            return
        for host in OWN_HOSTS:
            as_program = await status(http, guarded, route, Host=host, **JSON)
            own_page = {"Origin": f"http://{host}", "Sec-Fetch-Site": "same-origin"}
            as_page = await status(http, guarded, route, Host=host, **own_page, **JSON)
            assert not {as_program, as_page} & set(REFUSED), host

    async def test_is_not_under_any_other_host(
        self, http: aiohttp.ClientSession, guarded: RunningServer, route: Route
    ) -> None:
        for host in OTHER_HOSTS:
            await refused(http, guarded, route, 421, Host=host, **JSON)

    async def test_is_not_for_another_origin(
        self, http: aiohttp.ClientSession, guarded: RunningServer, route: Route
    ) -> None:
        multipart = {"Content-Type": "multipart/form-data; boundary=x"}
        for origin, body in product(OTHER_ORIGINS, (JSON, multipart, *OTHER_BODIES)):
            await refused(http, guarded, route, 403, Host="127.0.0.1:{port}", Origin=origin, **body)

    async def test_is_not_for_a_picture_or_script_of_another_page(
        self, http: aiohttp.ClientSession, guarded: RunningServer, route: Route
    ) -> None:
        for site, mode in product(OTHER_SITES, ("no-cors", "cors", "websocket", "navigate")):
            if route.path == "/" and mode == "navigate":
                continue
            asked = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode}
            await refused(http, guarded, route, 403, **asked, **JSON)

    async def test_takes_changes_as_json_alone(
        self, http: aiohttp.ClientSession, guarded: RunningServer, route: Route
    ) -> None:
        for body in OTHER_BODIES:
            if route.changes:
                await refused(http, guarded, route, 415, **body)
            elif quick(route):
                assert await status(http, guarded, route, **body) != 415
        form = {"Content-Type": "multipart/form-data; boundary=x"}
        if route.changes and route.path not in UPLOADS:
            await refused(http, guarded, route, 415, **form)


async def test_nothing_that_does_not_exist_answers_strangers(
    http: aiohttp.ClientSession, guarded: RunningServer
) -> None:
    for path in ("/nothing", "/api/nothing", "/page/nothing", "//api/people"):
        assert await status(http, guarded, Route("GET", path), Host="evil.example") == 421


async def test_a_link_leads_to_the_page(http: aiohttp.ClientSession, guarded: RunningServer) -> None:
    asked = {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate"}
    assert await status(http, guarded, Route("GET", "/"), **asked) == 200


async def test_two_hosts_are_none(guarded: RunningServer) -> None:
    port = int(guarded.url.rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example\r\n\r\n".encode())
    assert (await reader.readline()).split()[1] in {b"400", b"421"}
    writer.close()


@pytest.mark.parametrize(
    "path", ["/", "/api/state", "/nothing", f"/bot{DEFAULT_TOKEN}/getMe", "/page/js/app.js"]
)
async def test_every_answer_carries_the_headers(
    http: aiohttp.ClientSession, guarded: RunningServer, path: str
) -> None:
    for host in ("127.0.0.1:{port}", "evil.example"):
        asked = {"Host": host.format(port=guarded.url.rpartition(":")[2])}
        async with http.get(guarded.url + path, headers=asked) as answer:
            assert {name: answer.headers[name] for name in HEADERS} == dict(HEADERS)


async def test_a_token_that_was_given_is_the_only_one(http: aiohttp.ClientSession) -> None:
    async with running(token="42:secret") as server:
        for token, expected in {"42:secret": 200, DEFAULT_TOKEN: 401, "42:Secret": 401, "7:x": 401}.items():
            assert await status(http, server, Route("GET", f"/bot{token}/getMe")) == expected
        assert list(server.playground.bots) == ["42:secret"]
