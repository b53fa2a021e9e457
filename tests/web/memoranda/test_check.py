"""The public page of a memorandum, by its code: what it says, and what it does not."""

from collections.abc import Callable
from datetime import timedelta
from urllib.parse import quote

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.models.memoranda import EndReason, Memorandum, MemorandumSeal, MemorandumStage
from bot.models.memoranda.stages import PartyStage
from bot.models.reference import Language
from bot.presenting.translator import Translator
from tests.fakes.clock import MONDAY_MORNING
from tests.web.http import Answer, asked
from tests.web.memoranda.conftest import CODE, NUMBER, PEOPLE, Checked


async def opened(
    checked: Checked, path: str, language: Language = Language.RUSSIAN, **headers: str
) -> Answer:
    named = f"{path}{'&' if '?' in path else '?'}lang={language.value}"
    return await asked(checked.site.port, named, host=checked.site.host, **headers)


@pytest.mark.parametrize("language", Language, ids=str)
async def test_it_says_who_agreed_what_and_when_and_in_which_way(
    checked: Checked, language: Language
) -> None:
    answer, says = await opened(checked, checked.path, language), checked.says(language)
    assert answer.status == 200
    assert says("check-title", number=NUMBER) in answer.text
    assert says("check-what") in answer.text
    assert says("memorandum-level-regional") in answer.text
    assert "Жас қанат" in answer.text
    assert "Жем компрессор" in answer.text
    at = Translator(language, checked.clock.now).plain(
        "check-moment", day={"kk": "2026 жылғы 22 маусым"}.get(language.value, "¤"), time="11:00"
    )
    if language is Language.KAZAKH:
        assert says("check-agreed-chat", at=at) in answer.text
        assert says("check-agreed-page", at=at) in answer.text
    assert says("check-copy-missing") in answer.text
    assert "pki.gov.kz" in answer.text


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


def _signed(memorandum: Memorandum) -> None:
    memorandum.stage, memorandum.signed_at = MemorandumStage.SIGNED, MONDAY_MORNING


def _ended(reason: EndReason, *, signed: bool) -> Callable[[Memorandum], None]:
    def change(memorandum: Memorandum) -> None:
        if signed:
            _signed(memorandum)
        memorandum.stage, memorandum.end_reason = MemorandumStage.ENDED, reason
        memorandum.ended_at = MONDAY_MORNING + timedelta(days=9)

    return change


STAGES = {
    "agreed": (lambda _: None, "agreed", ("check-agreed", "check-agreed-what", "check-until-agreed")),
    "signed": (_signed, "signed", ("check-signed", "check-signed-what", "check-until-signed")),
    "over-signed": (
        _ended(EndReason.TERM, signed=True),
        "ended",
        ("check-ended", "check-ended-term", "check-ended-signed"),
    ),
    "over-agreed": (
        _ended(EndReason.LEFT, signed=False),
        "ended",
        ("check-ended", "check-ended-left", "check-ended-agreed"),
    ),
    "over-by-all": (
        _ended(EndReason.ALL_AGREED, signed=False),
        "ended",
        ("check-ended", "check-ended-all-agreed", "check-ended-agreed"),
    ),
}


@pytest.mark.parametrize("stage", STAGES)
async def test_each_stage_has_its_own_look_and_words(
    checked: Checked, stage: str, language: Language
) -> None:
    change, look, keys = STAGES[stage]
    await checked.with_memorandum(change)
    answer, says = await opened(checked, checked.path, language), checked.says(language)
    assert [name for name in ("agreed", "signed", "ended") if f"state-{name}" in answer.text] == [look]
    for key in keys:
        assert says(key) in answer.text, key
    others = {"check-agreed-what", "check-signed-what", "check-ended-signed", "check-ended-agreed"} - {*keys}
    for key in others:
        assert says(key) not in answer.text, key


async def test_a_party_that_leaves_is_shown_as_such(checked: Checked) -> None:
    says = checked.says(Language.KAZAKH)

    def leaving(memorandum: Memorandum) -> None:
        memorandum.parties[0].stage = PartyStage.LEAVING
        memorandum.parties[0].leaves_on = MONDAY_MORNING.date() + timedelta(days=30)
        memorandum.parties[1].stage = PartyStage.LEFT
        memorandum.parties[1].leaves_on = MONDAY_MORNING.date()

    await checked.with_memorandum(leaving)
    page = (await opened(checked, checked.path, Language.KAZAKH)).text
    assert says("check-party-leaves", on="2026 жылғы 22 шілде") in page
    assert says("check-party-left", on="2026 жылғы 22 маусым") in page


async def test_until_it_is_sealed_it_says_so_and_takes_no_file(checked: Checked, language: Language) -> None:
    async def unseal(block: object) -> None:
        seal = await block._session.get(MemorandumSeal, 1)  # type: ignore[attr-defined]
        seal.sha256 = seal.sealed_at = None

    await checked.in_block(unseal)
    page = (await opened(checked, checked.path, language)).text
    assert checked.says(language)("check-being-sealed") in page
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


async def test_an_unknown_code_and_what_is_none_are_answered_alike(
    checked: Checked, language: Language
) -> None:
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


async def test_a_form_asks_for_the_code(checked: Checked, language: Language) -> None:
    says = checked.says(language)
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
