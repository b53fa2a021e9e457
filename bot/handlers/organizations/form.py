"""The organisation form: its questions in order, and what happens at the end."""

from functools import partial

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.answering import answer_tap
from bot.handlers.keys import ORGANIZATION
from bot.handlers.navigation import start_id
from bot.handlers.speech import translator_of
from bot.handlers.states import OrganizationFormScreens, OrganizationScreens
from bot.handlers.widgets.form import (
    Answers,
    ChoiceQuestion,
    Form,
    ManyQuestion,
    Option,
    SettlementQuestion,
    TextQuestion,
)
from bot.handlers.widgets.input import name_of_contact, phone_of_contact
from bot.handlers.widgets.options import region_options, sphere_options
from bot.models import reference
from bot.models.organizations import OrganizationKind
from bot.models.words import Named, Text
from bot.understanding.contacts import parse_email, parse_phone
from bot.understanding.identification import parse_bin
from bot.understanding.texts import parse_text
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.organizations.cards import (
    EditOrganization,
    FindOrganizationByBin,
    RegisterOrganization,
)
from bot.use_cases.organizations.views import (
    ABOUT_MAX,
    NAME_MAX,
    SETTLEMENT_MAX,
    SPHERES_MAX,
    OrganizationForm,
    OrganizationView,
)

TAKEN = "taken"
"""Key of the id of the organisation that is registered with this BIN already."""


def _forms_of_kind(answers: Answers) -> list[Option]:
    return [
        Option(form.id, Named("legal-form", form.id))
        for form in reference.legal_forms().values()
        if form.sector == answers.get("kind", form.sector)
    ]


def _has_bin(answers: Answers) -> bool:
    form = reference.legal_forms().get(answers.get("legal_form", ""))
    return form is None or form.has_bin


def _has_no_name_yet(answers: Answers) -> bool:
    """Whether the names in Kazakh and Russian were both skipped: the English one must then be given."""
    return not (answers.get("name_kk") or answers.get("name_ru"))


_name = partial(parse_text, longest=NAME_MAX, shortest=2)

QUESTIONS = (
    ChoiceQuestion(
        "kind",
        lambda _: [Option(kind.value, Text(f"organization-kind-{kind.value}")) for kind in OrganizationKind],
    ),
    ChoiceQuestion("legal_form", _forms_of_kind),
    TextQuestion("bin", parse_bin, when=_has_bin),
    TextQuestion("name_kk", _name, optional=True),
    TextQuestion("name_ru", _name, optional=True),
    TextQuestion("name_en", _name, when=_has_no_name_yet),
    ChoiceQuestion("region", region_options, columns=2),
    SettlementQuestion(
        "settlement",
        partial(parse_text, longest=SETTLEMENT_MAX, shortest=2),
        region=lambda answers: answers.get("region"),
        region_answer="region",
    ),
    ManyQuestion("spheres", sphere_options, most=SPHERES_MAX),
    TextQuestion("about", partial(parse_text, longest=ABOUT_MAX, shortest=20)),
    TextQuestion("contact_name", _name, of_contact=name_of_contact),
    TextQuestion("contact_phone", parse_phone, of_contact=phone_of_contact),
    TextQuestion("contact_email", parse_email, optional=True),
)


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
        await edit(existing, form_of(answers))
        await manager.done()
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


FORM = Form("organization", OrganizationFormScreens, QUESTIONS, submit)
