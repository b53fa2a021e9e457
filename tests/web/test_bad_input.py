"""Whatever comes is answered in words: of the reader's language, or in all three where it cannot be known."""

import logging
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from structlog.testing import capture_logs

from bot.models.reference import Language
from bot.presenting.translator import Translator
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError
from bot.use_cases.kernel.ports import StorageUnavailableError
from bot.web.app import Route
from tests.fakes.clock import FrozenClock
from tests.web.http import Answer, asked, sent
from tests.web.serving import Served, serving

GET = "GET {path} HTTP/1.1\r\nHost: asar.example\r\nConnection: close\r\n{more}\r\n"


def get(path: str, more: str = "") -> bytes:
    return GET.format(path=path, more=more).encode()


def said(key: str, language: Language) -> str:
    return Translator(language, FrozenClock().now).plain(key).replace("'", "&#39;")


@pytest.fixture(scope="module")
async def served() -> AsyncIterator[Served]:
    async with serving() as served:
        yield served


@dataclass(frozen=True)
class Case:
    """`key` names the sentence; `everywhere` where it is said in all languages."""

    name: str
    raw: bytes
    status: int
    key: str
    everywhere: bool = False


CASES = [
    Case("an unknown page", get("/nothing-here"), 404, "web-not-found"),
    Case("an unknown static file", get("/static/site.000000000000.css"), 404, "web-not-found"),
    Case("a static file without its hash", get("/static/site.css"), 404, "web-not-found"),
    Case("a path that climbs", get("/static/../../../etc/passwd"), 404, "web-not-found"),
    Case(
        "a path that climbs in disguise", get("/static/%2e%2e%2f%2e%2e%2fetc%2fpasswd"), 404, "web-not-found"
    ),
    Case("a path that climbs doubly disguised", get("/static/..%252f..%252fetc"), 404, "web-not-found"),
    Case("two slashes at the beginning", get("//evil.example/"), 404, "web-not-found"),
    Case("bytes that are no UTF-8", get("/%ff%fe%00"), 404, "web-not-found"),
    Case("markup in the path", get("/%3Cscript%3Ealert(1)%3C/script%3E"), 404, "web-not-found"),
    Case("a form that is sent", get("/").replace(b"GET", b"POST"), 405, "web-method"),
    Case("a file that is put", get("/").replace(b"GET", b"PUT"), 405, "web-method"),
    Case(
        "a form that only says it is compressed",
        get("/", "Content-Encoding: gzip\r\nContent-Length: 3\r\n").replace(b"GET", b"POST") + b"abc",
        405,
        "web-method",
    ),
    Case("a question for options", get("/").replace(b"GET", b"OPTIONS"), 405, "web-method"),
    Case("a trace", get("/").replace(b"GET", b"TRACE"), 405, "web-method"),
    Case("a language that is not ours", get("/?lang=xx"), 400, "web-unknown-language", everywhere=True),
    Case("an empty language", get("/?lang="), 400, "web-unknown-language", everywhere=True),
    Case("markup for a language", get("/?lang=%3Cb%3E"), 400, "web-unknown-language", everywhere=True),
    Case("10 kB of query", get("/?q=" + "a" * 10_000), 414, "web-too-long"),
    Case("4 kB of query that are 600 letters", get("/?q=" + "%D2%9B" * 600), 414, "web-too-long"),
    Case("20 kB of query", get("/?q=" + "a" * 20_000), 400, "web-bad-request", everywhere=True),
    Case(
        "a header of 20 kB", get("/", f"X-Long: {'a' * 20_000}\r\n"), 400, "web-bad-request", everywhere=True
    ),
    Case("a hundred headers", get("/", "X-More: 1\r\n" * 100), 400, "web-bad-request", everywhere=True),
    Case("a body too large", get("/", f"Content-Length: {10**9}\r\n"), 413, "web-too-large"),
    Case("an expectation of its own", get("/", "Expect: miracles\r\n"), 400, "web-bad-request"),
    Case(
        "no HTTP at all",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        400,
        "web-bad-request",
        everywhere=True,
    ),
    Case("a first line of nothing", b"GET\r\n\r\n", 400, "web-bad-request", everywhere=True),
    Case("a method of its own", get("/").replace(b"GET", b"BREW"), 400, "web-bad-request", everywhere=True),
    Case("a version to come", b"GET / HTTP/9.9\r\n\r\n", 400, "web-bad-request", everywhere=True),
    Case(
        "two lengths",
        get("/", "Content-Length: 1\r\nContent-Length: 2\r\n"),
        400,
        "web-bad-request",
        everywhere=True,
    ),
    Case(
        "a length and chunks",
        get("/", "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n"),
        400,
        "web-bad-request",
        everywhere=True,
    ),
    Case("a header with a line break", get("/", "X-Bad: a\rb\r\n"), 400, "web-bad-request", everywhere=True),
    Case("two hosts", get("/", "Host: evil.example\r\n"), 400, "web-bad-request", everywhere=True),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
async def test_what_is_wrong_is_answered_in_words(
    served: Served, case: Case, caplog: pytest.LogCaptureFixture
) -> None:
    with capture_logs() as ours:
        answer = await sent(served.port, case.raw)
    assert [entry for entry in ours if entry["log_level"] == "error"] == []
    assert [entry.getMessage() for entry in caplog.records if entry.levelno >= logging.ERROR] == []
    assert answer.status == case.status
    assert answer.header("Content-Type") == "text/html; charset=utf-8"
    assert answer.header("Server") is None
    assert "default-src 'none'" in (answer.header("Content-Security-Policy") or "")
    assert answer.header("Cache-Control") == "no-store"
    expected = tuple(Language) if case.everywhere else (Language.KAZAKH,)
    spoken = [code for code in Language if said(case.key, code) in answer.text]
    assert spoken == list(expected)
    # Nothing that was sent comes back.
    assert "script>alert" not in answer.text
    assert "<b>" not in answer.text


@pytest.mark.parametrize("language", Language, ids=str)
async def test_the_words_are_those_of_the_reader(served: Served, language: Language) -> None:
    answer = await asked(served.port, "/nothing-here", Accept_Language=language.value)
    assert said("web-not-found", language) in answer.text
    assert f'<html lang="{language.value}">' in answer.text
    assert answer.header("Content-Language") == language.value


async def test_each_part_in_another_language_is_marked_as_such(served: Served) -> None:
    answer = await asked(served.port, "/?lang=xx")
    for language in Language:
        assert f'<section lang="{language.value}">' in answer.text
        assert f'href="https://asar.example/?lang={language.value}"' in answer.text
    assert answer.header("Content-Language") is None
    assert answer.header("Set-Cookie") is None


async def test_so_it_is_where_nothing_could_be_read(served: Served) -> None:
    answer = await sent(served.port, b"GET\r\n\r\n")
    assert '<html lang="kk">' in answer.text
    assert re.findall(r'<section lang="(..)">', answer.text) == [code.value for code in Language]


async def test_a_method_that_is_not_allowed_is_told_which_are(served: Served) -> None:
    answer = await asked(served.port, method="DELETE")
    assert answer.status == 405
    assert answer.header("Allow") == "GET,HEAD"


async def test_a_head_of_a_missing_page_has_no_body(served: Served) -> None:
    answer = await asked(served.port, "/nothing-here", method="HEAD")
    assert (answer.status, answer.body) == (404, b"")


async def failing(error: Exception) -> Answer:
    async def page(_: object) -> None:
        raise error

    async with serving(Route("/", page)) as served:  # type: ignore[arg-type]
        return await asked(served.port, Accept_Language="en")


async def test_a_bug_is_an_apology_without_a_trace() -> None:
    answer = await failing(RuntimeError("secret of the house"))
    assert answer.status == 500
    assert said("web-broken", Language.ENGLISH) in answer.text
    assert "secret" not in answer.text


@pytest.mark.parametrize("error", [NotFoundError(), ForbiddenError()], ids=lambda error: type(error).__name__)
async def test_what_one_may_not_see_looks_like_what_is_not_there(error: Exception) -> None:
    answer = await failing(error)
    assert answer.status == 404
    assert said("web-not-found", Language.ENGLISH) in answer.text


async def test_a_database_that_is_away_is_worth_another_try() -> None:
    answer = await failing(StorageUnavailableError())
    assert answer.status == 503
    assert said("web-unavailable", Language.ENGLISH) in answer.text
    assert answer.header("Retry-After") == "30"


async def test_a_page_that_answers_with_nothing_is_a_bug_in_words() -> None:
    async def page(_: object) -> None:
        return None

    async with serving(Route("/", page)) as served:  # type: ignore[arg-type]
        answer = await asked(served.port)
    assert answer.status == 500
    assert said("web-broken", Language.KAZAKH) in answer.text


async def test_a_good_page_is_let_through(served: Served) -> None:
    """The cases above are refused for what is wrong with them, not for everything."""
    answer = await asked(served.port)
    assert (answer.status, answer.text) == (200, "<p>page</p>")
