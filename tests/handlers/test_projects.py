"""From the first question about a project to the moderator's decision, and what its people may do afterwards."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.handlers.projects.form import QUESTIONS
from bot.handlers.widgets.form.questions import as_label
from bot.i18n import formats
from bot.i18n.translator import Translator
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.use_cases.messages import Money, Named, OrganizationName
from bot.use_cases.projects import PublishProject, SubmitProject
from playground.client import Person
from tests.handlers.service import Service
from tests.use_cases.project_forms import FORM

ASKED = len(QUESTIONS) - 1
"""Whoever represents one organisation is not asked which."""
HARMLESS = b"%PDF-1.7"


def bare(html: str) -> str:
    """As the words stand on the screen."""
    return html.replace("<b>", "").replace("</b>", "").replace("<i>", "").replace("</i>", "")


async def begin(person: Person, t: Translator) -> None:
    await person.press(t.plain("menu-projects"))
    await person.press(t.plain("button-submit-project"))
    await person.sees(t.plain("project-title"))


async def tell_until_the_place(person: Person, t: Translator) -> None:
    for text, asked_next in (
        (FORM.title, "project-problem"),
        (FORM.problem, "project-solution"),
        (FORM.solution, "project-beneficiaries"),
        (FORM.beneficiaries, "project-spheres"),
    ):
        await person.send(text)
        await person.sees(t.plain(asked_next))
    await person.press(t.plain_value(Named("sphere", "education_science_sport")))
    await person.press(t.plain("button-done"))
    await person.send(t.plain_value(Named("region", "KZ-23")))
    await person.sees(t.plain("project-settlement"))
    await person.send("Индер")
    await person.sees(t.plain("project-location"))


async def tell_the_rest(person: Person, t: Translator) -> None:
    await person.send_location(48.55, 51.78)
    await person.press(as_label(t.plain("need-equipment")))
    await person.press(t.plain("button-done"))
    await person.send("2,4 млн")
    await person.sees(t.plain("project-budget_min"))
    await person.send("1 100 000")
    await person.sees(t.plain("project-starts_on"))
    await person.send("1 наурыз 2027")
    await person.sees(t.plain("project-ends_on"))
    await person.send("30.11.2027")
    await person.press(t.plain("button-skip"))
    await person.sees(t.plain("project-photo"))
    await person.send_photo(b"\xff\xd8\xff\xe0")
    await person.sees(t.plain("project-document"))
    await person.send_document("smeta.pdf", HARMLESS, mime_type="application/pdf")
    await person.sees(bare(t.plain("project-review")))


async def fill_in(service: Service, person: Person, language: Language) -> Translator:
    """The whole form, up to its review."""
    t = service.speaks(language)
    await begin(person, t)
    await tell_until_the_place(person, t)
    await tell_the_rest(person, t)
    return t


async def submitted(service: Service, person: Person, organization_id: int, **fields: object) -> int:
    project_id: int = await service.perform(
        person, SubmitProject, "prepared", organization_id, replace(FORM, **fields)
    )
    return project_id


async def stage_of(service: Service, project_id: int) -> ProjectStage:
    async with service.storage() as uow:
        project = await uow.projects.get(project_id)
        assert project is not None
        return project.stage


async def test_a_whole_project_is_told_reviewed_and_sent(service: Service, language: Language) -> None:
    person, organization_id = await service.representative(language=language)
    t = await fill_in(service, person, language)
    assert t.plain_value(Money(1_100_000)) in person.screen.text
    assert "smeta.pdf" in person.screen.text
    await person.press(t.plain("project-submit"))
    await person.settled()
    assert t.plain("project-stage-submitted") in person.screen.text
    async with service.storage() as uow:
        [(project, _)] = await uow.projects.of_organizations([organization_id], offset=0, limit=5)
        assert (project.budget_min, project.budget_full) == (1_100_000, 2_400_000)
        assert (project.starts_on, project.ends_on) == (date(2027, 3, 1), date(2027, 11, 30))
        assert (project.latitude, project.longitude) == (48.55, 51.78)
        assert project.language is Language.KAZAKH
        assert project.photo
        assert project.document_name == "smeta.pdf"
    original = bare(t.plain("written-in", language=Named("language", "kk"))).strip()
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
    await person.press(t.plain("button-open-draft"))
    await person.press(t.plain("button-resume"))
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
        organization = await uow.organizations.get(organization_id)
        assert organization is not None
        organization.verify(service.server.playground.clock.now())
        await uow.commit()
    await service.menu(person)
    await person.press(t.plain("menu-projects"))
    await person.press(t.plain("button-open-draft"))
    await person.press(t.plain("button-resume"))
    await person.press(t.plain("project-submit"))
    await person.sees(t.plain("project-stage-submitted"))


async def test_with_two_organisations_one_is_chosen(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    person, _ = await service.representative(name_kk="Бірінші")
    second = await service.organization(person, name_kk="Екінші")
    await service.menu(person)
    await person.press(t.plain("menu-projects"))
    await person.press(t.plain("button-submit-project"))
    await person.press("Екінші")
    await tell_until_the_place(person, t)
    await tell_the_rest(person, t)
    assert "Екінші" in person.screen.text
    await person.press(t.plain("project-submit"))
    await person.settled()
    async with service.storage() as uow:
        assert await uow.projects.count_of_organizations([second]) == 1


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
    await person.press(t.plain("button-skip"))
    await person.send_photo(b"\xff\xd8\xff\xe0")
    await person.sees(t.plain("error-expected-document"))
    await person.send_document("virus.exe", b"x")
    await person.sees(t.plain("error-document-kind"))
    await person.send_large_document("plan.pdf", 30 * 1024 * 1024)
    await person.sees(t.plain("error-file-too-large", megabytes=30, most=20))
    await person.press(t.plain("button-skip"))
    await person.sees(bare(t.plain("project-review")))


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
    assert person.screen.buttons[1] == ["дс", "сс", "ср", "бс", "жм", "сб", "жс"]
    heading = person.screen.buttons[0][2]
    await person.press(heading)
    await person.press("›")
    await person.settled()
    assert person.screen.buttons[0][2] != heading
    day = next(button for button in person.screen.inline_buttons if button["text"] == "15")
    forged = day["callback_data"].rpartition(":")[0]
    for nonsense in ("m9999-99-99", "", "1;drop", "0001-01-01"):
        await person.press_data(person.screen, f"{forged}:{nonsense}")
    a_year_ago = formats.today(service.server.playground.clock.now()) - timedelta(days=366)
    await person.sees(t.plain("error-date-too-early", earliest=f"{a_year_ago:%d.%m.%Y}"))
    await person.press("15")
    await person.sees(t.plain("project-ends_on"))
    assert "14" not in person.screen.labels
    assert "15" in person.screen.labels


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
    person, own_id = await service.representative(language=language)
    t = await fill_in(service, person, language)
    await person.press(t.plain("project-submit"))
    await person.sees(t.plain("project-similar"))
    assert "Кружки программирования в сельских школах" in person.screen.text
    async with service.storage() as uow:
        assert await uow.projects.count_of_organizations([own_id]) == 0
    if language is Language.ENGLISH:
        await person.press(t.plain("button-same-project"))
        await person.sees(t.plain("project-stopped"))
        await person.press(t.plain("button-open-draft"))
        await person.press(t.plain("button-resume"))
        await person.press(t.plain("project-submit"))
    await person.press(t.plain("button-another-project"))
    await person.sees(t.plain("project-stage-submitted"))
    async with service.storage() as uow:
        assert await uow.projects.count_of_organizations([own_id]) == 1


async def test_a_moderator_hears_reads_and_publishes_and_the_applicant_hears_at_once(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    person, organization_id = await service.representative(language=language)
    name = OrganizationName("public_fund", "Болашақ кілті", "", "")
    project_id = await submitted(service, person, organization_id)
    await moderator.sees(t.plain("project-submitted", title=FORM.title, organization=name))
    await moderator.press(t.plain("action-review-project"))
    await moderator.sees(FORM.title)
    await moderator.press(t.plain("button-publish"))
    await person.sees(t.plain("project-published", title=FORM.title, reason=""))
    assert await stage_of(service, project_id) is ProjectStage.PUBLISHED
    await person.press(t.plain("action-open-project"))
    await person.sees(t.plain("project-next-published"))


async def test_a_rejected_project_is_corrected_and_reviewed_again(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    person, organization_id = await service.representative(language=language)
    project_id = await submitted(service, person, organization_id)
    await service.menu(moderator)
    await moderator.press(t.plain("menu-project-review"))
    await moderator.press(FORM.title[:30])
    await moderator.press(t.plain("button-reject"))
    await moderator.send("😀")
    await moderator.sees(t.plain("error-text-no-letters"))
    await moderator.send("Сметасын <нақтылаңыз>")
    await person.sees("Сметасын <нақтылаңыз>")
    await person.press(t.plain("action-open-project"))
    await person.press(t.plain("button-correct"))
    await person.sees(bare(t.plain("project-review")))
    await person.press(t.plain("button-correct"))
    await person.press(t.plain("project-title-label"))
    await person.send("Ауылдағы код үйірмелері")
    answer = await person.press(t.plain("button-save"))
    assert answer is not None
    assert answer["text"] == t.plain("project-resubmitted")
    assert await stage_of(service, project_id) is ProjectStage.SUBMITTED
    await moderator.sees("Ауылдағы код үйірмелері")


async def test_two_moderators_decide_once(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    first = await service.staff(StaffRole.MODERATOR)
    second = await service.staff(StaffRole.MODERATOR)
    person, organization_id = await service.representative()
    project_id = await submitted(service, person, organization_id)
    for moderator in (first, second):
        await moderator.settled()
        await moderator.press(t.plain("action-review-project"))
        await moderator.sees(FORM.title)
    await first.press(t.plain("button-publish"))
    answer = await second.press(t.plain("button-publish"))
    assert answer is not None
    assert answer["text"] == t.plain("error-project-stage-changed")
    assert await stage_of(service, project_id) is ProjectStage.PUBLISHED


async def test_a_published_project_rests_goes_on_and_is_withdrawn_after_a_question(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    moderator = await service.staff(StaffRole.MODERATOR)
    person, organization_id = await service.representative(language=language)
    project_id = await submitted(service, person, organization_id)
    await service.perform(moderator, PublishProject, project_id)
    await service.menu(person)
    await person.press(t.plain("menu-projects"))
    await person.press(FORM.title[:30])
    await person.press(t.plain("button-correct"))
    await person.sees(bare(t.plain("project-review")))
    await person.press(t.plain("button-correct"))
    await person.settled()
    assert t.plain("project-budget_full-label") not in person.screen.labels
    await person.press(t.plain("button-back"))
    await person.press(t.plain("button-back"))
    await person.press(t.plain("button-pause"))
    await person.sees(t.plain("project-next-paused"))
    await person.press(t.plain("button-resume"))
    await person.sees(t.plain("project-next-published"))
    await person.press(t.plain("button-withdraw"))
    await person.sees(bare(t.plain("project-withdraw-ask", title=FORM.title)).partition("\n")[0])
    await person.press(t.plain("button-keep"))
    await person.sees(t.plain("project-next-published"))
    await person.press(t.plain("button-withdraw"))
    await person.settled()
    await person.press(t.plain("button-withdraw"))
    await person.sees(t.plain("project-next-withdrawn"))
    assert await stage_of(service, project_id) is ProjectStage.WITHDRAWN


async def test_attachments_are_sent_and_the_card_comes_back_below_them(service: Service) -> None:
    person, _ = await service.representative()
    t = await fill_in(service, person, Language.KAZAKH)
    await person.press(t.plain("project-submit"))
    await person.sees(t.plain("project-stage-submitted"))
    await person.press(t.plain("button-attachments"))
    await person.settled()
    photo, document, location, card = person.messages[-4:]
    assert photo.photo
    assert await person.download(document) == HARMLESS
    assert location.data["location"]["latitude"] == pytest.approx(48.55)
    assert t.plain("button-attachments") in card.labels


async def test_a_long_list_is_paged(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    person, organization_id = await service.representative()
    for number in range(10):
        await service.perform(
            person,
            SubmitProject,
            f"s-{number}",
            organization_id,
            replace(FORM, title=f"Жоба нөмірі {number}"),
        )
    await person.press(t.plain("menu-projects"))
    await person.settled()
    assert "Жоба нөмірі 9" in person.screen.text
    assert "Жоба нөмірі 1" not in person.screen.labels
    await person.press("›")
    await person.settled()
    assert "Жоба нөмірі 1" in person.screen.labels
    assert "1/2" not in person.screen.labels
    assert "2/2" in person.screen.labels


async def test_somebody_elses_buttons_open_nothing(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    owner, organization_id = await service.representative()
    project_id = await submitted(service, owner, organization_id)
    stranger, _ = await service.representative(name_kk="Бөтен қор")
    await stranger.settled()
    for data, sentence in (
        (f"open-project:{project_id}", "error-not-found"),
        ("open-project:999", "error-not-found"),
        (f"review-project:{project_id}", "error-forbidden"),
    ):
        answer = await stranger.press_data(stranger.screen, data)
        assert answer is not None
        assert answer["text"] == t.plain(sentence)
    assert t.plain("menu-projects") in stranger.screen.labels


async def test_two_taps_at_once_submit_one_project(service: Service) -> None:
    person, organization_id = await service.representative()
    t = await fill_in(service, person, Language.KAZAKH)
    review = person.screen
    [button] = [one for one in review.inline_buttons if one["text"] == t.plain("project-submit")]
    await asyncio.gather(*(person.press_data(review, button["callback_data"]) for _ in range(2)))
    await person.settled()
    async with service.storage() as uow:
        assert await uow.projects.count_of_organizations([organization_id]) == 1
