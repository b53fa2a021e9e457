"""People correct what was moderated, read what waits, and a moderator decides; a contact is undone by a button."""

import pytest

from bot.models.reference import Language
from bot.models.roles import StaffRole
from tests.handlers.projects.project_form import submitted
from tests.handlers.service import Service
from tests.use_cases.projects.project_forms import FORM

TITLE = "Ауылдағы код үйірмелері"


async def corrected(service: Service, person: object, language: Language) -> None:
    t = service.speaks(language)
    await person.press(t.plain("button-correct"))  # type: ignore[attr-defined]
    await person.press(t.plain("project-title-label"))  # type: ignore[attr-defined]
    await person.send(TITLE)  # type: ignore[attr-defined]


@pytest.mark.real_time
async def test_a_correction_waits_is_compared_and_let_through(service: Service, language: Language) -> None:
    t = service.speaks(language)
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    person, organization_id = await service.representative(language=language)
    await submitted(service, person, organization_id)
    await service.open_from_summary(moderator, "project-review")
    await moderator.press(FORM.title[:30])
    await moderator.press(t.plain("button-publish"))
    await person.press(t.plain("action-open-project"))
    await corrected(service, person, language)
    await person.sees(t.plain("project-title-label"))
    await person.sees(FORM.title)
    await service.menu(moderator)
    await moderator.press(t.plain("menu-change-review"))
    await moderator.press(FORM.title[:30])
    await moderator.sees(TITLE)
    await moderator.press(t.plain("button-accept-change"))
    await person.sees(TITLE)
    await person.press(t.plain("action-open-project"))
    await person.sees(TITLE)


@pytest.mark.every_language
async def test_a_correction_is_taken_back(service: Service, language: Language) -> None:
    t = service.speaks(language)
    moderator = await service.staff(StaffRole.MODERATOR, language=language)
    person, organization_id = await service.representative(language=language)
    await submitted(service, person, organization_id)
    await service.open_from_summary(moderator, "project-review")
    await moderator.press(FORM.title[:30])
    await moderator.press(t.plain("button-publish"))
    await person.press(t.plain("action-open-project"))
    await corrected(service, person, language)
    await person.press(t.plain("action-take-back-change"))
    await service.open_queue(moderator, "change-review")
    await moderator.sees(t.plain("change-queue-empty"))
