"""What scanners, strangers and other people's pages do with a link."""

import asyncio
import hashlib
from datetime import timedelta

import aiohttp
import pytest
from playwright.async_api import Browser
from structlog.testing import capture_logs

from bot.models.codes import CODES_AN_HOUR
from bot.models.links import LinkEnd, PersonalLink
from bot.use_cases.links.making import end_links
from bot.use_cases.links.ports import Addresses
from tests.errands import KIND, WORDS
from tests.web.http import asked
from tests.web.links.conftest import Linked
from tests.web.links.reader import BROWSER, Reader

STEPS = ("code", "enter", "consent", "answer", "forget", "stop", "not-me", "me")
PAGES = ("", "/data", "/data.json", "/forget", "/stop", "/not-me")


async def everything_kept(linked: Linked) -> str:
    """A digest of all rows."""

    async def read(block: object) -> str:
        connection = await block._session.connection()  # type: ignore[attr-defined]

        def dump(raw: object) -> str:
            driver = raw.connection.driver_connection._conn  # type: ignore[attr-defined]
            return hashlib.sha256("\n".join(driver.iterdump()).encode()).hexdigest()

        return str(await connection.run_sync(dump))

    return str(await linked.in_block(read))


async def test_reading_changes_nothing_whoever_reads(linked: Linked, reader: Reader) -> None:
    before = await everything_kept(linked)
    for method in ("GET", "HEAD", "PUT", "DELETE", "OPTIONS"):
        for path in (*PAGES, *(f"/{step}" for step in STEPS)):
            await asked(linked.site.port, linked.path + path, method=method, host=linked.site.host)
    assert await everything_kept(linked) == before
    await reader.prove(linked)
    await reader.consent()
    before = await everything_kept(linked)
    for path in PAGES:
        await reader.get(linked.path + path)
        assert reader.status == 200, path
    assert await everything_kept(linked) == before
    assert await linked.answers() == []


async def test_a_scanner_that_presses_every_button_sends_one_code_and_answers_nothing(
    linked: Linked, browser: Browser
) -> None:
    """It runs scripts, follows all links of the mail and fills in what it finds, as mail filters do."""
    context = await browser.new_context()
    page = await context.new_page()
    for path in ("", "/stop", "/not-me", "", "/stop", "/not-me"):
        for typed in ("123456", "wrong code", "scanner@filter.example"):
            await page.goto(linked.site.url + linked.path + path)
            for number in range(await page.get_by_role("button").count()):
                await page.goto(linked.site.url + linked.path + path)
                for field in await page.locator("input:not([type=hidden]), textarea").all():
                    await field.fill(typed)
                if await page.get_by_role("button").count() > number:
                    await page.get_by_role("button").nth(number).click()
    await context.close()
    assert await linked.answers() == []
    assert 1 <= len(linked.mailbox.codes) <= CODES_AN_HOUR
    address = await linked.in_block(lambda block: block[Addresses].living("saule@akimat.example"))
    assert address.stopped_at is None
    assert address.not_theirs_at is None


async def test_whoever_got_a_forwarded_mail_has_no_code(linked: Linked, reader: Reader) -> None:
    await reader.get(linked.path + "?lang=ru")
    await reader.press("/code")
    assert {code.address for code in linked.mailbox.codes} == {"saule@akimat.example"}
    assert linked.code not in reader.text
    guess = f"{(int(linked.code) + 1) % 1_000_000:06d}"
    page = await reader.press("/enter", code=guess)
    assert reader.status == 400
    assert WORDS[:10] not in page
    for path in ("/data", "/data.json", "/forget"):
        page = await reader.get(linked.path + path)
        assert "Сәуле" not in page
        assert "akimat.example" not in page.replace("s***@akimat.example", "")


async def test_a_hundred_answers_at_once_are_one(linked: Linked, reader: Reader) -> None:
    await reader.prove(linked)
    await reader.consent()
    action, hidden = reader.form("/answer", "confirm")

    async def press() -> int:
        url = linked.site.url + action
        async with reader.session.post(url, data=hidden, headers=BROWSER, allow_redirects=False) as answer:
            return answer.status

    statuses = await asyncio.gather(*(press() for _ in range(100)))
    assert await linked.answers() == ["errand.confirm"]
    assert statuses.count(303) == 1
    assert set(statuses) <= {303, 409, 429, 503}, "on a busy machine some are given up before their turn"


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://elsewhere.example"},
        {"Sec-Fetch-Site": "same-origin", "Content-Type": "text/plain"},
    ],
    ids=str,
)
async def test_another_page_sends_none_of_our_forms(
    linked: Linked, reader: Reader, headers: dict[str, str]
) -> None:
    """Even one that has got hold of everything that our own form holds."""
    await reader.prove(linked)
    await reader.consent()
    action, hidden = reader.form("/answer", "confirm")
    before = await everything_kept(linked)
    await reader.post(action, hidden, **headers)
    assert reader.status == 403
    assert await everything_kept(linked) == before


async def test_a_form_belongs_to_its_link_and_its_session(linked: Linked, reader: Reader) -> None:
    await reader.get(linked.path + "?lang=ru")
    _, of_stranger = reader.form("/code")
    await reader.prove(linked)
    await reader.consent()
    _, of_session = reader.form("/answer", "confirm")
    tries = [{"deed": "confirm"}, {"deed": "confirm", **of_stranger}, {**of_session, "form": "0" * 64}]
    for fields in tries:
        await reader.post(linked.path + "/answer", fields, **BROWSER)
        assert reader.status == 403, fields
    await linked.ask()
    await reader.get(linked.path)
    await reader.post(linked.path + "/code", of_stranger, **BROWSER)
    assert reader.status == 403
    assert await linked.answers() == []


async def test_a_session_is_of_no_use_once_somebody_else_is_asked(linked: Linked, reader: Reader) -> None:
    await reader.prove(linked)
    await reader.consent()
    action, hidden = reader.form("/answer", "confirm")

    async def replace(block: object) -> None:
        await end_links(block, KIND, 7, LinkEnd.REPLACED, linked.clock.now())  # type: ignore[arg-type]

    await linked.in_block(replace)
    await reader.post(action, hidden, **BROWSER)
    assert reader.status in {403, 410}
    page = await reader.get(linked.path + "?lang=ru")
    assert reader.status == 410, "no 404: it says what happened"
    assert WORDS[:10] not in page
    assert await linked.answers() == []


async def test_a_session_ends_after_half_an_hour_with_what_was_open_in_it(
    linked: Linked, reader: Reader
) -> None:
    await reader.prove(linked)
    await reader.consent()
    action, hidden = reader.form("/answer", "confirm")
    linked.clock.advance(timedelta(minutes=31))
    await reader.post(action, hidden, **BROWSER)
    assert await linked.answers() == []
    assert WORDS[:10] not in await reader.get(linked.path)


async def test_who_forwards_a_request_for_whom_gives_no_new_tries(linked: Linked, reader: Reader) -> None:
    """The tries are the link's: made-up addresses of senders change nothing."""
    await reader.get(linked.path + "?lang=ru")
    await reader.press("/code")
    wrong = f"{(int(linked.code) + 1) % 1_000_000:06d}"
    _, hidden = reader.form("/enter")
    for number in range(8):
        forwarded = {"X-Forwarded-For": f"203.0.113.{number}", **BROWSER}
        await reader.post(linked.path + "/enter", hidden | {"code": wrong}, **forwarded)
    await reader.post(linked.path + "/enter", hidden | {"code": linked.code}, **BROWSER)
    assert reader.status == 409, "the right code came too late"


async def test_what_leads_nowhere_is_not_found(linked: Linked, reader: Reader) -> None:
    for token in ("x", "A" * 22, "%00", "a" * 5000, "../etc/passwd"):
        await reader.get(f"/l/{token}")
        assert reader.status in {400, 404, 414}, token


async def test_the_answers_are_kept_and_told_nowhere(linked: Linked, reader: Reader) -> None:
    async with aiohttp.ClientSession() as session:
        url = linked.site.url + linked.path
        async with session.get(url, headers={"Accept-Encoding": "gzip"}) as answer:
            assert answer.headers["Cache-Control"] == "no-store"
            assert "noindex" in answer.headers["X-Robots-Tag"]
            assert answer.headers["Referrer-Policy"] == "strict-origin", "never the path"
            assert "Content-Encoding" not in answer.headers, "its length would tell of the token"
            assert "Content-Security-Policy" in answer.headers
    await reader.prove(linked)
    own = PersonalLink.hash_of(linked.tokens[-1])[:8]
    assert set(reader.cookies) == {"lang", f"link-{own}"}, "neither names the token"


async def test_no_token_and_no_code_is_in_the_log_even_of_a_failure(linked: Linked, reader: Reader) -> None:
    linked.errands.asked_by = (None,)  # type: ignore[assignment]
    with capture_logs() as logs:
        await reader.get(linked.path + "?lang=ru")
    assert reader.status == 500
    told = [{key: value for key, value in entry.items() if key != "exc_info"} for entry in logs]
    assert told
    assert linked.tokens[-1] not in str(told)
