"""What can be meant in two ways is asked back with a button for each meaning; "skip" is an answer, in every form."""

from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from babel.dates import format_date
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.models.country import today
from bot.models.reference import Language
from bot.models.words import Day, Money
from bot.presenting.formats import as_label
from bot.presenting.translator import Translator
from bot.storage.dialog_tables import dialog_states
from bot.understanding.amounts import parse_tenge
from playground.people.client import Player
from tests.handlers.meetings import test_meetings as meetings
from tests.handlers.memoranda import memorandum_scene
from tests.handlers.memoranda.memorandum_scene import set_scene
from tests.handlers.projects.project_form import begin, tell_until_the_place
from tests.handlers.service import Service, shown

NO = {
    Language.KAZAKH: ("жоқ", "Жок.", "қажет емес", "өткізіп жіберу"),
    Language.RUSSIAN: ("нет", "Не надо.", "пропустить", "—"),
    Language.ENGLISH: ("no", "None", "skip", "n/a"),
}


async def to_the_budget(service: Service, language: Language) -> tuple[Player, Translator]:
    t = service.speaks(language)
    person, _ = await service.representative(language=language)
    await begin(person, t)
    await tell_until_the_place(person, t)
    await person.press(t.plain("button-skip"))
    await person.press(as_label(t.plain("need-money")))
    await person.press(t.plain("button-done"))
    await person.sees(t.plain("project-budget_full"))
    return person, t


@pytest.mark.every_language
async def test_an_amount_with_two_meanings_has_two_buttons(service: Service, language: Language) -> None:
    person, t = await to_the_budget(service, language)
    await person.send("2 млн 500")
    asked = await person.sees(t.plain("error-ambiguous"))
    assert asked.labels[:2] == [t.plain_value(Money(2_500_000)), t.plain_value(Money(2_000_500))]
    assert t.plain("project-budget_full") in asked.text
    await person.press(t.plain_value(Money(2_500_000)))
    after = await person.sees(t.plain("project-budget_min"))
    assert t.plain("error-ambiguous") not in after.text
    assert t.plain_value(Money(2_500_000)) not in after.labels
    await person.press(t.plain("button-same-amount"))
    await person.sees(t.plain("project-starts_on"))


async def test_asked_back_one_may_type_anew_and_go_back(service: Service, language: Language) -> None:
    person, t = await to_the_budget(service, language)
    await person.send("5")
    await person.sees(t.plain("error-ambiguous"))
    await person.send("2.400")
    await person.settled()
    assert t.plain_value(Money(2_400)) in person.screen.labels
    await person.press(t.plain("button-back"))
    await person.sees(t.plain("project-needs"))
    await person.press(t.plain("button-done"))
    again = await person.sees(t.plain("project-budget_full"))
    assert t.plain("error-ambiguous") not in again.text
    assert t.plain_value(Money(2_400)) not in again.labels
    await person.send("2 000 $")
    await person.sees(t.plain("error-amount-foreign"))
    await person.send("2,4 млн")
    await person.sees(t.plain("project-budget_min"))


@pytest.mark.parametrize(
    ("full", "typed", "left"),
    [
        ("2 050 000", "2 млн 500", 2_000_500),
        ("2 млн", "5", 5_000),
        ("2 млн", "5 тыс - 3 млн", 5_000),
        ("2,5 млн", "2-3 млн", 2_000_000),
    ],
)
async def test_a_sum_does_not_become_sure_by_its_bound(
    service: Service, full: str, typed: str, left: int
) -> None:
    """The bound is a sum that somebody typed, and may be the wrong one of the two."""
    person, t = await to_the_budget(service, Language.RUSSIAN)
    await person.send(full)
    await person.sees(t.plain("project-budget_min"))
    await person.send(typed)
    most = Money(parse_tenge(full))
    asked = await person.sees(t.plain("error-amount-above", most=most))
    assert t.plain("project-budget_min") in asked.text
    assert asked.labels[0] == t.plain_value(Money(left))
    await person.press(t.plain_value(Money(left)))
    await person.sees(t.plain("project-starts_on"))


async def test_no_reading_can_be_meant(service: Service) -> None:
    person, t = await to_the_budget(service, Language.RUSSIAN)
    await person.send("2 050 000")
    await person.sees(t.plain("project-budget_min"))
    await person.send("3 млн 500")
    refused = await person.sees(t.plain("error-amount-above", most=Money(2_050_000)))
    assert refused.labels[0] == t.plain("button-same-amount")


async def test_days_are_counted_from_the_start(service: Service) -> None:
    person, t = await to_the_budget(service, Language.RUSSIAN)
    await person.send("2 050 000")
    await person.press(t.plain("button-same-amount"))
    await person.sees(t.plain("project-starts_on"))
    now_is = today(service.server.playground.clock.now())
    begun = now_is - timedelta(days=21)
    coming = begun.replace(year=begun.year + 1)
    await person.send(f"{begun:%d.%m}")
    asked = await person.sees(t.plain("error-ambiguous"))
    assert asked.labels[:2] == [as_label(t.plain_value(Day(day))) for day in (begun, coming)]
    await person.press(as_label(t.plain_value(Day(coming))))
    await person.sees(t.plain("project-ends_on"))
    ended = coming + timedelta(days=200)
    await person.send(f"{ended:%d.%m}")
    await person.sees(t.plain("project-programme"))


async def test_the_readings_are_kept_in_the_database(service: Service) -> None:
    """So that the buttons work after a restart."""
    person, t = await to_the_budget(service, Language.KAZAKH)
    await person.send("2 млн 500")
    await person.sees(t.plain("error-ambiguous"))
    engine = await service.container.get(AsyncEngine)
    async with engine.connect() as connection:
        kept = await connection.scalars(
            sa.select(dialog_states.c.value).where(dialog_states.c.chat_id == person.id)
        )
        assert any("2000500" in value for value in kept)


@pytest.mark.every_language
async def test_a_forged_choice_is_passed_over(service: Service) -> None:
    person, t = await to_the_budget(service, Language.KAZAKH)
    await person.send("2 млн 500")
    asked = await person.sees(t.plain("error-ambiguous"))
    (first,) = [
        one["callback_data"] for one in asked.inline_buttons if one["text"] == t.plain_value(Money(2_500_000))
    ]
    for nonsense in ("2", "-1", "x", "", "²"):
        await person.press_data(person.screen, f"{first.rpartition(':')[0]}:{nonsense}")
    await person.settled()
    assert t.plain("project-budget_full") in person.screen.text


async def test_days_with_two_meanings(service: Service, language: Language) -> None:
    person, t = await to_the_budget(service, language)
    await person.send("2,4 млн")
    await person.press(t.plain("button-same-amount"))
    await person.sees(t.plain("project-starts_on"))
    now_is = today(service.server.playground.clock.now())
    await person.send(
        ("дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі")[now_is.weekday()]
    )
    asked = await person.sees(t.plain("error-ambiguous"))
    in_a_week = as_label(t.plain_value(Day(now_is + timedelta(days=7))))
    assert as_label(format_date(now_is, "LLLL y", locale=language.value)) in asked.labels
    assert asked.labels[:2] == [as_label(t.plain("date-today")), in_a_week]
    await person.press(in_a_week)
    await person.sees(t.plain("project-ends_on"))
    await person.send(t.plain("date-today"))
    await person.sees(t.plain("error-date-too-early", earliest=f"{now_is + timedelta(days=7):%d.%m.%Y}"))


@pytest.mark.every_language
async def test_a_time_typed_with_its_day_is_offered(service: Service, language: Language) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await meetings.begin(scene.ngo, scene)
    await scene.ngo.send(
        {"kk": "ертең сағат 3-те", "ru": "завтра в 3", "en": "tomorrow at 3"}[language.value]
    )
    await scene.ngo.sees(t.plain("meeting-at"))
    assert scene.ngo.screen.labels[:3] == ["15:00", "03:00", "09:00"]
    assert len(set(scene.ngo.screen.labels)) == len(scene.ngo.screen.labels)
    await scene.ngo.send("3")
    asked = await scene.ngo.sees(t.plain("error-ambiguous"))
    assert asked.labels[:2] == ["15:00", "03:00"]
    assert len(set(asked.labels)) == len(asked.labels)
    await scene.ngo.send("25:00")
    await scene.ngo.sees(t.plain("error-time-impossible"))
    await scene.ngo.send({"kk": "бүгін 15:30", "ru": "сегодня в 15:30", "en": "today at 3pm"}[language.value])
    tomorrow = today(service.server.playground.clock.now()) + timedelta(days=1)
    await scene.ngo.sees(t.plain("error-time-of-another-day", day=Day(tomorrow)))
    await scene.ngo.send({"kk": "кешкі 7", "ru": "7 вечера", "en": "7 in the evening"}[language.value])
    await scene.ngo.sees(t.plain("meeting-place"))


async def test_an_hour_that_is_over_is_not_offered(service: Service) -> None:
    t = service.speaks(Language.RUSSIAN)
    scene = await set_scene(service, Language.RUSSIAN)
    await meetings.begin(scene.ngo, scene)
    await scene.ngo.send("сегодня")
    await scene.ngo.sees(t.plain("meeting-at"))
    await scene.ngo.send("в 3")
    await scene.ngo.sees(t.plain("meeting-place"))


async def test_a_line_of_the_plan_is_asked_back_and_the_lines_after_it_stay(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    scene = await set_scene(service, language)
    await memorandum_scene.begin(scene.ngo, scene)
    await scene.ngo.press(t.plain("memorandum-keep-aims"))
    await scene.ngo.send("Үш мектепте үйірме ашамыз, тоқсан сайын есеп береміз.")
    await scene.ngo.sees(t.plain("memorandum-third"))
    await scene.ngo.send(NO[language][0])
    await scene.ngo.sees(t.plain("memorandum-place"))
    await scene.ngo.press("Индер")
    await scene.ngo.sees(t.plain("memorandum-term"))
    await scene.ngo.send("12")
    await scene.ngo.sees(t.plain("error-ambiguous"))
    await scene.ngo.press(t.plain("memorandum-term-months", months=12))
    await scene.ngo.sees(shown(t("memorandum-plan")).splitlines()[0])
    await scene.ngo.send("Ноутбук алу; 1 наурыз; Қор\nМұғалім оқыту; сәуір; Қор\nЕсеп; 5 мамыр; Біз")
    asked = await scene.ngo.sees(t.plain("error-ambiguous"))
    year = today(service.server.playground.clock.now()).year + 1
    first, last = (as_label(t.plain_value(Day(date(year, 4, day)))) for day in (1, 30))
    assert asked.labels[:2] == [first, last]
    await scene.ngo.press(last)
    listed = await scene.ngo.sees("3. Есеп")
    assert t.plain_value(Day(date(year, 4, 30))) in listed.text
    await scene.ngo.send(NO[language][1])
    await scene.ngo.settled()
    assert "3. Есеп" not in scene.ngo.screen.text


@pytest.mark.every_language
async def test_no_is_an_answer_where_one_may_skip(service: Service, language: Language) -> None:
    no = NO[language]
    t = service.speaks(language)
    person, _ = await service.representative(language=language)
    await begin(person, t)
    for words in no:
        await person.send(words)
        await person.sees(t.plain("error-answer-needed"))
    await tell_until_the_place(person, t)
    await person.send(no[0])
    await person.sees(t.plain("project-needs"))
    await person.send(no[1])
    await person.sees(t.plain("error-choose-at-least-one"))
    await person.press(as_label(t.plain("need-money")))
    await person.send(no[1])
    await person.sees(t.plain("error-choice-noted"))
    await person.press(t.plain("button-done"))
    await person.send(no[2])
    await person.sees(t.plain("error-answer-needed"))
    await person.send("2 млн")
    await person.press(t.plain("button-same-amount"))
    await person.send("1 наурыз 2027")
    await person.sees(t.plain("project-ends_on"))
    await person.send("30.11.2027")
    await person.sees(t.plain("project-programme"))
    await person.send(no[3])
    await person.sees(t.plain("project-photo"))
    await person.send(no[0])
    await person.sees(t.plain("project-document"))
    await person.send(no[1])
    review = await person.sees(shown(t.plain("project-review")))
    assert t.plain("project-programme-label") not in review.text
