"""Somebody stands at the place of a project and says whether it works, without an account."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.models.reference import Language
from bot.models.voices import OF_ONE_ADDRESS, Answer
from tests.web.voices.conftest import Place

DAY = timedelta(days=1)


@pytest.mark.parametrize("language", Language, ids=str)
async def test_the_page_asks_in_one_tap_and_says_what_is_kept(place: Place, language: Language) -> None:
    says, page = place.says(language), await place.passer().open(lang=language.value)
    assert page.status == 200
    told = ["voices-ask", "voice-said-works", "voice-said-partly", "voice-said-not_there", "voices-kept"]
    assert [key for key in told if says(key) not in page.text] == []
    assert "Ауыл мектептеріндегі бағдарламалау үйірмелері" in page.text
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert page.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("answer", Answer, ids=str)
async def test_one_tap_is_an_answer(place: Place, answer: Answer) -> None:
    passer, says = place.passer(), place.says()
    sent = await passer.answer(answer.value)
    assert (sent.status, sent.headers["Location"]) == (303, place.path)
    page = await passer.open()
    assert says("voices-thanks") in page.text
    assert says("voices-you-said", answer=says(f"voice-said-{answer.value}")) in page.text
    assert await place.counts() == {answer.value: 1}


async def test_no_person_no_address_and_no_hour_are_kept(place: Place) -> None:
    passer = place.passer("10.11.12.13")
    await passer.answer("works")
    voice = await place.voice_of(passer)
    kept = {column.name for column in voice.__table__.columns}
    assert kept == {"id", "point_id", "round", "answer", "given_on", "mark", "words", "photo", "shown"}
    assert "10.11.12.13" not in str([getattr(voice, name) for name in kept])


async def test_the_same_tap_twice_is_one_answer(place: Place) -> None:
    passer = place.passer()
    page = await passer.open()
    sent = await asyncio.gather(*(passer.answer("works", page) for _ in range(5)))
    assert {one.status for one in sent} == {303}
    assert await place.counts() == {"works": 1}


async def test_an_answer_is_changed_by_the_same_browser_until_the_next_day_is_over(place: Place) -> None:
    passer, says = place.passer(), place.says()
    await passer.answer("works")
    place.clock.advance(DAY)
    await passer.answer("partly")
    assert await place.counts() == {"partly": 1}
    place.clock.advance(DAY)
    page = await passer.open()
    assert says("voices-said-before") in page.text
    assert 'name="answer"' not in page.text


async def test_a_browser_answers_once_in_a_round_and_again_in_the_next(place: Place) -> None:
    passer = place.passer()
    page = await passer.open()
    await passer.answer("works", page)
    place.clock.advance(3 * DAY)
    assert (await passer.answer("not_there", page)).status == 303
    assert await place.counts() == {"works": 1}
    place.clock.advance(90 * DAY)
    await passer.answer("not_there")
    assert await place.counts() == {"works": 1, "not_there": 1}


async def test_a_thousand_answers_from_one_address_are_a_handful(place: Place) -> None:
    says, statuses = place.says(), []
    for _ in range(20):
        passer = place.passer("10.0.0.7")
        page = await passer.open()
        again = [passer.answer("not_there", page) for _ in range(5)]
        statuses += [one.status for one in await asyncio.gather(*again)]
        passer.cookies.clear()
        place.clock.advance(timedelta(seconds=60))
    assert await place.counts() == {"not_there": OF_ONE_ADDRESS}
    refused = await place.passer("10.0.0.7").answer("works")
    assert refused.status == 429
    assert says("error-voices-too-many") in refused.text
    assert (await place.passer("10.0.0.8").answer("works")).status == 303
    place.clock.advance(DAY)
    assert (await place.passer("10.0.0.7").answer("works")).status == 303


async def test_who_opens_a_page_to_preview_it_answers_nothing(place: Place) -> None:
    passer = place.passer()
    await passer.open()
    await passer.open(f"{place.path}")
    head = await passer._ask("HEAD", f"{place.path}?answer=works")
    assert (head.status, head.text) == (200, "")
    assert (await passer._ask("GET", f"{place.path}?answer=works")).status == 200
    assert await place.counts() == {}


async def test_no_other_page_answers_for_somebody(place: Place) -> None:
    passer = place.passer()
    page = await passer.open()
    foreign: list[dict[str, str]] = [
        {"Origin": "https://elsewhere.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Origin": "null"},
    ]
    for headers in foreign:
        assert (await passer.answer("works", page, **headers)).status == 403
    fields: dict[str, Any] = {"once": page.value_of("once"), "answer": "works"}
    assert (await passer.send(place.path, {**fields, "form": "0" * 64})).status == 403
    assert (
        await passer.send(place.path, {**fields, "once": "made-up", "form": page.value_of("form")})
    ).status == 403
    assert (await passer.send(place.path, {"answer": "works"})).status == 403
    assert await place.counts() == {}


async def test_what_is_no_answer_is_refused(place: Place) -> None:
    assert (await place.passer().answer("excellent")).status == 400
    assert await place.counts() == {}


@pytest.mark.parametrize("code", ["AAAAAAAAAAAAAAAA", "QZ7K", "..%2Fm", "%00", "Q" * 400, "ІІІІІІІІІІІІІІІІ"])
async def test_an_unknown_code_leads_nowhere(place: Place, code: str) -> None:
    assert (await place.passer().open(f"/v/{code}")).status == 404


async def test_a_code_is_read_as_it_is_typed(place: Place) -> None:
    typed = "-".join(place.code[start : start + 4] for start in range(0, 16, 4)).lower()
    assert (await place.passer().open(f"/v/{typed}")).status == 200


async def test_a_cookie_that_we_have_not_given_is_none(place: Place) -> None:
    for value in ("", "0", "0.", "7.x", "x.y", "0." + "я" * 20, "0." + "a" * 3000):
        passer = place.passer()
        passer.cookies[f"voice-{place.code[:8]}"] = value.encode("ascii", "ignore").decode()
        assert (await passer.open()).status == 200, value


async def test_a_closed_place_says_so_and_takes_nothing(place: Place) -> None:
    passer, says = place.passer(), place.says()
    page = await passer.open()
    await place.close()
    for answer in (await passer.open(), await passer.answer("works", page)):
        assert answer.status == 410
        assert says("voices-over") in answer.text
    assert await place.counts() == {}


async def test_others_answers_are_told_from_five_on_and_only_after_ones_own(place: Place) -> None:
    says = place.says()
    for number in range(4):
        await place.passer(f"10.0.1.{number}").answer("works")
    passer = place.passer("10.0.2.1")
    assert says("voices-heard-title") not in (await passer.open()).text
    await place.passer("10.0.1.9").answer("partly")
    heard = says("voices-tally", works=4, partly=1, not_there=0)
    assert heard not in (await passer.open()).text
    await passer.answer("not_there")
    assert says("voices-tally", works=4, partly=1, not_there=1) in (await passer.open()).text
