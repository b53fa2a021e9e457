"""The project form: its answers, the look at similar projects, and what happens at the end."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram.utils.chat_action import ChatActionSender
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import PROJECT
from bot.handlers.navigation import start_id, tell_saved
from bot.handlers.projects.questions import CARRIER, QUESTIONS, answer_of, carrier_of
from bot.handlers.projects.second_language import SECOND, SUMMARY, TITLE, second_answers_of, second_of
from bot.handlers.speech import translator_of
from bot.handlers.states import ProjectFormScreens, ProjectScreens
from bot.handlers.widgets.form import Answers, Form, to_correct
from bot.models.projects import TERMS, ProjectStage
from bot.models.reference import Language
from bot.presenting.cards.changes import edited
from bot.presenting.translator import Translator
from bot.use_cases.projects.duplicates import FindLikelyDuplicates, LikelyDuplicate
from bot.use_cases.projects.submission import EditProject, PrepareProject, SubmitProject
from bot.use_cases.projects.views import ProjectForm, ProjectView, as_proposed

SIMILAR, NOT_THE_SAME = "similar", "not_the_same"
"""Keys of the likely duplicates that were found last, and of those that the person has called different, as ids."""
_FIELDS: Mapping[str, Collection[str]] = {
    "location": ("latitude", "longitude"),
    "document": ("document", "document_name"),
    TITLE: ("second_language", "second_title", "second_by"),
    SUMMARY: ("second_summary", "second_by"),
}
"""By the question, the fields that its answer fills, where they are not called as it is."""
OPENED = "similar_opened"
"""Key of the id of the likely duplicate that is read."""


def form_of(answers: Answers) -> ProjectForm:
    location = answers.get("location") or {}
    document = answers.get("document") or {}
    return ProjectForm(
        title=answers["title"],
        summary=answers.get("summary"),
        **second_of(answers),
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
    """The answers with which the form opens to correct an existing project."""
    point = {"latitude": view.latitude, "longitude": view.longitude}
    answers: Answers = {
        CARRIER: answer_of(view.organization_id, view.organization),
        "title": view.title,
        "summary": view.summary,
        **second_answers_of(view),
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


def fixed_questions(view: ProjectView) -> list[str]:
    """The questions whose answers can no longer be changed in this project."""
    return sorted(TERMS) if view.terms_fixed else []


def start_in_second_language(t: Translator, view: ProjectView, language: Language) -> dict[str, Any]:
    """Start data of the form that opens with the question for the title in this language, and asks for the summary in
    both where they are missing.
    """
    answers = answers_of(as_proposed(view)) | {SECOND: language.value}
    if not answers["summary"]:
        del answers["summary"]
    start = to_correct(answers, fixed=fixed_questions(view), returned=returned_because(t, view), first=TITLE)
    return {**start, PROJECT: view.id}


def returned_because(t: Translator, view: ProjectView) -> str:
    """Why a moderator has returned the project; empty if none has."""
    return t.plain_value(view.stage_reason) if view.stage is ProjectStage.REJECTED else ""


def fields_of(questions: Collection[str]) -> frozenset[str]:
    """The fields of a project that the answers to these questions fill."""
    return frozenset(field for question in questions for field in _FIELDS.get(question, (question,)))


async def save(manager: DialogManager, given: Collection[str]) -> None:
    outcome = await (await deed(manager, EditProject))(
        start_id(manager, PROJECT), form_of(FORM.progress.answers(manager)), fields_of(given)
    )
    await tell_saved(manager, edited(await translator_of(manager), outcome))


@inject
async def submit(
    query: CallbackQuery,
    button: Button,
    manager: DialogManager,
    edit: FromDishka[EditProject],
    prepare: FromDishka[PrepareProject],
) -> None:
    answers = FORM.progress.answers(manager)
    existing = start_id(manager, PROJECT)
    if existing:
        outcome = await edit(existing, form_of(answers), fields_of(FORM.progress.corrected(manager)))
        t = await translator_of(manager)
        if outcome.resubmitted:
            await answer_tap(query, t.plain("project-resubmitted"))
            await manager.done()
            return
        await tell_saved(manager, edited(t, outcome))
        return
    await prepare(carrier_of(answers))
    if await _has_unseen_similar(manager):
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
    await answer_tap(query, t.plain("project-sent"))
    await manager.done()
    await manager.start(ProjectScreens.card, data={PROJECT: project_id})


async def find_similar(manager: DialogManager) -> Sequence[LikelyDuplicate]:
    """Projects that look like the one in the form, perhaps told in another language.

    Reading many texts for the first time takes seconds. Meanwhile the chat shows that the bot is typing.
    """
    find = await deed(manager, FindLikelyDuplicates)
    chat = manager.middleware_data["event_chat"]
    async with ChatActionSender.typing(chat.id, manager.middleware_data["bot"], initial_sleep=0.5):
        return await find(form_of(FORM.progress.answers(manager)))


async def _has_unseen_similar(manager: DialogManager) -> bool:
    """Look for likely duplicates, and say whether there are any that the person has not called different yet."""
    similar = [item.id for item in await find_similar(manager)]
    manager.dialog_data[SIMILAR] = similar
    return not set(similar) <= set(manager.dialog_data.get(NOT_THE_SAME, ()))


FORM = Form("project", ProjectFormScreens, QUESTIONS, submit, save=save)
