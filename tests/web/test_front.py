"""A page at hand is handed out before the application is asked, and nobody can tell by the answer."""

import pytest

from bot.web.limits import ALLOWANCES, Kind
from tests.web.conftest import Open
from tests.web.http import Answer, asked


def told(answer: Answer) -> tuple[int, dict[str, str], bytes]:
    """All of it but the moment and what the order of headers tells."""
    headers = {name.lower(): value for name, value in answer.headers if name.lower() != "date"}
    return answer.status, headers, answer.body


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("encoding", ["gzip", "identity"])
async def test_it_is_the_same_answer(open_website: Open, method: str, encoding: str) -> None:
    site = await open_website()
    first, again = [
        await asked(site.port, method=method, host=site.host, Accept_Encoding=encoding, Accept_Language="ru")
        for _ in range(2)
    ]
    assert told(again) == told(first)
    assert again.status == 200
    assert again.header("Server") is None
    assert again.header("Content-Language") == "ru"
    assert again.header("Vary") == "Accept-Language, Cookie, Accept-Encoding"


async def test_languages_and_cookies_keep_their_own(open_website: Open) -> None:
    site = await open_website()
    for _ in range(2):
        for language in ("kk", "ru", "en"):
            answer = await asked(site.port, host=site.host, Accept_Language="de", Cookie=f"lang={language}")
            assert f'<html lang="{language}">' in answer.text


async def test_what_is_refused_is_refused_there_too(open_website: Open) -> None:
    site = await open_website()
    known = await asked(site.port, host=site.host)
    tag = known.header("ETag") or ""
    assert (await asked(site.port, host=site.host, If_None_Match=tag)).status == 304
    assert (await asked(site.port, host="evil.example")).status == 421
    assert (await asked(site.port, host=site.host, Content_Length=str(10**9))).status == 413
    assert (await asked(site.port, "/?lang=xx", host=site.host)).status == 400
    assert (await asked(site.port, host=site.host, method="POST")).status == 405
    statuses = [
        (await asked(site.port, host=site.host)).status for _ in range(ALLOWANCES[Kind.PAGE].burst + 20)
    ]
    assert 429 in statuses
