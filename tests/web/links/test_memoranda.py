"""A memorandum from the mail to agreement, over HTTP and SMTP."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.models.links import OrganizationAddress
from bot.models.memoranda import (
    Memorandum,
    MemorandumAnswer,
    MemorandumSeal,
    MemorandumStage,
    PartyStage,
    VersionStage,
)
from bot.use_cases.links.cards import RemoveAddressAsStaff
from bot.use_cases.memoranda.answering import AskForChange, ConfirmMemorandum
from bot.use_cases.memoranda.drafting import ReviseMemorandum
from bot.use_cases.memoranda.invited import ShowInvitations
from tests.mail.server import text_of
from tests.use_cases.memoranda.linked_world import PART
from tests.use_cases.memoranda.test_waiting import pass_days
from tests.web.links.memorandum_site import SAULE, MemorandumSite
from tests.web.links.reader import BROWSER, Reader


@pytest.fixture
async def saule(memorandum_site: MemorandumSite) -> AsyncIterator[Reader]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield memorandum_site.browser(session)


async def test_from_the_mail_to_agreement(memorandum_site: MemorandumSite, saule: Reader) -> None:
    world = memorandum_site.world
    memorandum = await world.prepare(world.with_akimat)
    await memorandum_site.dispatch()
    assert world.project.title not in text_of(memorandum_site.mail.to(SAULE)[0])
    page = await memorandum_site.enter(saule)
    assert world.project.title not in page, "consent comes before the text"
    page = await saule.press("/consent")
    assert "Развивать цифровые навыки" in page
    assert "Ауыл балаларының" in page, "both languages are of equal force"
    await world.tell_part(memorandum, world.giver, world.backer)
    page = await saule.press("/answer", **PART)
    assert saule.status == 200, page
    assert memorandum_site.by_now(memorandum).stage is MemorandumStage.PUT
    await memorandum_site.dispatch()
    page = await memorandum_site.enter(saule)
    assert "Дадим помещение." in page
    await saule.get(memorandum_site.path() + "/file")
    assert saule.status == 200
    assert saule.headers["Content-Type"].startswith("application/pdf")
    await saule.get(memorandum_site.path())
    await world.confirm(memorandum, world.seeker, world.ngo)
    await world.confirm(memorandum, world.giver, world.backer)
    page = await saule.press("/answer")
    agreed = memorandum_site.by_now(memorandum)
    assert agreed.stage is MemorandumStage.AGREED
    assert agreed.number is not None
    assert agreed.number in page
    assert [answer.way for answer in world.uow.all(MemorandumAnswer)] == ["chat", "chat", "page"]


async def test_the_page_takes_no_other_name_and_shows_another_post_beside_the_cards(
    memorandum_site: MemorandumSite, saule: Reader
) -> None:
    world = memorandum_site.world
    memorandum = await world.prepare(world.with_akimat)
    await world.tell_part(memorandum, world.giver, world.backer)
    await memorandum_site.dispatch()
    await memorandum_site.enter(saule)
    await saule.press("/consent")
    page = await saule.press("/answer", **{**PART, "full_name": "Қуанышев Берік"})
    assert saule.status == 400
    assert "Напишите это имя полностью" in page
    assert memorandum_site.by_now(memorandum).parties[-1].told_at is None
    await saule.press("/answer", **{**PART, "position": "akim", "basis": "local_government_law"})
    await memorandum_site.dispatch()
    page = await memorandum_site.enter(saule)
    assert "В карточке организации другая должность: Заместитель акима" in page


async def put_before_saule(memorandum_site: MemorandumSite, saule: Reader) -> Memorandum:
    """She has told her party's part, and the page asks her to confirm the whole."""
    world = memorandum_site.world
    memorandum = await world.prepare(world.with_akimat)
    await world.tell_part(memorandum, world.giver, world.backer)
    await memorandum_site.dispatch()
    await memorandum_site.enter(saule)
    await saule.press("/consent")
    await saule.press("/answer", **PART)
    await memorandum_site.dispatch()
    await memorandum_site.enter(saule)
    return memorandum_site.by_now(memorandum)


async def test_a_hundred_by_page_and_one_by_tap_at_the_same_moment_agree_once(
    memorandum_site: MemorandumSite, saule: Reader
) -> None:
    world = memorandum_site.world
    memorandum = await put_before_saule(memorandum_site, saule)
    await world.confirm(memorandum, world.seeker, world.ngo)
    action, hidden = saule.form("/answer", "confirm")

    async def press() -> int:
        url = memorandum_site.site.url + action
        async with saule.session.post(url, data=hidden, headers=BROWSER, allow_redirects=False) as answer:
            return answer.status

    pressed = [press() for _ in range(100)]
    tapped = world.act(ConfirmMemorandum, world.giver, world.backer)(memorandum.id, 1)
    statuses = (await asyncio.gather(*pressed[:50], tapped, *pressed[50:]))[:50]
    agreed = memorandum_site.by_now(memorandum)
    assert agreed.stage is MemorandumStage.AGREED
    assert (agreed.number or "").endswith("-0001")
    assert [answer.answer for answer in world.uow.all(MemorandumAnswer)] == ["confirmed"] * 3
    assert len(world.uow.all(MemorandumSeal)) == 1
    assert set(statuses) <= {303, 409, 429, 503}, "on a busy machine some are given up before their turn"


async def test_whoever_opens_presses_and_guesses_without_the_code_changes_and_reads_nothing(
    memorandum_site: MemorandumSite, saule: Reader
) -> None:
    """A scanner, or somebody to whom the mail was forwarded."""
    world = memorandum_site.world
    memorandum = await world.prepare(world.with_akimat)
    await memorandum_site.dispatch()
    path = memorandum_site.path()
    read = [await saule.get(path + step) for step in ("?lang=ru", "/file", "/data", "/data.json", "/forget")]
    await saule.get(path)
    await saule.press("/code")
    wrong = f"{(int(memorandum_site.code()) + 1) % 1_000_000:06d}"
    read.append(await saule.press("/enter", code=wrong))
    _, hidden = saule.form("/enter")
    for deed in ("tell", "confirm", "change", "decline"):
        sent = hidden | {"deed": deed, "reason": "Жоқ", "section": "term", "words": "Басқа", **PART}
        read.append(await saule.post(path + "/answer", sent, **BROWSER))
    by_now = memorandum_site.by_now(memorandum)
    assert (by_now.stage, by_now.parties[-1].stage) == (MemorandumStage.DRAFT, PartyStage.ASKED)
    assert by_now.answers == []
    assert not [page for page in read if world.project.title in page or "Сәуле" in page or "%PDF" in page]
    assert {mail["To"] for mail in memorandum_site.mail.mails} == {SAULE}, (
        "the code goes to the address on record"
    )


async def test_a_signatory_who_has_left_answers_no_more_though_the_page_is_open(
    memorandum_site: MemorandumSite, saule: Reader
) -> None:
    world = memorandum_site.world
    memorandum = await put_before_saule(memorandum_site, saule)
    await world.as_moderator(RemoveAddressAsStaff)(world.uow.one(OrganizationAddress).id)
    page = await saule.press("/answer")
    assert saule.status in {403, 409, 410}
    assert memorandum.number is None
    for step in ("", "/file"):
        page = await saule.get(memorandum_site.path() + step)
        assert saule.status == 410
        assert world.project.title not in page
    assert memorandum_site.by_now(memorandum).stage is MemorandumStage.DRAFT


async def test_a_version_that_is_no_more_is_not_confirmed_though_the_page_is_open(
    memorandum_site: MemorandumSite, saule: Reader
) -> None:
    world = memorandum_site.world
    memorandum = await put_before_saule(memorandum_site, saule)
    wish = world.act(AskForChange, world.giver, world.backer)
    await wish(memorandum.id, "term", "Мерзімі екі жыл болсын")
    revise = world.act(ReviseMemorandum, world.seeker, world.ngo)
    await revise(memorandum.id, world.form(term_months=24))
    await saule.press("/answer")
    assert saule.status in {403, 409, 410}
    await saule.get(memorandum_site.path() + "?lang=ru")
    assert saule.status == 410
    await memorandum_site.dispatch()
    await memorandum_site.enter(saule)
    page = await saule.press("/answer")
    assert saule.status == 200, page
    last = memorandum_site.by_now(memorandum).answers[-1]
    assert last.version_id == memorandum.versions[-1].id
    assert [version.stage for version in memorandum.versions] == [VersionStage.CHANGED, VersionStage.PUT]


async def test_the_drafter_reads_what_came_of_each_address(
    memorandum_site: MemorandumSite, saule: Reader
) -> None:
    world, mail = memorandum_site.world, memorandum_site.mail
    world.at_address("Дәурен Қасымов", "dauren@akimat.example", world.akimat)
    mail.refuses["dauren@akimat.example"] = "550 no such mailbox"
    memorandum = await world.prepare(world.with_akimat)
    await memorandum_site.dispatch()
    show = world.act_with_post(ShowInvitations, world.seeker, world.ngo)

    async def outcomes() -> list[str]:
        world.uow.look_again()
        return [view.outcome.value for view in (await show(memorandum.id)).people]

    assert await outcomes() == ["sent", "refused"]
    assert "link-address-refused" in world.notifier.keys
    await saule.get(memorandum_site.path() + "?lang=ru")
    assert await outcomes() == ["sent", "refused"], "looking changes nothing"
    await saule.press("/code")
    assert await outcomes() == ["opened", "refused"]
    await saule.get(memorandum_site.path() + "/not-me")
    await saule.press("/not-me", address="somebody@akimat.example")
    assert saule.status == 400
    assert await outcomes() == ["opened", "refused"]
    page = await saule.press("/not-me", address="saule@akimat.example")
    assert "Больше об этом не напишем" in page
    await memorandum_site.dispatch()
    assert await outcomes() == ["not_theirs", "refused"]
    assert "link-address-not-theirs" in world.notifier.keys
    page = await saule.get(memorandum_site.path())
    assert saule.status == 410
    assert "ссылка закрыта" in page
    await saule.get(memorandum_site.path() + "/not-me")
    await saule.press("/me", address="saule@akimat.example")
    await saule.get(memorandum_site.path() + "/stop")
    await saule.press("/stop", address="saule@akimat.example")
    await memorandum_site.dispatch()
    assert await outcomes() == ["stopped", "refused"]
    assert "link-address-stopped" in world.notifier.keys
    before = len(mail.mails)
    await pass_days(world, 3)
    await memorandum_site.dispatch()
    assert len(mail.mails) == before, "nothing more goes to either of them"


async def test_whoever_has_typed_the_code_says_with_one_press_that_the_mail_is_not_for_them(
    memorandum_site: MemorandumSite, saule: Reader
) -> None:
    memorandum = await put_before_saule(memorandum_site, saule)
    page = await saule.get(memorandum_site.path() + "/not-me")
    assert 'name="address"' not in page
    await saule.press("/not-me")
    assert saule.status == 200
    await saule.get(memorandum_site.path() + "/data")
    assert PART["full_name"].split()[0] not in saule.text, "nobody else's data are theirs"
    by_now = memorandum_site.by_now(memorandum)
    assert memorandum_site.world.helped == [by_now.parties[-1].id], "nobody else of the akimat is reached"


async def test_the_page_of_whoever_has_answered_gives_their_data_and_their_deletion(
    memorandum_site: MemorandumSite, saule: Reader
) -> None:
    memorandum = await put_before_saule(memorandum_site, saule)
    await saule.press("/answer")
    page = await saule.get(memorandum_site.path() + "/data")
    assert saule.status == 200
    assert PART["full_name"].split()[0] in page
    await saule.get(memorandum_site.path() + "/data.json")
    assert '"confirmed"' in saule.text
    await saule.get(memorandum_site.path() + "/forget")
    await saule.press("/forget")
    assert saule.status == 200
    by_now = memorandum_site.by_now(memorandum)
    assert by_now.stage is MemorandumStage.DRAFT, "somebody else of the akimat is asked"
    assert by_now.parties[-1].signatory is None
    assert PART["full_name"] not in str([signatory.name for signatory in by_now.parties[-1].signatories])
    await saule.get(memorandum_site.path())
    assert saule.status == 410
