"""The public page of a memorandum, by its code: what it says, and what it does not."""

from urllib.parse import quote

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.models.memoranda import Memorandum, MemorandumStage
from bot.models.reference import Language
from tests.fakes.clock import MONDAY_MORNING
from tests.web.http import Answer, asked
from tests.web.memoranda.conftest import Checked
from tests.web.memoranda.memorandum import CODE, NUMBER, PEOPLE


async def opened(
    checked: Checked, path: str, language: Language = Language.RUSSIAN, **headers: str
) -> Answer:
    named = f"{path}{'&' if '?' in path else '?'}lang={language.value}"
    return await asked(checked.site.port, named, host=checked.site.host, **headers)


NAMES = {
    Language.KAZAKH: ("«Жас қанат» ҚҚ", "«Жем компрессор» ЖШС"),
    Language.RUSSIAN: ("ОФ «Жас қанат»", "ТОО «Жем компрессор»"),
    Language.ENGLISH: ("Zhas Qanat Public Foundation", "Zhem Kompressor LLP"),
}
DAY = {
    Language.KAZAKH: "2026 жылғы 22 маусым",
    Language.RUSSIAN: "22 июня 2026 года",
    Language.ENGLISH: "22 June 2026",
}


@pytest.mark.parametrize("language", Language, ids=str)
async def test_it_says_who_agreed_what_and_when_and_in_which_way(
    checked: Checked, language: Language
) -> None:
    answer, says = await opened(checked, checked.path, language), checked.says(language)
    assert answer.status == 200
    at = checked.plainly(language)("check-moment", day=DAY[language], time="11:00")
    told = [
        *NAMES[language],
        says("check-title", number=NUMBER),
        says("check-what"),
        says("memorandum-level-regional"),
        says("check-agreed-what"),
        says("check-agreed-chat", at=at),
        says("check-agreed-page", at=at),
        says("check-copy-missing"),
        "pki.gov.kz",
    ]
    assert [words for words in told if words not in answer.text] == []


async def test_it_names_no_person_gives_no_file_and_is_in_no_index(checked: Checked) -> None:
    answer = await opened(checked, checked.path)
    for private in (*PEOPLE, "akimat.example", "+7", "director", "Директор"):
        assert private not in answer.text.partition("<footer")[0], private
    assert "noindex" in (answer.header("X-Robots-Tag") or "")
    assert '<meta name="robots" content="noindex, nofollow">' in answer.text
    assert "download" not in answer.text
    assert ".pdf" not in answer.text.replace(",.pdf", "")
    assert answer.header("Content-Security-Policy") == (
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'; script-src 'self'"
    )


async def test_signed_looks_like_nothing_that_is_only_agreed(checked: Checked) -> None:
    other, says = await checked.another(), checked.says(Language.RUSSIAN)

    def sign(memorandum: Memorandum) -> None:
        memorandum.stage, memorandum.signed_on = MemorandumStage.SIGNED, MONDAY_MORNING.date()

    await other.with_memorandum(sign)
    signed, agreed = await opened(other, other.path), await opened(checked, checked.path)
    for page, look, what in (
        (signed.text, "signed", "check-signed-what"),
        (agreed.text, "agreed", "check-agreed-what"),
    ):
        assert page.count('class="state state-') == page.count(f'class="state state-{look}"') == 1
        assert says(what) in page
        assert (says("check-signed-what") in page) is (look == "signed")


@pytest.mark.parametrize("language", Language, ids=str)
async def test_the_pages_of_a_memorandum_and_of_its_extension_lead_to_each_other(
    checked: Checked, language: Language
) -> None:
    first = await checked.another()
    extension, says = await first.another(), checked.says(language)

    def extend(memorandum: Memorandum) -> None:
        memorandum.supplements_id = first.memorandum_id

    await extension.with_memorandum(extend)
    for page, key, other in ((first, "check-extended-by", extension), (extension, "check-extends", first)):
        said = (await opened(page, page.path, language)).text
        assert f'<dt>{says(key)}</dt><dd><a href="{other.path}"><span class="number">ASAR-2026-23-' in said


async def test_until_it_is_sealed_it_says_so_and_takes_no_file(checked: Checked) -> None:
    other = await checked.another()
    page = (await opened(other, other.path)).text
    says = checked.says(Language.RUSSIAN)
    assert says("check-being-sealed") in page
    assert f'<h2 id="state">{says("check-agreed-being-sealed")}</h2>' in page
    assert "<form" not in page
    assert "<script" not in page


NO_CODES = (
    "X",
    "0" * 26,
    CODE[:-1],
    CODE + "2",
    "%00",
    "%ff",
    "a" * 1500,
    "%2e%2e",
    "ASAR-2026-23-0001",
    "%D2%9B" * 26,
)


async def test_an_unknown_code_and_what_is_none_are_answered_alike(checked: Checked) -> None:
    language = Language.KAZAKH
    unknown = await opened(checked, f"/m/{CODE[::-1]}", language)
    assert unknown.status == 404
    assert checked.says(language)("check-unknown") in unknown.text
    engine = (await checked.site.container.get(AsyncEngine)).sync_engine
    statements: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        statements.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        await opened(checked, f"/m/{CODE[::-1]}", language)
        looked_up = list(statements)
        for code in NO_CODES:
            statements.clear()
            answer = await opened(checked, f"/m/{code}", language)
            assert (answer.status, answer.body) == (404, unknown.body), code
            assert statements == looked_up, "the same work, so that it takes the same time"
    finally:
        event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        CODE.lower(),
        f"{CODE[:13]}%20{CODE[13:]}",
        f"{CODE[:4]}-{CODE[4:]}",
        f"https://asar.example/m/{CODE}?lang=kk".replace("?", "%3F"),
        CODE.translate(str.maketrans("ABCEHKMTX", "АВСЕНКМТХ")),
    ],
)
async def test_a_code_may_be_typed_as_people_type(checked: Checked, typed: str) -> None:
    answer = await opened(checked, f"/m?code={quote(typed, safe='%:/')}")
    assert (answer.status, answer.header("Location")) == (303, checked.path)
    lower = await opened(checked, f"/m/{CODE.lower()}")
    assert lower.status == 200


async def test_a_form_asks_for_the_code(checked: Checked) -> None:
    says, language = checked.says(Language.ENGLISH), Language.ENGLISH
    form = await opened(checked, "/m", language)
    assert form.status == 200
    assert says("check-find-what") in form.text
    number = await opened(checked, f"/m?code={NUMBER}", language)
    assert number.status == 404
    assert says("check-unknown-what") in number.text


async def test_what_is_known_is_not_sent_again_and_what_changes_is_shown(checked: Checked) -> None:
    first = await opened(checked, checked.path)
    tag = first.header("ETag") or ""
    assert (await opened(checked, checked.path, If_None_Match=tag)).status == 304
    other = await opened(checked, checked.path, Language.ENGLISH)
    assert other.header("ETag") != tag
    assert "Cookie" in (first.header("Vary") or "")
