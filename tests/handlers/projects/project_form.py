"""The form of a project, filled in as people do it."""

from dataclasses import replace
from itertools import takewhile
from typing import Any

from bot.handlers.projects.questions import CARRIER, QUESTIONS, answer_of
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.words import Named, OrganizationName
from bot.presenting.formats import as_label
from bot.presenting.translator import Translator
from bot.use_cases.drafts.keeping import SaveDraft
from bot.use_cases.projects.ports import Projects
from bot.use_cases.projects.submission import SubmitProject
from playground.people.client import Player
from tests.handlers.drafts.left import GO_ON
from tests.handlers.service import Service, shown
from tests.pictures import a_picture
from tests.use_cases.projects.project_forms import FORM, SECOND_SUMMARY, SECOND_TITLE, SUMMARY

HARMLESS = b"%PDF-1.7"

BEFORE_PHOTO: dict[str, Any] = {
    **{one.id: None for one in takewhile(lambda one: one.id != "photo", QUESTIONS) if one.optional},
    "title": FORM.title,
    "problem": FORM.problem,
    "solution": FORM.solution,
    "beneficiaries": FORM.beneficiaries,
    "spheres": list(FORM.spheres),
    "region": FORM.region,
    "settlement": FORM.settlement,
    "needs": list(FORM.needs),
    "budget_full": FORM.budget_full,
    "budget_min": FORM.budget_min,
    "starts_on": FORM.starts_on.isoformat(),
    "ends_on": FORM.ends_on.isoformat(),
}
"""A draft of a project that was left before the question for a photo."""


async def begin(person: Player, t: Translator) -> None:
    await person.press(t.plain("menu-projects"))
    await person.press(t.plain("button-submit-project"))
    await person.sees(t.plain("project-title"))


async def tell_until_the_place(person: Player, t: Translator) -> None:
    russian = Named("language", "ru")
    for text, asked_next in (
        (FORM.title, t.plain("project-summary")),
        (SUMMARY, t.plain("project-problem")),
        (FORM.problem, t.plain("project-solution")),
        (FORM.solution, t.plain("project-beneficiaries")),
        (FORM.beneficiaries, t.plain("project-second_title", language=russian)),
        (SECOND_TITLE, t.plain("project-second_summary", language=russian)),
        (SECOND_SUMMARY, t.plain("project-spheres")),
    ):
        await person.send(text)
        await person.sees(asked_next)
    await person.press(t.plain_value(Named("sphere", "education_science_sport")))
    await person.press(t.plain("button-done"))
    await person.send(t.plain_value(Named("region", "KZ-23")))
    await person.sees(t.plain("project-settlement"))
    await person.send("Индербор")
    await person.sees(t.plain("project-location"))


async def tell_the_rest(person: Player, t: Translator) -> None:
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
    await person.send_photo(a_picture())
    await person.sees(t.plain("project-document"))
    await person.send_document("smeta.pdf", HARMLESS, mime_type="application/pdf")
    await person.sees(shown(t.plain("project-review")))


async def fill_in(service: Service, person: Player, language: Language) -> Translator:
    """The whole form, up to its review."""
    t = service.speaks(language)
    await begin(person, t)
    await tell_until_the_place(person, t)
    await tell_the_rest(person, t)
    return t


async def submitted(service: Service, person: Player, organization_id: int, **fields: object) -> int:
    project_id: int = await service.perform(
        person, SubmitProject, "prepared", organization_id, replace(FORM, **fields)
    )
    return project_id


async def stage_of(service: Service, project_id: int) -> ProjectStage:
    async with service.storage() as uow:
        project = await uow[Projects].get(project_id)
        assert project is not None
        return project.stage


async def ask_for_photo(service: Service, language: Language) -> Player:
    """Somebody whose form of a project asks for a photo now."""
    t = service.speaks(language)
    person, organization_id = await service.representative(language=language)
    carrier = answer_of(organization_id, OrganizationName("public_fund", "Болашақ кілті", "", ""))
    await service.perform(person, SaveDraft, "project", {**BEFORE_PHOTO, CARRIER: carrier})
    await service.menu(person)
    await person.press(t.plain("menu-projects"))
    await person.press(GO_ON)
    await person.sees(t.plain("project-photo"))
    return person
