"""Several links in one browser: each has a cookie of its own, and there are never too many of them."""

from collections.abc import AsyncIterator
from http.cookies import SimpleCookie

import pytest
from aiohttp import hdrs, web
from playwright.async_api import Browser

from bot.models.links import PersonalLink
from bot.web.app import Route
from bot.web.pages.links.cookies import keep_session, session_of
from tests.errands import WORDS
from tests.web.http import Answer, asked
from tests.web.links.conftest import Linked
from tests.web.links.reader import Reader
from tests.web.serving import Served, a_site, serving
from tests.web.sight import follow, seen


async def test_whoever_has_two_links_types_each_code_once(linked: Linked, reader: Reader) -> None:
    await reader.prove(linked)
    await reader.consent()
    first = linked.path
    await linked.ask(record_id=8)
    page = await reader.get(linked.path)
    assert WORDS[:10] not in page, "a code proves one link"
    await reader.prove(linked)
    for path in (first, linked.path, first):
        assert WORDS[:10] in await reader.get(path), path
        reader.form("/answer", "confirm")
    await linked.ask()
    await reader.get(first)
    assert reader.status == 410, "another link leads to the first errand now"
    assert WORDS[:10] not in await reader.get(linked.path), "which has a code of its own"


async def test_two_links_in_a_real_browser(linked: Linked, browser: Browser) -> None:
    first = linked.path
    async with seen(browser, linked.site.url + first) as sight:
        page = sight.page
        for _ in range(2):
            await follow(page.locator("form[action$='/code'] button"))
            await page.locator("input[name=code]").fill(linked.code)
            await follow(page.locator("form[action$='/enter'] button"))
            if await page.locator("form[action$='/consent']").count():
                await follow(page.locator("form[action$='/consent'] button"))
            assert await page.get_by_text(WORDS[:10]).count()
            await linked.ask(record_id=8)
            await page.goto(linked.site.url + linked.path)
        await page.goto(linked.site.url + first)
        assert await page.get_by_text(WORDS[:10]).count(), "no other code is asked for"
        kept = [each for each in await page.context.cookies() if each.get("name", "").startswith("link-")]
        assert len(kept) == 2
        assert {(each.get("httpOnly"), each.get("sameSite"), each.get("path")) for each in kept} == {
            (True, "Strict", "/")
        }


@pytest.fixture
async def behind_https() -> AsyncIterator[Served]:
    """A page to which a code is typed: `/token` begins the session of that link."""
    site = a_site()

    async def enter(request: web.Request) -> web.Response:
        token = request.match_info["token"]
        response = web.Response(text=session_of(request, site, token))
        keep_session(response, request, site, token, f"session-of-{token}")
        return response

    async with serving(Route("/{token}", enter)) as served:
        yield served


class Jar:
    """The cookies of a browser behind https, in the order in which they were set (RFC 6265, 5.4)."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.kept: dict[str, str] = {"lang": "ru"}

    async def get(self, path: str) -> Answer:
        sent = "; ".join(f"{name}={value}" for name, value in self.kept.items())
        answer = await asked(self._port, path, Cookie=sent)
        for line in answer.all(hdrs.SET_COOKIE):
            for name, morsel in SimpleCookie(line).items():
                if morsel["max-age"] == "0":
                    del self.kept[name]
                else:
                    self.kept.setdefault(name, morsel.value)
        return answer


async def test_behind_https_the_cookie_is_the_hosts_alone(behind_https: Served) -> None:
    answer = await Jar(behind_https.port).get("/one")
    name_and_value, *attributes = (answer.header(hdrs.SET_COOKIE) or "").split("; ")
    assert name_and_value == f"__Host-link-{PersonalLink.hash_of('one')[:8]}=session-of-one"
    assert sorted(attributes) == ["HttpOnly", "Max-Age=1800", "Path=/", "SameSite=Strict", "Secure"]


async def test_of_many_links_the_oldest_cookies_go(behind_https: Served) -> None:
    jar = Jar(behind_https.port)
    for number in range(25):
        answer = await jar.get(f"/{number}")
        assert answer.text == "", "each link for the first time"
        assert len(jar.kept) <= 11, "ten, and the language"
    for number in range(15, 25):
        assert (await jar.get(f"/{number}")).text == f"session-of-{number}"
    assert (await jar.get("/14")).text == ""
    assert jar.kept["lang"] == "ru", "what is nobody's session stays"
