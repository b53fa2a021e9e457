"""The organisation form: its answers, and what happens at the end."""

from collections.abc import Collection

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import ORGANIZATION
from bot.handlers.navigation import start_id, tell_saved
from bot.handlers.organizations.questions import QUESTIONS
from bot.handlers.speech import translator_of
from bot.handlers.states import OrganizationFormScreens, OrganizationScreens
from bot.handlers.widgets.form import Answers, Form
from bot.models.changes import ORGANIZATION as ORGANIZATION_RULES
from bot.models.changes import Rule, under
from bot.models.organizations import OrganizationKind, OrganizationStatus
from bot.presenting.cards.changes import edited
from bot.presenting.translator import Translator
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.organizations.cards import (
    EditOrganization,
    FindOrganizationByBin,
    RegisterOrganization,
)
from bot.use_cases.organizations.views import OrganizationForm, OrganizationView

TAKEN = "taken"
"""Key of the id of the organisation that is registered with this BIN already."""


def form_of(answers: Answers) -> OrganizationForm:
    return OrganizationForm(
        kind=OrganizationKind(answers["kind"]),
        legal_form=answers["legal_form"],
        bin=answers.get("bin"),
        name_kk=answers.get("name_kk") or "",
        name_ru=answers.get("name_ru") or "",
        name_en=answers.get("name_en") or "",
        region=answers["region"],
        settlement=answers["settlement"],
        spheres=tuple(answers["spheres"]),
        about=answers["about"],
        contact_name=answers["contact_name"],
        contact_phone=answers["contact_phone"],
        contact_email=answers.get("contact_email"),
    )


def answers_of(view: OrganizationView) -> Answers:
    """The answers with which the form opens to correct an existing organisation."""
    answers: Answers = {
        "kind": view.kind.value,
        "legal_form": view.legal_form,
        "bin": view.bin,
        "name_kk": view.name.kk or None,
        "name_ru": view.name.ru or None,
        "name_en": view.name.en or None,
        "region": view.region,
        "settlement": view.settlement,
        "spheres": list(view.spheres),
        "about": view.about,
        "contact_name": view.contact_name,
        "contact_phone": view.contact_phone,
        "contact_email": view.contact_email,
    }
    return answers


def returned_because(t: Translator, view: OrganizationView) -> str:
    """Why a moderator has returned the card; empty if none has."""
    return t.plain_value(view.status_reason) if view.status is OrganizationStatus.REJECTED else ""


def fixed_questions(view: OrganizationView) -> list[str]:
    """The questions whose answers can no longer be changed in this card."""
    return sorted(under(Rule.FIXED, ORGANIZATION_RULES)) if view.status is OrganizationStatus.VERIFIED else []


async def save(manager: DialogManager, given: Collection[str]) -> None:
    outcome = await (await deed(manager, EditOrganization))(
        start_id(manager, ORGANIZATION), form_of(FORM.progress.answers(manager)), given
    )
    await tell_saved(manager, edited(await translator_of(manager), outcome))


@inject
async def submit(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    register: FromDishka[RegisterOrganization],
    edit: FromDishka[EditOrganization],
    find: FromDishka[FindOrganizationByBin],
) -> None:
    answers = FORM.progress.answers(manager)
    existing = start_id(manager, ORGANIZATION)
    if existing:
        outcome = await edit(existing, form_of(answers), FORM.progress.corrected(manager))
        t = await translator_of(manager)
        if outcome.resubmitted:
            await answer_tap(query, t.plain("organization-resubmitted"))
            await manager.done()
            return
        await tell_saved(manager, edited(t, outcome))
        return
    try:
        organization_id = await register(FORM.progress.submission_id(manager), form_of(answers))
    except InvalidValueError as error:
        taken = await find(answers["bin"]) if error.code == "bin-taken" else None
        if taken is None:
            raise
        manager.dialog_data[TAKEN] = taken[0]
        await manager.switch_to(OrganizationFormScreens.taken)
        return
    await FORM.progress.finish(manager)
    t = await translator_of(manager)
    await answer_tap(query, t.plain("organization-sent"))
    await manager.done()
    await manager.start(OrganizationScreens.card, data={ORGANIZATION: organization_id})


FORM = Form(
    "organization", OrganizationFormScreens, QUESTIONS, submit, save=save, refused_at={"bin-taken": "bin"}
)
