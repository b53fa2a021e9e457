"""From the first question about a project to its place in the moderators' queue."""

import asyncio
from datetime import date, timedelta

import pytest

from bot.handlers.projects.questions import QUESTIONS
from bot.models.country import today
from bot.models.organizations import OrganizationKind
from bot.models.reference import Language
from bot.models.words import Money, Named
from bot.presenting.formats import as_label, month
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.projects.ports import Projects
from tests.handlers.called import called
from tests.handlers.drafts.left import GO_ON
from tests.handlers.projects.project_form import (
    HARMLESS,
    begin,
    fill_in,
    submitted,
    tell_the_rest,
    tell_until_the_place,
)
from tests.handlers.service import Service, shown
from tests.pictures import a_picture


@pytest.mark.every_language
async def test_a_whole_project_is_told_reviewed_and_sent(service: Service, language: Language) -> None:
    person, organization_id = await service.representative(language=language)
    t = await fill_in(service, person, language)
    assert t.plain_value(Money(1_100_000)) in person.screen.text
    assert "smeta.pdf" in person.screen.text
    await person.press(t.plain("project-submit"))
    await person.settled()
    assert t.plain("project-stage-submitted") in person.screen.text
    async with service.storage() as uow:
        [(project, _)] = await uow[Projects].of_organizations([organization_id], offset=0, limit=5)
        assert (project.budget_min, project.budget_full) == (1_100_000, 2_400_000)
        assert (project.starts_on, project.ends_on) == (date(2027, 3, 1), date(2027, 11, 30))
        assert (project.latitude, project.longitude) == (48.55, 51.78)
        assert project.language is Language.KAZAKH
        assert project.photo
        assert project.document_name == "smeta.pdf"
    original = shown(t.plain("written-in", language=Named("language", "kk"))).strip()
    assert (original in person.screen.text) is (language is not Language.KAZAKH)


async def test_every_answer_can_be_corrected_on_the_review_screen(service: Service) -> None:
    person, _ = await service.representative()
    t = await fill_in(service, person, Language.KAZAKH)
    await person.press(t.plain("button-correct"))
    await person.settled()
    labels = [t.plain(f"project-{question.id}-label") for question in QUESTIONS[1:]]
    assert person.screen.labels == [*labels, t.plain("button-back")]
    await person.press(t.plain("project-budget_min-label"))
    await person.press(t.plain("button-same-amount"))
    await person.settled()
    assert person.screen.text.count(t.plain_value(Money(2_400_000))) == 2


async def test_a_form_left_half_way_stands_in_the_list_and_goes_on(service: Service) -> None:
    t = service.speaks(Language.RUSSIAN)
    person, _ = await service.representative(language=Language.RUSSIAN)
    await begin(person, t)
    await tell_until_the_place(person, t)
    await service.menu(person)
    await person.press(t.plain("menu-projects"))
    await person.press(GO_ON)
    await person.sees(t.plain("project-location"))
    await person.press(t.plain("button-back"))
    await person.sees(t.plain("project-settlement"))


async def test_an_unverified_organisation_prepares_and_loses_nothing(
    service: Service, language: Language
) -> None:
    person, organization_id = await service.representative(language=language, verified=False)
    t = await fill_in(service, person, language)
    await person.press(t.plain("project-submit"))
    await person.sees(t.plain("error-project-waits-for-verification"))
    async with service.storage() as uow:
        organization = await uow[Organizations].get(organization_id)
        assert organization is not None
        organization.verify(service.server.playground.clock.now())
        await uow.commit()
    await service.menu(person)
    await person.press(t.plain("menu-projects"))
    await person.press(GO_ON)
    await person.press(t.plain("project-submit"))
    await person.sees(t.plain("project-stage-submitted"))


async def test_with_two_organisations_one_is_chosen(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    person, _ = await service.representative(name_kk="Бірінші")
    second = await service.organization(person, name_kk="Екінші")
    await service.menu(person)
    await person.press(t.plain("menu-projects"))
    await person.press(t.plain("button-submit-project"))
    await person.press(called("Екінші"))
    await tell_until_the_place(person, t)
    await tell_the_rest(person, t)
    assert called("Екінші").search(person.screen.text)
    await person.press(t.plain("project-submit"))
    await person.settled()
    async with service.storage() as uow:
        assert await uow[Projects].count_of_organizations([second]) == 1


@pytest.mark.every_language
async def test_an_own_organisation_may_be_typed(service: Service, language: Language) -> None:
    t = service.speaks(language)
    person, _ = await service.representative(language=language, name_kk="Бірінші")
    await service.organization(person, name_kk="Екінші")
    await service.organization(person, kind=OrganizationKind.BUSINESS, name_kk="Үшінші")
    await service.menu(person)
    await person.press(t.plain("menu-projects"))
    await person.press(t.plain("button-submit-project"))
    for other in ("Үшінші", "жоқтай"):
        await person.send(other)
        await person.sees(t.plain("error-expected-choice"))
    await person.send("екинши" if language is not Language.ENGLISH else "Ekinshi")
    await person.sees(t.plain("project-title"))
    await person.press(t.plain("button-back"))
    await person.send("«Бірінші»")
    await tell_until_the_place(person, t)
    await tell_the_rest(person, t)
    assert called("Бірінші").search(person.screen.text)


async def test_bad_input_gets_its_own_sentence_and_the_question_stays(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    person, _ = await service.representative(language=language)
    await begin(person, t)
    await person.send_sticker()
    await person.sees(t.plain("error-expected-text"))
    await person.send("😀😀😀")
    await person.sees(t.plain("error-text-no-letters"))
    await tell_until_the_place(person, t)
    await person.send("осында")
    await person.sees(t.plain("error-expected-location"))
    await person.send_location(55.75, 37.61)
    await person.sees(t.plain("error-location-abroad"))
    await person.press(t.plain("button-skip"))
    await person.press(as_label(t.plain("need-money")))
    await person.press(t.plain("button-done"))
    await person.send("көп")
    await person.sees(t.plain("error-amount-not-number"))
    await person.send("2,4 млн")
    await person.sees(t.plain("project-budget_min"))
    await person.send("3 млн")
    await person.sees(t.plain("error-amount-above", most=Money(2_400_000)))
    await person.press(t.plain("button-same-amount"))
    await person.send("31.02.2027")
    await person.sees(t.plain("error-date-impossible"))
    await person.send("көктемде")
    await person.sees(t.plain("error-date-not-understood"))
    await person.send("1 марта 2027")
    await person.sees(t.plain("project-ends_on"))
    await person.send("28.02.2027")
    await person.sees(t.plain("error-date-too-early", earliest="01.03.2027"))
    await person.send("November 30, 2027")
    await person.sees(t.plain("project-programme"))
    await person.press(t.plain("button-skip"))
    await person.send_document("photo.jpg", b"x")
    await person.sees(t.plain("error-expected-photo"))
    await person.send_document("plan.pdf", HARMLESS)
    await person.sees(t.plain("error-photo-is-document"))
    await person.press(t.plain("button-skip"))
    await person.send_photo(a_picture())
    await person.sees(t.plain("error-expected-document"))
    await person.send_document("virus.exe", b"x")
    await person.sees(t.plain("error-document-kind"))
    await person.send_large_document("plan.pdf", 30 * 1024 * 1024)
    await person.sees(t.plain("error-file-too-large", megabytes=30, most=20))
    await person.press(t.plain("button-skip"))
    await person.sees(shown(t.plain("project-review")))


@pytest.mark.every_language
async def test_days_are_tapped_on_a_calendar_in_the_readers_language(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    person, _ = await service.representative()
    await begin(person, t)
    await tell_until_the_place(person, t)
    await person.press(t.plain("button-skip"))
    await person.press(as_label(t.plain("need-money")))
    await person.press(t.plain("button-done"))
    await person.send("2 млн")
    await person.press(t.plain("button-same-amount"))
    await person.sees(t.plain("project-starts_on"))
    assert person.screen.buttons[2] == ["дс", "сс", "ср", "бс", "жм", "сб", "жс"]
    ((heading, onward), (next_year,), *_) = person.screen.buttons
    assert (onward, next_year) == ("›", "2027 »"), "nothing leads into the past"
    days = [label for row in person.screen.buttons[3:] for label in row]
    assert days[:4] == ["·", "·", "·", "•26"], "today is marked, and no day before it is offered"
    await person.press(heading)
    await person.press("2027 »")
    await person.press("‹")
    await person.settled()
    assert person.screen.buttons[0] == ["‹", month(date(2027, 10, 1), Language.KAZAKH), "›"]
    day = next(button for button in person.screen.inline_buttons if button["text"] == "15")
    forged = day["callback_data"].rpartition(":")[0]
    for nonsense in ("m9999-99-99", "", "1;drop", "0001-01-01"):
        await person.press_data(person.screen, f"{forged}:{nonsense}")
    a_year_ago = today(service.server.playground.clock.now()) - timedelta(days=366)
    await person.sees(t.plain("error-date-too-early", earliest=f"{a_year_ago:%d.%m.%Y}"))
    await person.press("15")
    await person.sees(t.plain("project-ends_on"))
    assert "14" not in person.screen.labels
    assert "15" in person.screen.labels


@pytest.mark.every_language
async def test_a_likely_duplicate_in_another_language_is_shown_before_submission(
    service: Service, language: Language
) -> None:
    other, organization_id = await service.representative(language=Language.RUSSIAN, name_kk="Басқа қор")
    await submitted(
        service,
        other,
        organization_id,
        title="Кружки программирования в сельских школах",
        problem="Дети в селе хотят учиться программированию, но кружка поблизости нет.",
        solution="Откроем бесплатные еженедельные кружки в трёх школах и обучим учителей.",
        beneficiaries="120 школьников 10–15 лет",
        needs=("equipment",),
    )
    async with service.storage() as uow:
        ((project, _),) = await uow[Projects].of_organizations([organization_id], offset=0, limit=1)
        project.publish(await service.client.now())
        await uow.commit()
    person, own_id = await service.representative(language=language)
    t = await fill_in(service, person, language)
    await person.press(t.plain("project-submit"))
    await person.sees(t.plain("project-similar"))
    assert "Кружки программирования в сельских школах" in person.screen.text
    async with service.storage() as uow:
        assert await uow[Projects].count_of_organizations([own_id]) == 0
    if language is Language.ENGLISH:
        await person.press(t.plain("button-same-project"))
        await person.sees(t.plain("project-stopped"))
        await person.press(GO_ON)
        await person.press(t.plain("project-submit"))
    await person.press(t.plain("button-another-project"))
    await person.sees(t.plain("project-stage-submitted"))
    async with service.storage() as uow:
        assert await uow[Projects].count_of_organizations([own_id]) == 1


async def test_two_taps_at_once_submit_one_project(service: Service) -> None:
    person, organization_id = await service.representative()
    t = await fill_in(service, person, Language.KAZAKH)
    review = person.screen
    [button] = [one for one in review.inline_buttons if one["text"] == t.plain("project-submit")]
    await asyncio.gather(*(person.press_data(review, button["callback_data"]) for _ in range(2)))
    await person.settled()
    async with service.storage() as uow:
        assert await uow[Projects].count_of_organizations([organization_id]) == 1
