"""The public page of a project, as anybody reads it by real HTTP."""

import gzip
import re
from datetime import timedelta

import pytest

from bot.models.asar_lines import AsarLine, AsarPart, LineKind
from bot.models.asars import Asar, AsarStage
from bot.models.organizations import OrganizationStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.typed_codes import new_page_code
from bot.use_cases.asars.ports import Asars
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.ports import Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.people.ports import People
from bot.use_cases.projects.ports import Projects
from bot.web.limits import ALLOWANCES, Kind
from bot.web.pages.projects import listing, page
from tests.builders import a_person
from tests.web.conftest import BOT_LINK
from tests.web.projects.conftest import Shelf
from tests.web.projects.shown import BUSINESS, NGO, NUMBER, SAID, SHY, TITLE, TITLE_RU, TOLD, keep_project

every_language = pytest.mark.parametrize("language", Language, ids=str)


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are made anew for each request."""
    monkeypatch.setattr(page, "REMEMBERED_SECONDS", 0.0)
    monkeypatch.setattr(listing, "REMEMBERED_SECONDS", 0.0)


async def staged(shelf: Shelf, stage: ProjectStage, **fields: object) -> str:
    """The path of one more project's page."""
    code = new_page_code()
    await keep_project(shelf.site.container, shelf.clock.now(), code, stage=stage, **fields)
    return f"/p/{code}"


@every_language
async def test_it_tells_all_that_everybody_may_know(shelf: Shelf, language: Language) -> None:
    answer = await shelf.get(lang=language.value)
    assert answer.status == 200
    assert answer.header("Content-Language") == language.value
    says, text = shelf.says(language), answer.text
    title = TITLE_RU if language is Language.RUSSIAN else TITLE
    assert f"{title}</h1>" in text
    ngo, giver = ("Bolashaq Kilti", "Zhem Kompressor") if language is Language.ENGLISH else (NGO, BUSINESS)
    for told in (ngo, giver, TOLD, SAID, says("showcase-month-missing"), says("showcase-help")):
        assert told in text
    assert NUMBER in re.sub("<[^>]*>", "", text)
    assert f'href="{BOT_LINK}?start=p_{shelf.code}"' in text
    assert SHY not in text, "it did not want to be named"
    assert "Әлі тексерілмеген сөз" not in text, "no moderator has looked at it"
    for secret in ("Айгерім", "Сергей", "/m/", "/v/"):
        assert secret not in text
    own = says("showcase-problem")
    assert own in text
    written = {Language.RUSSIAN: "Написано по-казахски", Language.ENGLISH: "ritten in Kazakh"}.get(language)
    assert (written or "Қазақша жазылған") in text if written else "ша жазылған" not in text


@every_language
async def test_money_is_a_bar_to_each_budget_and_goods_are_lines(shelf: Shelf, language: Language) -> None:
    text = (await shelf.get(lang=language.value)).text
    bars = re.findall(r'<rect class="bar-(\w+)" width="(\d+)"', text)
    assert bars == [("promised", "100"), ("delivered", "72"), ("promised", "50"), ("delivered", "33")]
    kinds = re.findall(r"<div><dt>[^<]+</dt><dd>([^<]+)</dd></div>", text.partition('class="kinds"')[2])[:2]
    assert ["12" in kinds[0], "5" in kinds[0], "40" in kinds[1]] == [True] * 3
    assert "57" not in kinds[0] + kinds[1], "goods are never added up"


async def test_a_link_to_it_is_shown_with_title_words_and_photo(shelf: Shelf) -> None:
    text = (await shelf.get(lang="ru")).text
    address = shelf.url
    assert f'<meta property="og:title" content="{TITLE_RU}">' in text
    assert '<meta property="og:description" content="Откроем бесплатные кружки' in text
    assert f'<link rel="canonical" href="{address}">' in text
    photo = re.search(r'<meta property="og:image" content="([^"]+)">', text)
    assert photo is not None
    assert photo[1].startswith(f"{shelf.site.url}/pictures/")
    picture = await shelf.get(photo[1].removeprefix(shelf.site.url))
    assert (picture.status, picture.header("Content-Type")) == (200, "image/jpeg")
    assert '<meta name="twitter:card" content="summary_large_image">' in text
    named = (await shelf.get(f"{shelf.path}?lang=en")).text
    assert f'<link rel="canonical" href="{address}?lang=en">' in named


async def test_every_picture_of_it_is_served(shelf: Shelf) -> None:
    text = (await shelf.get()).text
    pictures = set(re.findall(r'<img[^>]* src="([^"]+)"', text))
    assert len(pictures) == 3
    for path in pictures:
        assert (await shelf.get(path)).status == 200


@every_language
async def test_the_asar_stands_on_it_without_names(
    forgetful: None, own_shelf: Shelf, language: Language
) -> None:
    """Whoever may still take a part of it is led to the list in the bot."""
    now = own_shelf.clock.now()
    async with (
        own_shelf.site.container({Identity: SystemIdentity()}) as scope,
        await scope.get(UnitOfWork) as block,
    ):
        project = await block[Projects].by_code(own_shelf.code)
        person = a_person("Құпия Есім")
        assert project is not None
        await block[People].add(person)
        asar = Asar(
            submission_id="an asar",
            project_id=project.id,
            language=Language.KAZAKH,
            starts_at=now + timedelta(days=10),
            decided_at=now + timedelta(days=8),
            place="Абай көшесі <b>5</b>",
            created_at=now,
            created_by=None,
            stage=AsarStage.OPEN,
        )
        await block[Asars].add(asar)
        await block.flush()
        line = AsarLine(
            submission_id="a line",
            asar_id=asar.id,
            kind=LineKind.THINGS,
            wanted=40,
            minimum=30,
            what="Цемент",
            unit="қап",
        )
        await block[Asars].add(line)
        await block.flush()
        part = AsarPart(
            line_id=line.id,
            person_id=person.id,
            amount=25,
            name=person.name,
            phone="+77012345678",
            agreed_at=now,
            given_at=now,
        )
        await block[Asars].add(part)
        await block.commit()
        code = asar.code
    text = (await own_shelf.get(lang=language.value)).text
    assert f'<h2 id="asar">{own_shelf.says(language)("showcase-asar")}</h2>' in text
    assert "Абай көшесі &lt;b&gt;5" in text
    assert "Цемент: 25 / 40" in text.replace("\u2068", "").replace("\u2069", "")
    assert f'href="{BOT_LINK}?start=a_{code}"' in text
    assert "Құпия" not in text
    assert "7012345678" not in text


async def test_a_code_is_read_as_people_type_it(shelf: Shelf) -> None:
    typed = shelf.code.lower()
    for spelt in (typed, f"{typed[:5]}-{typed[5:]}", shelf.code.replace("K", "%D0%9A")):
        answer = await shelf.get(f"/p/{spelt}")
        assert answer.status == 200
        assert f'<link rel="canonical" href="{shelf.url}">' in answer.text


async def test_it_is_asked_for_again_and_mostly_not_sent_again(shelf: Shelf) -> None:
    plain = await shelf.get()
    for _ in range(2):
        answer = await shelf.get(Accept_Encoding="gzip")
        assert answer.header("Content-Encoding") == "gzip"
        assert gzip.decompress(answer.body) == plain.body
    assert plain.header("Cache-Control") == "no-cache"
    tag = plain.header("ETag")
    assert tag
    again = await shelf.get(If_None_Match=tag)
    assert (again.status, again.body) == (304, b"")
    assert "script-src" not in (plain.header("Content-Security-Policy") or "script-src")
    assert plain.header("X-Robots-Tag") is None


async def test_hostile_words_stay_words(forgetful: None, own_shelf: Shelf) -> None:
    evil = '<script>alert(1)</script>"><img src=x onerror=alert(2)>{{ 7*7 }}</title>'
    path = await staged(
        own_shelf,
        ProjectStage.PUBLISHED,
        title=evil,
        summary=evil,
        problem=evil,
        solution=evil,
        beneficiaries=evil,
        settlement=evil,
        programme=evil,
        second_language=None,
        second_title=None,
        second_summary=None,
    )
    for address in (path, "/projects"):
        text = (await own_shelf.get(address)).text
        assert "alert(1)" in text
        assert "<script" not in text
        assert "<img src=x" not in text
        assert "49" not in re.sub(r'"[^"]*"', "", text.partition("<main")[2].partition("</h1>")[0])
        assert "{{ 7*7 }}" in text


@pytest.mark.parametrize("stage", [ProjectStage.TAKEN_DOWN, ProjectStage.WITHDRAWN], ids=str)
async def test_what_is_over_says_so_and_is_gone_everywhere(
    forgetful: None, own_shelf: Shelf, stage: ProjectStage
) -> None:
    path = await staged(own_shelf, ProjectStage.PUBLISHED)
    sitemap = await own_shelf.get("/sitemap.xml")
    assert f"{own_shelf.site.url}{path}</loc>" in sitemap.text

    async def end(block: object) -> None:
        project = await block[Projects].by_code(path.removeprefix("/p/"))  # type: ignore[index]
        if stage is ProjectStage.TAKEN_DOWN:
            project.take_down("Өтірік.")
        else:
            project.withdraw()

    await own_shelf.in_block(end)
    for language in Language:
        answer = await own_shelf.get(path, lang=language.value)
        says = own_shelf.says(language)
        kind = "taken-down" if stage is ProjectStage.TAKEN_DOWN else "withdrawn"
        assert answer.status == 410
        assert says(f"showcase-{kind}-title") in answer.text
        assert answer.header("X-Robots-Tag") == "noindex"
        assert '<meta name="robots" content="noindex">' in answer.text
        assert answer.header("Cache-Control") == "no-store"
        assert NGO not in answer.text
        assert "Bolashaq" not in answer.text
    assert path not in (await own_shelf.get("/sitemap.xml")).text
    assert path not in (await own_shelf.get("/projects")).text


@pytest.mark.parametrize("stage", [ProjectStage.SUBMITTED, ProjectStage.REJECTED], ids=str)
async def test_what_nobody_has_published_looks_as_if_there_were_nothing(
    own_shelf: Shelf, stage: ProjectStage
) -> None:
    path = await staged(own_shelf, stage, published_at=None)
    there, nothing = await own_shelf.get(path), await own_shelf.get("/p/AAAAAAAAAA")
    assert there.status == nothing.status == 404
    assert there.text.replace(path, "") == nothing.text.replace("/p/AAAAAAAAAA", "")
    assert '<meta name="robots" content="noindex">' in there.text
    assert path not in (await own_shelf.get("/sitemap.xml")).text + (await own_shelf.get("/projects")).text


@every_language
async def test_a_pause_is_said(own_shelf: Shelf, language: Language) -> None:
    path = await staged(own_shelf, ProjectStage.PAUSED)
    answer = await own_shelf.get(path, lang=language.value)
    assert answer.status == 200
    assert own_shelf.says(language)("showcase-paused") in answer.text


async def test_a_project_that_was_paused_and_is_withdrawn_is_over(own_shelf: Shelf) -> None:
    path = await staged(own_shelf, ProjectStage.WITHDRAWN)
    assert (await own_shelf.get(path)).status == 410


async def test_who_is_suspended_is_not_named(forgetful: None, own_shelf: Shelf) -> None:
    async def suspend(block: object) -> None:
        found = await block[Organizations].by_ids(range(1, 10))  # type: ignore[index]
        for one in found.values():
            if one.name_kk != NGO:
                one.status = OrganizationStatus.SUSPENDED

    await own_shelf.in_block(suspend)
    text = (await own_shelf.get()).text
    says = own_shelf.says(Language.KAZAKH)
    assert says("showcase-givers") not in text


async def test_whoever_tries_codes_is_stopped(own_shelf: Shelf) -> None:
    """As with every other page: 49 bits at ten tries a second."""
    most = ALLOWANCES[Kind.PAGE].burst
    statuses = [
        (await own_shelf.get(f"/p/{new_page_code()}", X_Forwarded_For="10.9.9.9")).status
        for _ in range(most + 40)
    ]
    assert statuses[:most] == [404] * most
    assert 429 in statuses


async def test_what_is_made_up_is_for_no_search_engine(own_shelf: Shelf) -> None:
    path = await staged(own_shelf, ProjectStage.PUBLISHED, sample=True)
    answer = await own_shelf.get(path)
    assert '<meta name="robots" content="noindex">' in answer.text
    assert own_shelf.says(Language.KAZAKH)("showcase-sample") in answer.text
    assert path not in (await own_shelf.get("/sitemap.xml")).text


async def test_before_anything_is_promised_no_sums_are_told(own_shelf: Shelf) -> None:
    """The bars are there, and empty."""
    path = await staged(own_shelf, ProjectStage.PUBLISHED, pledges=False, budget_full=1_100_000)
    text = (await own_shelf.get(path)).text
    assert re.findall(r'<rect class="bar-(\w+)" width="(\d+)"', text) == [
        ("promised", "0"),
        ("delivered", "0"),
    ]
    assert 'class="sums"' not in text
    assert 'class="kinds"' not in text
    assert own_shelf.says(Language.KAZAKH)("showcase-givers") not in text


async def test_a_photo_that_has_not_come_yet_is_left_out(own_shelf: Shelf) -> None:
    path = await staged(own_shelf, ProjectStage.PUBLISHED, photo="never-came")
    text = (await own_shelf.get(path)).text
    assert "project-photo" not in text
    assert '<meta property="og:image" content="' in text, "then it is ASAR's own"
