"""Working days as an administrator sees and changes them: months, a day, a typed date."""

from datetime import date, timedelta

import pytest

from bot.models.holidays import Holiday
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import LegalDate
from bot.models.working_days import SpecialDay
from bot.presenting.formats import day_of_week, month
from bot.presenting.translator import Translator
from bot.use_cases.working_days.editing import SetWorkingDay
from bot.use_cases.working_days.ports import SpecialDays
from playground.people.client import Player
from tests.handlers.service import Service

INDEPENDENCE = date(2026, 12, 16)
"""Each test begins on Thursday, 26 November 2026."""


@pytest.fixture
def t(service: Service, language: Language) -> Translator:
    return service.speaks(language)


@pytest.fixture
async def boss(service: Service, language: Language) -> Player:
    return await service.staff(StaffRole.ADMINISTRATOR, language=language)


async def open_months(boss: Player, t: Translator) -> None:
    await boss.press(t.plain("menu-working-days"))
    await boss.sees(month(date(2026, 11, 1), t.language))


async def day_in(service: Service, day: date) -> SpecialDay | None:
    async with service.storage() as block:
        found = await block[SpecialDays].between(day, day)
    return found[0] if found else None


@pytest.mark.every_language
async def test_a_holiday_is_worked_and_off_again(service: Service, boss: Player, t: Translator) -> None:
    await open_months(boss, t)
    await boss.sees(t.plain("working-month-plain"))
    await boss.press("›")
    await boss.sees(t.plain("special-day-independence"))
    await boss.press(day_of_week(INDEPENDENCE, t.language))
    await boss.sees(t.plain_value(LegalDate(INDEPENDENCE)))
    answer = await boss.press(t.plain("button-make-worked"))
    assert answer is not None
    assert answer["text"] == t.plain("working-day-now-worked", day=LegalDate(INDEPENDENCE), count=0)
    await boss.sees(t.plain("working-day-edited"))
    await boss.press(t.plain("button-make-off"))
    await boss.sees(t.plain("special-day-independence"))
    assert t.plain("working-day-edited") not in boss.screen.text
    await boss.press(t.plain("button-back"))
    await boss.sees(month(INDEPENDENCE, t.language))
    await boss.press(t.plain("button-back"))
    await boss.settled()
    assert t.plain("menu-working-days") in boss.screen.labels
    row = await day_in(service, INDEPENDENCE)
    assert row is not None
    assert (row.works, row.name, row.edited) == (False, Holiday.INDEPENDENCE, False)


TYPED = {
    Language.KAZAKH: ("5 желтоқсан", "31 желтоқсан"),
    Language.RUSSIAN: ("5 декабря", "31 декабря"),
    Language.ENGLISH: ("5 December", "31 December"),
}


@pytest.mark.every_language
async def test_a_typed_saturday_is_worked_and_a_typed_day_is_off(
    service: Service, boss: Player, t: Translator
) -> None:
    saturday, eve = TYPED[t.language]
    await open_months(boss, t)
    await boss.press(t.plain("button-add-working-day"))
    await boss.sees(t.plain("working-day-ask-worked"))
    await boss.send(saturday)
    await boss.sees(t.plain("working-day-now-worked", day=LegalDate(date(2026, 12, 5)), count=0))
    await boss.settled()
    assert boss.screen.text.startswith(month(date(2026, 12, 1), t.language))
    assert t.plain("day-worked") in boss.screen.text
    await boss.press(t.plain("button-add-day-off"))
    await boss.sees(t.plain("working-day-ask-off"))
    await boss.send(eve)
    await boss.sees(t.plain("working-day-now-off", day=LegalDate(date(2026, 12, 31)), count=0))
    await boss.settled()
    assert day_of_week(date(2026, 12, 31), t.language) in boss.screen.labels
    for day, works in ((date(2026, 12, 5), True), (date(2026, 12, 31), False)):
        row = await day_in(service, day)
        assert row is not None
        assert (row.works, row.edited) == (works, True)


async def test_what_is_typed_wrong_is_asked_again(boss: Player, t: Translator) -> None:
    await open_months(boss, t)
    await boss.press(t.plain("button-add-day-off"))
    await boss.sees(t.plain("working-day-ask-off"))
    for typed, sentence in (
        ("қашан болса да", t.plain("error-date-not-understood")),
        ("31.02.2027", t.plain("error-date-impossible")),
        ("01.11.2026", t.plain("error-date-too-early", earliest="26.11.2026")),
        ("01.01.2028", t.plain("error-date-too-late", latest="31.12.2027")),
        ("16.12.2026", t.plain("error-day-off-already", day=LegalDate(INDEPENDENCE))),
        ("05.12.2026", t.plain("error-day-off-already", day=LegalDate(date(2026, 12, 5)))),
    ):
        await boss.send(typed)
        asked = await boss.sees(sentence)
        assert t.plain("working-day-ask-off") in asked.text
    await boss.send_sticker()
    await boss.sees(t.plain("error-expected-text"))
    await boss.press(t.plain("button-back"))
    await boss.sees(month(date(2026, 11, 1), t.language))
    await boss.press(t.plain("button-add-working-day"))
    asked = await boss.sees(t.plain("working-day-ask-worked"))
    assert t.plain("error-expected-text") not in asked.text


async def test_what_can_be_two_days_is_asked_back(service: Service, boss: Player, t: Translator) -> None:
    await open_months(boss, t)
    await boss.press(t.plain("button-add-day-off"))
    await boss.sees(t.plain("working-day-ask-off"))
    await boss.send("28.12 - 29.12")
    asked = await boss.sees(t.plain("error-ambiguous"))
    assert len(asked.labels) == 3
    await boss.press(asked.labels[1])
    await boss.sees(t.plain("working-day-now-off", day=LegalDate(date(2026, 12, 29)), count=0))
    assert await day_in(service, date(2026, 12, 28)) is None


async def test_of_two_administrators_the_second_is_told(
    service: Service, boss: Player, t: Translator
) -> None:
    other = await service.staff(StaffRole.ADMINISTRATOR, language=t.language)
    for person in (boss, other):
        await open_months(person, t)
        await person.press("›")
        await person.press(day_of_week(INDEPENDENCE, t.language))
        await person.sees(t.plain_value(LegalDate(INDEPENDENCE)))
    await boss.press(t.plain("button-make-worked"))
    answer = await other.press(t.plain("button-make-worked"))
    assert answer is not None
    assert answer["text"] == t.plain("error-working-day-already", day=LegalDate(INDEPENDENCE))
    await other.sees(t.plain("working-day-edited"))


@pytest.mark.real_time
async def test_a_day_that_has_passed_has_no_button(service: Service, boss: Player, t: Translator) -> None:
    await service.perform(boss, SetWorkingDay, date(2026, 11, 27), works=False)
    await open_months(boss, t)
    await service.client.advance(timedelta(days=2))
    await boss.press(day_of_week(date(2026, 11, 27), t.language))
    await boss.sees(t.plain("working-day-fixed"))
    assert boss.screen.labels == [t.plain("button-back")]


@pytest.mark.parametrize("role", [StaffRole.MODERATOR, StaffRole.ORGANISER, None])
async def test_nobody_else_is_offered_it(
    service: Service, language: Language, role: StaffRole | None
) -> None:
    t = service.speaks(language)
    person = await (service.staff(role, language=language) if role else service.participant(language))
    assert t.plain("menu-working-days") not in person.screen.labels
