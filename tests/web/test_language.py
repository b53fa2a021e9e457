"""The language of a page: the address, then the cookie, then the browser."""

from collections.abc import AsyncIterator

import pytest

from bot.web.app import Route
from bot.web.limits import Kind
from tests.web.http import asked
from tests.web.serving import Served, a_page, serving


@pytest.fixture(scope="module")
async def served() -> AsyncIterator[Served]:
    async with serving(Route("/", a_page), Route("/healthz", a_page, Kind.HEALTH)) as served:
        yield served


@pytest.mark.parametrize(
    ("query", "cookie", "accepted", "spoken"),
    [
        ("", "", "", "kk"),
        ("", "", "*", "kk"),
        ("", "", "kk-KZ,kk;q=0.9,ru;q=0.8,en;q=0.7", "kk"),
        ("", "", "ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7", "ru"),
        ("", "", "en-GB", "en"),
        ("", "", "de,en;q=0.5,ru;q=0.7", "ru"),
        ("", "", "de-DE,de;q=0.9", "en"),
        ("", "", "zh-CN", "en"),
        ("", "", "ru;q=0,en;q=0.1", "en"),
        ("", "", "ru;q=abc, en", "en"),
        ("", "", "kk;q=0", "en"),
        ("", "", "kk;q=0, *", "en"),
        ("", "", "kk;q=0.000, *;q=0.1", "en"),
        ("", "", "kz;q=0, en;q=0, *", "ru"),
        ("", "", "kk-KZ;q=0, de", "en"),
        ("", "", "en;q=0, de", "kk"),
        ("", "", "de;q=0", "kk"),
        ("", "", "*;q=0", "kk"),
        ("", "", "ru;q=0.5;x=y, en;q=0.4", "ru"),
        ("", "", "ru;q=0.5;x=y, en;q=0.6", "en"),
        ("", "", "ru;x=y;q=0, en;q=0.1", "en"),
        ("", "", "ru;Q=0.5, en;q=0.6", "en"),
        ("", "", "ru;q=", "kk"),
        ("", "", ";;;,,,", "kk"),
        ("", "", "x" * 5000, "en"),
        ("", "", "de," * 30 + "ru", "en"),
        ("", "lang=ru", "en", "ru"),
        ("", "lang=xx", "en", "en"),
        ("", "lang=", "en", "en"),
        ("", "other=ru; lang=kk", "en", "kk"),
        ("?lang=en", "lang=ru", "kk", "en"),
        ("?lang=RU", "", "", "ru"),
        ("?lang=ru-KZ", "", "", "ru"),
        ("?lang=kz", "", "en", "kk"),
        ("?lang=eng", "", "", "en"),
        ("?other=1", "lang=ru", "", "ru"),
    ],
)
async def test_the_choice(served: Served, query: str, cookie: str, accepted: str, spoken: str) -> None:
    headers = {name: value for name, value in (("Cookie", cookie), ("Accept_Language", accepted)) if value}
    answer = await asked(served.port, f"/{query}", **headers)
    assert answer.status == 200
    assert answer.header("Content-Language") == spoken
    assert answer.header("Vary") == "Accept-Language, Cookie"


async def test_a_language_that_was_chosen_is_kept(served: Served) -> None:
    cookie = (await asked(served.port, "/?lang=ru")).header("Set-Cookie") or ""
    name_and_value, *attributes = cookie.split("; ")
    assert name_and_value == "lang=ru"
    assert sorted(attributes) == ["HttpOnly", "Max-Age=31536000", "Path=/", "SameSite=Lax", "Secure"]


async def test_on_a_machine_of_ones_own_the_cookie_goes_without_https() -> None:
    async with serving(public_url="http://127.0.0.1:8082") as served:
        answer = await asked(served.port, "/?lang=ru", host="127.0.0.1:8082")
    assert "Secure" not in (answer.header("Set-Cookie") or "Secure")


@pytest.mark.parametrize("path", ["/", "/healthz?lang=ru"])
async def test_nothing_is_kept_where_nothing_was_chosen(served: Served, path: str) -> None:
    answer = await asked(served.port, path, Accept_Language="ru")
    assert answer.status == 200
    assert answer.header("Set-Cookie") is None
