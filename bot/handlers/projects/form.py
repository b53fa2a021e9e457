"""The project form: its questions in order, the look at similar projects, and the end."""

from datetime import date, timedelta
from functools import partial

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.projects import similar
from bot.handlers.projects.organization import OwnOrganizationQuestion, answer_of
from bot.handlers.speech import translator_of
from bot.handlers.states import ProjectFormScreens, ProjectScreens
from bot.handlers.widgets.form import (
    Answers,
    ChoiceQuestion,
    DateQuestion,
    DocumentQuestion,
    Form,
    LocationQuestion,
    ManyQuestion,
    MoneyQuestion,
    PhotoQuestion,
    TextQuestion,
)
from bot.handlers.widgets.options import need_options, region_options, sphere_options
from bot.models.projects import TERMS, ProjectStage
from bot.models.values import parse_text
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.organizations.cards import ListMyOrganizations
from bot.use_cases.organizations.views import SETTLEMENT_MAX, SPHERES_MAX
from bot.use_cases.projects.submission import EditProject, SubmitProject
from bot.use_cases.projects.views import (
    BENEFICIARIES_MAX,
    PROGRAMME_MAX,
    STORY_MAX,
    TITLE_MAX,
    ProjectForm,
    ProjectView,
    check_point,
)

CARRIER = "carrier"
"""The answer that is known before the first question: who submits."""
_BEGAN_AT_MOST = timedelta(days=366)
"""A project that is under way may still look for support."""
_story = partial(parse_text, longest=STORY_MAX, shortest=20)


def _several(answers: Answers) -> bool:
    """Whoever represents one organisation is not asked; that of an existing project stays."""
    return CARRIER not in answers


def carrier_of(answers: Answers) -> int:
    """The id of the organisation that carries the project."""
    return int((answers.get(CARRIER) or answers["organization"])["id"])


QUESTIONS = (
    OwnOrganizationQuestion("organization", when=_several),
    TextQuestion("title", partial(parse_text, longest=TITLE_MAX, shortest=5)),
    TextQuestion("problem", _story),
    TextQuestion("solution", _story),
    TextQuestion("beneficiaries", partial(parse_text, longest=BENEFICIARIES_MAX, shortest=3)),
    ManyQuestion("spheres", sphere_options, most=SPHERES_MAX),
    ChoiceQuestion("region", region_options, columns=2),
    TextQuestion("settlement", partial(parse_text, longest=SETTLEMENT_MAX, shortest=2)),
    LocationQuestion("location", check=check_point, optional=True),
    ManyQuestion("needs", need_options, columns=2),
    MoneyQuestion("budget_full"),
    MoneyQuestion("budget_min", up_to="budget_full"),
    DateQuestion("starts_on", past=_BEGAN_AT_MOST),
    DateQuestion("ends_on", since="starts_on"),
    TextQuestion("programme", partial(parse_text, longest=PROGRAMME_MAX, shortest=2), optional=True),
    PhotoQuestion("photo", optional=True),
    DocumentQuestion("document", optional=True),
)


def form_of(answers: Answers) -> ProjectForm:
    location = answers.get("location") or {}
    document = answers.get("document") or {}
    return ProjectForm(
        title=answers["title"],
        problem=answers["problem"],
        solution=answers["solution"],
        beneficiaries=answers["beneficiaries"],
        spheres=tuple(answers["spheres"]),
        region=answers["region"],
        settlement=answers["settlement"],
        latitude=location.get("latitude"),
        longitude=location.get("longitude"),
        budget_min=answers["budget_min"],
        budget_full=answers["budget_full"],
        needs=tuple(answers["needs"]),
        starts_on=date.fromisoformat(answers["starts_on"]),
        ends_on=date.fromisoformat(answers["ends_on"]),
        programme=answers.get("programme"),
        photo=(answers.get("photo") or {}).get("id"),
        document=document.get("id"),
        document_name=document.get("name"),
    )


def answers_of(view: ProjectView) -> Answers:
    """A project that exists, as answers to correct."""
    point = {"latitude": view.latitude, "longitude": view.longitude}
    answers: Answers = {
        CARRIER: answer_of(view.organization_id, view.organization),
        "title": view.title,
        "problem": view.problem,
        "solution": view.solution,
        "beneficiaries": view.beneficiaries,
        "spheres": list(view.spheres),
        "region": view.region,
        "settlement": view.settlement,
        "location": None if view.latitude is None else point,
        "budget_min": view.budget_min,
        "budget_full": view.budget_full,
        "needs": list(view.needs),
        "starts_on": view.starts_on.isoformat(),
        "ends_on": view.ends_on.isoformat(),
        "programme": view.programme,
        "photo": {"id": view.photo} if view.photo else None,
        "document": {"id": view.document, "name": view.document_name or ""} if view.document else None,
    }
    return answers


def fixed_in(view: ProjectView) -> list[str]:
    """Questions of which a project that exists keeps the answers."""
    return sorted(TERMS) if view.terms_fixed else []


@inject
async def submit(
    query: CallbackQuery,
    button: Button,
    manager: DialogManager,
    edit: FromDishka[EditProject],
    organizations: FromDishka[ListMyOrganizations],
) -> None:
    answers = FORM.progress.answers(manager)
    start_data = manager.start_data if isinstance(manager.start_data, dict) else {}
    if "project_id" in start_data:
        stage = await edit(int(start_data["project_id"]), form_of(answers))
        t = await translator_of(manager)
        resubmitted = start_data.get("stage") == ProjectStage.REJECTED and stage is ProjectStage.SUBMITTED
        await query.answer(t.plain("project-resubmitted" if resubmitted else "project-saved"))
        await manager.done()
        return
    own = {view.id: view for view in await organizations()}
    organization = own.get(carrier_of(answers))
    if organization is not None and organization.status != "verified":
        raise ForbiddenError("project-waits-for-verification")
    if await similar.ask_first(manager, form_of(answers)):
        await manager.switch_to(ProjectFormScreens.similar)
        return
    await send(query, button, manager)


@inject
async def send(
    query: CallbackQuery, _: Button, manager: DialogManager, submit_project: FromDishka[SubmitProject]
) -> None:
    answers = FORM.progress.answers(manager)
    project_id = await submit_project(
        FORM.progress.submission_id(manager), carrier_of(answers), form_of(answers)
    )
    await FORM.progress.finish(manager)
    t = await translator_of(manager)
    await query.answer(t.plain("project-sent"))
    await manager.done()
    await manager.start(ProjectScreens.card, data={"project_id": project_id})


async def current_form(manager: DialogManager) -> ProjectForm:
    return form_of(FORM.progress.answers(manager))


FORM = Form("project", ProjectFormScreens, QUESTIONS, submit, similar.window(send, current_form))
