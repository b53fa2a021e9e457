"""What was agreed, on the page behind a link: a signed copy is brought there, and read, and nothing runs of it."""

from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
import pytest

from bot.documents.memorandum import TypstMemorandumPrinter
from bot.models.memoranda import Memorandum, MemorandumStage, PartyStage, SignedCopy
from bot.use_cases.kernel.answering import TICKED
from bot.use_cases.seals.findings import FILE_MOST
from tests.pictures import a_picture
from tests.seals import a_sealer
from tests.web.links.memorandum_site import MemorandumSite
from tests.web.links.reader import Reader

pytestmark = pytest.mark.processes

SCAN = a_picture("PNG", size=(300, 400))


@pytest.fixture
async def saule(memorandum_site: MemorandumSite) -> AsyncIterator[Reader]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield memorandum_site.browser(session)


@pytest.fixture
async def memorandum(memorandum_site: MemorandumSite, saule: Reader) -> Memorandum:
    """Agreed and sealed, and she reads what became of it."""
    world = memorandum_site.world
    memorandum = await world.put_with_akimat()
    await memorandum_site.dispatch()
    await memorandum_site.enter(saule)
    await saule.press("/consent")
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    await saule.press("/answer")
    world.uow.look_again()
    async with a_sealer(world.clock) as sealer, TypstMemorandumPrinter() as printer:
        world.sealer, world.printer = sealer, printer  # type: ignore[assignment]
        await world.seal()
    await saule.get(memorandum_site.path())
    return memorandum


async def test_a_scan_is_brought_and_read_as_an_attachment_that_runs_nothing(
    memorandum_site: MemorandumSite, saule: Reader, memorandum: Memorandum
) -> None:
    world = memorandum_site.world
    await world.bring_copy(memorandum, world.seeker, world.ngo)
    await world.bring_copy(memorandum, world.giver, world.backer)
    await saule.upload(SCAN, "copy")
    assert saule.status == 200, saule.text
    assert memorandum_site.by_now(memorandum).stage is MemorandumStage.SIGNED
    assert f"/file/copy-{world.akimat.id}" in saule.text
    await saule.get(f"{memorandum_site.path()}/file/copy-{world.akimat.id}")
    assert saule.status == 200
    assert saule.headers["Content-Type"] == "image/png"
    assert saule.headers["Content-Disposition"].startswith("attachment; ")
    assert saule.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in saule.headers["Content-Security-Policy"]
    await saule.get(f"{memorandum_site.path()}/file/english")
    assert (saule.status, saule.headers["Content-Type"]) == (200, "application/pdf")
    for name in ("copy-999", "copy-", "copy-x", "else"):
        await saule.get(f"{memorandum_site.path()}/file/{name}")
        assert saule.status == 403, name


async def test_what_is_no_file_of_ours_or_too_large_is_refused_and_nothing_is_kept(
    memorandum_site: MemorandumSite, saule: Reader, memorandum: Memorandum
) -> None:
    page = memorandum_site.path()
    for file, deed, headers, changed, status in (
        (b"", "copy", {}, {}, 400),
        (b"neither a scan nor a signature", "copy", {}, {}, 400),
        (bytes(FILE_MOST + 100), "copy", {}, {}, 413),
        (SCAN, "copy", {"Origin": "https://elsewhere.example"}, {}, 403),
        (SCAN, "copy", {}, {"form": "0" * 64}, 403),
        (SCAN, "copy", {}, {"deed": "leave"}, 403),
        (SCAN, "copy", {}, {"signed_on": "01.01.2040"}, 400),
        (SCAN, "copy", {}, {"signed_on": "01.01.2026"}, 400),
        (SCAN, "copy", {}, {"signed_on": ""}, 400),
        (SCAN, "copy", {}, {"deed": "x" * 5000}, 400),
    ):
        await saule.get(page)
        await saule.upload(file, deed, headers, changed)
        assert saule.status == status, (changed, saule.text)
    await saule.get(f"{page}/upload")
    assert saule.status == 200, "it leads back to the page"
    world = memorandum_site.world
    world.uow.look_again()
    assert world.uow.all(SignedCopy) == []


async def test_nobody_who_has_not_proved_themselves_sends_a_file(
    memorandum_site: MemorandumSite, saule: Reader, memorandum: Memorandum
) -> None:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        stranger = memorandum_site.browser(session)
        stranger.text = saule.text
        await stranger.upload(SCAN, "copy")
    world = memorandum_site.world
    world.uow.look_again()
    assert world.uow.all(SignedCopy) == []


async def test_leaving_asks_whether_it_is_meant(
    memorandum_site: MemorandumSite, saule: Reader, memorandum: Memorandum
) -> None:
    action, hidden = saule.form("/answer", "leave")
    assert 'type="checkbox" name="sure" value="yes" required>' in saule.text, "nothing is ticked beforehand"
    browser = {"Sec-Fetch-Site": "same-origin", "Origin": memorandum_site.site.url}
    await saule.post(action, hidden, **browser)
    assert saule.status == 400, "nothing is ticked yet"
    await saule.post(action, hidden | {"sure": TICKED}, **browser)
    assert saule.status == 200
    assert memorandum_site.by_now(memorandum).parties[-1].stage is PartyStage.LEAVING


async def test_the_partys_own_number_is_told_and_corrected_and_the_file_stays(
    memorandum_site: MemorandumSite, saule: Reader, memorandum: Memorandum
) -> None:
    page = memorandum_site.path()
    await saule.get(f"{page}/file")
    before = saule.text
    await saule.get(page)
    for told, status in (("жоқ", 400), ("№ 12-03/44", 200), ("12-03/45", 200)):
        await saule.press("/answer", deed="number", own_number=told)
        assert saule.status == status, saule.text
    assert 'name="own_number" maxlength="64" value="12-03/45"' in saule.text
    assert memorandum_site.by_now(memorandum).parties[-1].own_number == "12-03/45"
    await saule.get(f"{page}/file")
    assert saule.text == before


async def test_a_party_that_leaves_stays_after_all_and_twice_is_once(
    memorandum_site: MemorandumSite, saule: Reader, memorandum: Memorandum
) -> None:
    world = memorandum_site.world
    with pytest.raises(AssertionError):
        saule.form("/answer", "stay")
    await saule.press("/answer", deed="leave", sure=TICKED)
    assert memorandum_site.by_now(memorandum).parties[-1].stage is PartyStage.LEAVING
    action, hidden = saule.form("/answer", "stay")
    browser = {"Sec-Fetch-Site": "same-origin", "Origin": memorandum_site.site.url}
    for _ in range(2):
        await saule.post(action, hidden, **browser)
        assert saule.status == 200
        party = memorandum_site.by_now(memorandum).parties[-1]
        assert (party.stage, party.leaves_on) == (PartyStage.CONFIRMED, None)
    await memorandum_site.dispatch()
    assert world.notifier.keys.count("memorandum-stays") == 2, "once each of the other two"
    assert "Выйти из меморандума" in saule.text


async def test_after_three_days_the_open_page_says_that_the_notice_stands(
    memorandum_site: MemorandumSite, saule: Reader, memorandum: Memorandum
) -> None:
    await saule.press("/answer", deed="leave", sure=TICKED)
    memorandum_site.world.clock.advance(timedelta(hours=73))
    await memorandum_site.enter(saule)
    with pytest.raises(AssertionError):
        saule.form("/answer", "stay")
    action, hidden = saule.form("/answer")
    browser = {"Sec-Fetch-Site": "same-origin", "Origin": memorandum_site.site.url}
    page = await saule.post(action, hidden | {"deed": "stay"}, **browser)
    assert saule.status == 409
    assert 'role="alert"' in page
    assert memorandum_site.by_now(memorandum).parties[-1].stage is PartyStage.LEAVING
