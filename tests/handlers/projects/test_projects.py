"""The list and the card of one's own projects, and what may be done from there."""

from dataclasses import replace

import pytest

from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Named
from bot.use_cases.moderation.projects import PublishProject
from bot.use_cases.projects.submission import SubmitProject
from tests.handlers.projects.project_form import (
    HARMLESS,
    fill_in,
    stage_of,
    submitted,
)
from tests.handlers.service import Service, shown
from tests.use_cases.projects.project_forms import FORM


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
    await person.press("1")
    await person.press(t.plain("button-correct"))
    await person.sees(t.plain("form-edit"))
    assert t.plain("project-budget_full-label") not in person.screen.labels
    # The region is fixed by now: a place of another one is not offered, and what was typed is kept.
    await person.press(t.plain("project-settlement-label"))
    await person.send("Қарағанды облысы, Қарағанды")
    said, chosen = Named("region", "KZ-35"), Named("region", "KZ-23")
    await person.sees(t.plain("error-settlement-elsewhere", region=said, chosen=chosen))
    await person.send("Қарағанды")
    await person.sees(t.plain("edited-moderator", fields=t.plain("project-settlement-label")))
    await person.press(t.plain("button-correct"))
    await person.sees(f"{t.plain('project-settlement-label')}: Қарағанды")
    await person.press(t.plain("button-back"))
    await person.press(t.plain("button-pause"))
    await person.sees(shown(t.plain("project-pause-ask", title=FORM.title)).partition("\n")[0])
    await person.press(t.plain("button-pause"))
    await person.sees(t.plain("project-next-paused"))
    await person.press(t.plain("button-resume"))
    await person.sees(t.plain("project-next-published"))
    await person.press(t.plain("button-withdraw"))
    await person.sees(shown(t.plain("project-withdraw-ask", title=FORM.title)).partition("\n")[0])
    await person.press(t.plain("button-back"))
    await person.sees(t.plain("project-next-published"))
    await person.press(t.plain("button-withdraw"))
    await person.settled()
    await person.press(t.plain("button-just-withdraw"))
    await person.sees(t.plain("project-next-withdrawn"))
    assert await stage_of(service, project_id) is ProjectStage.WITHDRAWN


async def test_attachments_are_sent_and_the_card_comes_back_below_them(service: Service) -> None:
    person, _ = await service.representative()
    t = await fill_in(service, person, Language.KAZAKH)
    await person.press(t.plain("project-submit"))
    await person.sees(t.plain("project-stage-submitted"))
    await person.settled()
    assert person.screen.photo
    for name in ("document", "place"):
        await person.press(t.plain(f"button-{name}"))
        await person.settled()
        assert person.screen == person.messages[-1]
    document, place, card = person.messages[-3:]
    assert document.text == FORM.title
    assert await person.download(document) == HARMLESS
    assert place.data["location"]["latitude"] == pytest.approx(48.55)
    assert place.data["venue"]["title"] == "Индербор"
    assert card.photo


@pytest.mark.real_time
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
    assert "1.\u00a0Жоба нөмірі 9" in person.screen.text
    assert "Жоба нөмірі 1 " not in person.screen.text
    await person.press("1/2")
    await person.settled()
    assert person.screen.buttons[-3][-2:] == ["1/2", "2/2"]
    await person.press("2/2")
    await person.settled()
    assert "1.\u00a0Жоба нөмірі 1 " in person.screen.text
    assert person.screen.labels[:2] == ["1", "2"]
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
