"""A moderator decides about a project, and its people hear of it."""

from dataclasses import replace

import pytest

from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.use_cases.moderation.projects import PublishProject
from bot.use_cases.projects.submission import SubmitProject
from tests.handlers.projects.project_form import stage_of, submitted
from tests.handlers.service import Service, shown
from tests.use_cases.projects.project_forms import FORM


@pytest.mark.every_language
async def test_a_moderator_opens_the_queue_reads_and_publishes_and_the_applicant_hears_at_once(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    person, organization_id = await service.representative(language=language)
    project_id = await submitted(service, person, organization_id)
    await service.open_from_summary(moderator, "project-review")
    await moderator.press(FORM.title[:30])
    await moderator.sees(FORM.title)
    await moderator.press(t.plain("button-publish"))
    await person.sees(t.plain("project-published", title=FORM.title, page=""))
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
    await person.sees(shown(t.plain("project-review")))
    await person.press(t.plain("button-correct"))
    await person.press(t.plain("project-title-label"))
    await person.send("Ауылдағы код үйірмелері")
    assert "Сметасын <нақтылаңыз>" in (await person.sees(shown(t.plain("project-review")))).text
    answer = await person.press(t.plain("button-send-again"))
    assert answer is not None
    assert answer["text"] == t.plain("project-resubmitted")
    assert await stage_of(service, project_id) is ProjectStage.SUBMITTED
    await service.open_from_summary(moderator, "project-review")
    await moderator.press("Ауылдағы код үйірмелері")


@pytest.mark.real_time
async def test_two_moderators_decide_once(service: Service) -> None:
    t = service.speaks(Language.KAZAKH)
    first = await service.staff(StaffRole.MODERATOR)
    second = await service.staff(StaffRole.MODERATOR)
    person, organization_id = await service.representative()
    project_id = await submitted(service, person, organization_id)
    for moderator in (first, second):
        await moderator.settled()
        await service.open_from_summary(moderator, "project-review")
        await moderator.press(FORM.title[:30])
    await first.press(t.plain("button-publish"))
    answer = await second.press(t.plain("button-publish"))
    assert answer is not None
    assert answer["text"] == t.plain("error-project-stage-changed")
    assert await stage_of(service, project_id) is ProjectStage.PUBLISHED


async def test_what_is_opened_to_compare_is_read_only(service: Service, language: Language) -> None:
    t = service.speaks(language)
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    person, organization_id = await service.representative(language=language)
    published = await submitted(service, person, organization_id)
    await service.perform(moderator, PublishProject, published)
    again = replace(FORM, title="Ауыл мектептеріндегі үйірмелер")
    waits = await service.perform(person, SubmitProject, "again", organization_id, again)
    await service.ticked()
    await service.menu(moderator)
    await moderator.press(t.plain("menu-project-review"))
    await moderator.press(again.title[:30])
    card = await moderator.sees(again.title)
    (alike,) = [label for label in card.labels if label.startswith("🔎")]
    await moderator.press(alike)
    compared = await moderator.sees(FORM.title)
    for deed in ("button-take-down", "button-put-back", "button-shown-to", "button-publish", "button-undo"):
        assert t.plain(deed) not in compared.labels
    (back,) = [
        one["callback_data"] for one in compared.inline_buttons if one["text"] == t.plain("button-back")
    ]
    for forged in ("put_back", f"button_publish:{published}", f"button_undo:{published}"):
        answer = await moderator.press_data(compared, back.replace("back_down", forged))
        assert answer is not None
        assert answer["text"] == t.plain("error-screen-outdated"), forged
    await moderator.press(t.plain("button-back"))
    await moderator.press(t.plain("button-publish"))
    assert await stage_of(service, waits) is ProjectStage.PUBLISHED
    assert await stage_of(service, published) is ProjectStage.PUBLISHED


async def test_the_card_of_a_project_that_was_taken_down_says_so_and_nothing_of_a_queue(
    service: Service, language: Language
) -> None:
    t = service.speaks(language)
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    person, organization_id = await service.representative(language=language)
    published = await submitted(service, person, organization_id)
    await service.perform(moderator, PublishProject, published)
    await service.menu(moderator)
    await moderator.press(t.plain("menu-queues"))
    await moderator.press(t.plain("menu-project-review"))
    await moderator.press(t.plain("button-published"))
    await moderator.press(FORM.title[:30])
    card = await moderator.sees(t.plain("decision-published"))
    assert t.plain("queue-nothing-left") not in card.text
    await moderator.press(t.plain("button-take-down"))
    await moderator.press(t.plain("button-reason-complaints"))
    card = await moderator.sees(t.plain("decision-taken-down"))
    for untrue in ("decision-published", "queue-nothing-left"):
        assert t.plain(untrue) not in card.text
    await moderator.press(t.plain("button-put-back"))
    card = await moderator.sees(t.plain("decision-published"))
    assert t.plain("decision-taken-down") not in card.text
