"""A file is brought to the page of a memorandum, as it was sealed or as somebody has changed it."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest
import typst
from structlog.testing import capture_logs

from bot.models.reference import Language
from bot.use_cases.seals.findings import FILE_MOST
from bot.web.limits import ALLOWANCES, UPLOADS_AT_ONCE, Kind
from tests.sealing import tampering
from tests.sealing.conftest import TEMPLATE, Scene
from tests.seals import IIN, OPERATOR, a_sealer, a_signer, signed_by
from tests.web.http import asked, sent
from tests.web.links.test_hostile import everything_kept
from tests.web.memoranda.conftest import Checked
from tests.web.memoranda.memorandum import CODE

pytestmark = pytest.mark.processes

Tamper = Callable[[Scene], bytes]
VERDICTS: dict[str, tuple[Tamper, tuple[str, ...]]] = {
    "sealed": (lambda scene: scene.pdf, ("check-verdict-sealed", "check-verdict-sealed-what")),
    "signed-by-a-party": (
        lambda scene: scene.signed,
        ("check-verdict-signed", "check-signatures", "check-signature-fits", "check-holder-first-head"),
    ),
    "bit-flipped": (
        lambda scene: tampering.with_bit_flipped(scene.pdf, 3000),
        ("check-verdict-changed", "check-change-content"),
    ),
    "bytes-appended": (
        lambda scene: scene.pdf + b"\n% more",
        ("check-verdict-changed", "check-change-appended"),
    ),
    "painted-over": (
        lambda scene: tampering.painted_over(scene.pdf),
        ("check-verdict-changed", "check-change-content"),
    ),
    "annotation": (
        lambda scene: tampering.with_annotation(scene.pdf),
        ("check-verdict-changed", "check-change-annotation"),
    ),
    "javascript": (
        lambda scene: tampering.opening_with(scene.pdf, tampering.javascript()),
        ("check-verdict-changed", "check-change-action"),
    ),
    "launch": (
        lambda scene: tampering.with_annotation(scene.pdf, tampering.launch()),
        ("check-verdict-changed", "check-change-action"),
    ),
    "saved-anew": (
        lambda scene: tampering.saved_anew(scene.pdf),
        ("check-verdict-changed", "check-change-saved-anew"),
    ),
    "sealed-by-a-twin": (
        lambda scene: tampering.sealed_by_a_twin(
            tampering.unsealed(scene.pdf), a_signer("ASAR seal", OPERATOR.name, bin=OPERATOR.bin)
        ),
        ("check-verdict-changed", "check-change-forged-seal"),
    ),
    "not-ours": (lambda _: tampering.nested(1), ("check-verdict-not-ours", "check-verdict-not-ours-what")),
    "no-pdf": (lambda _: b"PK\x03\x04 a picture", ("check-verdict-unreadable", "check-obstacle-not-pdf")),
    "locked": (
        lambda scene: tampering.encrypted(scene.pdf, "secret"),
        ("check-verdict-unreadable", "check-obstacle-encrypted"),
    ),
    "inflates-to-400-MB": (
        lambda _: tampering.inflating_table(400),
        ("check-verdict-unreadable", "check-obstacle-too-hard"),
    ),
    "damaged": (lambda _: b"%PDF-1.7\nthat is all", ("check-verdict-unreadable", "check-obstacle-damaged")),
}


@pytest.mark.parametrize("language", Language, ids=str)
async def test_whatever_is_brought_gets_its_verdict_and_is_not_kept(
    checked: Checked, language: Language
) -> None:
    """Over HTTP, in a form as browsers without script send it, each look into a file in a process of its own."""
    says, before = checked.says(language), await everything_kept(checked)  # type: ignore[arg-type]
    turn = list(Language).index(language)
    ways = list(VERDICTS)[turn::3]
    for way in ways:
        tamper, keys = VERDICTS[way]
        status, page = await checked.bring(tamper(checked.scene), lang=language.value)
        assert status == 200, way
        result = page.partition('<section class="result"')[2].partition("</section>")[0]
        for key in keys:
            assert says(key) in result, (way, key)
        assert IIN not in page
    assert await everything_kept(checked) == before  # type: ignore[arg-type]


async def test_who_signed_is_named_as_the_certificate_says_it(checked: Checked) -> None:
    _, page = await checked.bring(checked.scene.signed)
    assert "ҚОЖАХМЕТҰЛЫ ҺӘКІМ · «Каспий Құрылыс» ЖШС · 990440005678" in page
    marked = a_signer("<b>x</b>\u202egp.exe", "")
    _, page = await checked.bring(signed_by(marked, checked.pdf))
    assert "&lt;b&gt;x&lt;/b&gt;gp.exe" in page
    assert "\u202e" not in page


async def test_the_sealed_file_of_another_memorandum_is_that(checked: Checked) -> None:
    made = typst.compile(
        TEMPLATE.replace(b"lorem(900)", b"lorem(300)"), format="pdf", pdf_standards=["a-3a", "ua-1"]
    )
    assert isinstance(made, bytes)
    async with a_sealer(checked.clock) as sealer:
        other = await sealer.seal(made)
    await checked.another(other)
    says = checked.says(Language.RUSSIAN)
    for content in (other.pdf, signed_by(checked.scene.party, other.pdf)):
        _, page = await checked.bring(content)
        assert says("check-verdict-another") in page
        assert 'class="verdict verdict-wrong"' in page


@pytest.mark.parametrize("framed", ["length", "chunks"])
async def test_60_megabytes_are_refused_in_words_and_not_read(checked: Checked, framed: str) -> None:
    head = (
        f"POST {checked.path}/file?lang=ru HTTP/1.1\r\nHost: {checked.site.host}\r\n"
        "Content-Type: multipart/form-data; boundary=x\r\n"
    )
    part = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n'
    if framed == "length":
        raw = f"{head}Content-Length: {60 << 20}\r\n\r\n".encode() + part
    else:
        chunk = b"100000\r\n" + bytes(1 << 20) + b"\r\n"
        raw = f"{head}Transfer-Encoding: chunked\r\n\r\n{len(part):x}\r\n".encode() + part + b"\r\n"
        raw += chunk * (FILE_MOST // (1 << 20) + 1)
    answer = await sent(checked.site.port, raw)
    assert answer.status == 413
    assert answer.header("Connection") == "close"
    assert checked.says(Language.RUSSIAN)("check-file-too-large", most=32) in answer.text


BROKEN: dict[str, tuple[str, bytes]] = {
    "no form": ("text/plain", b"%PDF"),
    "a form of fields": ("application/x-www-form-urlencoded", b"file=1"),
    "no boundary": ("multipart/form-data", b"--x"),
    "another boundary": ("multipart/form-data; boundary=y", b"--x\r\n\r\n\r\n--x--"),
    "nothing in it": ("multipart/form-data; boundary=x", b"--x--\r\n"),
    "empty": ("multipart/form-data; boundary=x", b""),
    "another field": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="code"\r\n\r\n1\r\n--x--\r\n',
    ),
    "a form in a form": (
        "multipart/form-data; boundary=x",
        b"--x\r\nContent-Type: multipart/mixed; boundary=z\r\n\r\n--z\r\n\r\n1\r\n--z--\r\n--x--\r\n",
    ),
    "no file": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="file"; filename=""\r\n\r\n\r\n--x--\r\n',
    ),
    "a hundred headers": (
        "multipart/form-data; boundary=x",
        b"--x\r\n" + b"X-A: 1\r\n" * 200 + b"\r\n1\r\n--x--",
    ),
    "a header without end": ("multipart/form-data; boundary=x", b"--x\r\nX-A: " + b"a" * 200_000),
    "a length that is none": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="file"\r\nContent-Length: -5\r\n\r\n%PDF\r\n--x--\r\n',
    ),
    "a charset of its own": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="_charset_"\r\n\r\n' + b"u" * 60 + b"\r\n--x--\r\n",
    ),
    "cut off": (
        "multipart/form-data; boundary=x",
        b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n%PDF',
    ),
}


async def test_what_is_no_form_with_a_file_is_refused_in_words(
    checked: Checked, caplog: pytest.LogCaptureFixture
) -> None:
    with capture_logs() as logs:
        for name, (content_type, body) in BROKEN.items():
            raw = (
                f"POST {checked.path}/file?lang=ru HTTP/1.1\r\nHost: {checked.site.host}\r\nConnection: close\r\n"
                f"X-Forwarded-For: 10.2.2.2\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
            ).encode() + body
            answer = await sent(checked.site.port, raw)
            assert answer.status in {200, 400}, name
            assert answer.text.startswith("<!doctype html>"), name
    assert [entry for entry in logs if entry["log_level"] in {"error", "warning"}] == []
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


async def test_whoever_goes_away_in_the_middle_leaves_nothing(checked: Checked) -> None:
    with capture_logs() as logs:
        for _ in range(6):  # more than may be there at once
            _, writer = await asyncio.open_connection("127.0.0.1", checked.site.port)
            writer.write(
                f"POST {checked.path}/file HTTP/1.1\r\nHost: {checked.site.host}\r\n"
                "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n"
                '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n%PDF'.encode()
            )
            await writer.drain()
            writer.close()
            await writer.wait_closed()
        status, _ = await checked.bring(checked.pdf)
    assert status == 200
    assert [entry for entry in logs if entry["log_level"] == "error"] == []


async def test_whoever_sends_slowly_holds_no_place_for_others(checked: Checked) -> None:
    """Eight connections of one visitor, whose files never end."""
    slow = []
    for _ in range(2 * UPLOADS_AT_ONCE):
        _, writer = await asyncio.open_connection("127.0.0.1", checked.site.port)
        writer.write(
            f"POST {checked.path}/file HTTP/1.1\r\nHost: {checked.site.host}\r\nX-Forwarded-For: 10.2.2.2\r\n"
            "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n"
            '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n%PDF'.encode()
        )
        await writer.drain()
        slow.append(writer)
    # Until both places of this visitor have been taken.
    while (await checked.bring(checked.pdf, **{"X-Forwarded-For": "10.2.2.2"}))[0] == 200:
        pass
    status, _ = await checked.bring(checked.pdf)
    assert status == 200
    for writer in slow:
        writer.close()
        await writer.wait_closed()


async def test_a_hundred_at_once_take_turns(checked: Checked) -> None:
    content, before = checked.scene.signed, await everything_kept(checked)  # type: ignore[arg-type]
    together = {"X-Forwarded-For": "10.1.1.1"}
    answers = await asyncio.gather(*(checked.bring(content, **together) for _ in range(100)))
    statuses = [status for status, _ in answers]
    assert set(statuses) == {200, 429, 503}
    assert statuses.count(429) <= 100 - ALLOWANCES[Kind.UPLOAD].burst
    busy = checked.says(Language.RUSSIAN)("check-file-busy")
    assert all(busy in page for status, page in answers if status == 503)
    assert await everything_kept(checked) == before  # type: ignore[arg-type]
    assert (await asked(checked.site.port, checked.path, host=checked.site.host)).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
    ],
    ids=str,
)
async def test_no_other_page_sends_a_file_here(checked: Checked, headers: dict[str, str]) -> None:
    status, page = await checked.bring(checked.pdf, **headers)
    assert status == 403
    assert "verdict" not in page


async def test_reading_changes_nothing_and_an_answer_opened_again_leads_back(checked: Checked) -> None:
    before = await everything_kept(checked)  # type: ignore[arg-type]
    for method in ("GET", "HEAD", "PUT", "DELETE", "OPTIONS"):
        for path in (checked.path, f"{checked.path}/file", "/m", "/m/X", "/m/X/file"):
            await asked(checked.site.port, path, method=method, host=checked.site.host)
    assert await everything_kept(checked) == before  # type: ignore[arg-type]
    again = await asked(checked.site.port, f"{checked.path}/file", host=checked.site.host)
    assert (again.status, again.header("Location")) == (303, checked.path)


async def test_a_file_for_an_unknown_code_is_not_even_read(checked: Checked) -> None:
    status, page = await replace(checked, code=CODE[::-1]).bring(checked.pdf)
    assert status == 404
    assert checked.says(Language.RUSSIAN)("check-unknown") in page
