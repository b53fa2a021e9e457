"""The questions of the organisation form, in order."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot.handlers.deeds import today
from bot.handlers.widgets.form import (
    Answers,
    ChoiceQuestion,
    ManyQuestion,
    Option,
    PhoneQuestion,
    Question,
    SettlementQuestion,
    TextQuestion,
)
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.input import name_of_contact, phone_of_contact, require_text
from bot.handlers.widgets.known import own_name, own_regions
from bot.handlers.widgets.options import region_options, sphere_options
from bot.models import reference
from bot.models.organizations import OrganizationKind
from bot.models.words import Named, Text
from bot.understanding.contacts import parse_email, parse_phone
from bot.understanding.identification import parse_bin, require_registered
from bot.understanding.legal_forms import spellings, spellings_of_sector
from bot.understanding.names import parse_name, parse_person_name
from bot.understanding.organization_names import WithoutForm, parse_organization_name
from bot.understanding.texts import parse_text
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.organizations.views import ABOUT_MAX, NAME_MAX, SETTLEMENT_MAX, SPHERES_MAX

_TYPED_FORM = "typed_form"
"""Key of the legal form that was typed with the name, beside the answers: it is offered first where forms are asked."""
_ANY_FORM = "llp"
"""Without a chosen form, in a preview, a name is read as a company's."""


def _forms_of_kind(answers: Answers) -> list[Option]:
    typed, chosen = answers.get(_TYPED_FORM), answers.get("legal_form")
    forms = [
        form
        for form in reference.legal_forms().values()
        if form.sector == answers.get("kind", form.sector) or form.id == typed
    ]
    if typed:
        forms.sort(key=lambda form: (form.id != typed, form.id != chosen))
    return [
        Option(
            form.id, Named("legal-form", form.id), Named("legal-form-label", form.id), also=spellings(form)
        )
        for form in forms
    ]


@dataclass(frozen=True)
class KindQuestion(ChoiceQuestion):
    """Asks for the kind of organisation. With another kind, the legal form is another one too, and is asked again."""

    async def accept(self, answer: str, manager: DialogManager, progress: Progress) -> None:
        answers = progress.answers(manager)
        form = reference.legal_forms().get(answers.get("legal_form", ""))
        if form is not None and form.sector != answer:
            del answers["legal_form"]
        await super().accept(answer, manager, progress)


@dataclass(frozen=True)
class LegalFormQuestion(ChoiceQuestion):
    """Asks for the legal form. Whoever takes a form of another kind, which was typed with the name, has said of which
    kind the organisation is.
    """

    async def accept(self, answer: str, manager: DialogManager, progress: Progress) -> None:
        progress.answers(manager)["kind"] = reference.legal_forms()[answer].sector
        await super().accept(answer, manager, progress)


def _has_bin(answers: Answers) -> bool:
    form = reference.legal_forms().get(answers.get("legal_form", ""))
    return form is None or form.has_bin


def _has_no_name_yet(answers: Answers) -> bool:
    """Whether the names in Kazakh and Russian were both skipped: the English one must then be given."""
    return not (answers.get("name_kk") or answers.get("name_ru"))


@dataclass(frozen=True)
class BinQuestion(TextQuestion):
    """Asks for a BIN. One that was registered in the future is a slip."""

    async def read(self, message: Message, manager: DialogManager) -> str:
        bin_ = parse_bin(require_text(message))
        require_registered(bin_, await today(manager))
        return bin_


@dataclass(frozen=True)
class OrganizationNameQuestion(TextQuestion):
    """Asks for a name. A legal form that is typed with it is cut. If another one was chosen before, be it of the same
    kind of organisation or not, the form is asked anew, and the typed one is offered first.
    """

    async def take(self, message: Message, manager: DialogManager, progress: Progress) -> None:
        answers = progress.answers(manager)
        found = _name(require_text(message), answers)
        chosen = answers.get("legal_form")
        differing = next(iter(found.forms), None) if chosen not in found.forms else None
        if differing:
            answers[_TYPED_FORM] = differing
        anew = None
        if differing and chosen:
            forms = {"typed": Named("legal-form", differing), "chosen": Named("legal-form", chosen)}
            anew = ("legal_form", InvalidValueError("legal-form-differs", **forms))
        await progress.answer(manager, self, found.name, anew=anew)


def _name(text: str, answers: Mapping[str, Any]) -> WithoutForm:
    return parse_organization_name(text, longest=NAME_MAX, legal_form=answers.get("legal_form") or _ANY_FORM)


def _parse_name(text: str) -> str:
    return _name(text, {}).name


QUESTIONS: tuple[Question, ...] = (
    KindQuestion(
        "kind",
        lambda _: [
            Option(kind.value, Text(f"organization-kind-{kind.value}"), also=spellings_of_sector(kind.value))
            for kind in OrganizationKind
        ],
    ),
    LegalFormQuestion("legal_form", _forms_of_kind),
    BinQuestion("bin", parse_bin, when=_has_bin, hangs_on=("legal_form",)),
    OrganizationNameQuestion("name_kk", _parse_name, optional=True),
    OrganizationNameQuestion("name_ru", _parse_name, optional=True),
    OrganizationNameQuestion("name_en", _parse_name, when=_has_no_name_yet, hangs_on=("name_kk", "name_ru")),
    ChoiceQuestion("region", region_options, columns=2, first=own_regions, renews=("settlement",)),
    SettlementQuestion(
        "settlement",
        partial(parse_name, longest=SETTLEMENT_MAX),
        region=lambda answers: answers.get("region"),
        region_answer="region",
    ),
    ManyQuestion("spheres", sphere_options, most=SPHERES_MAX),
    TextQuestion("about", partial(parse_text, longest=ABOUT_MAX, shortest=20)),
    TextQuestion(
        "contact_name",
        partial(parse_person_name, longest=NAME_MAX),
        of_contact=name_of_contact,
        known=own_name,
    ),
    PhoneQuestion("contact_phone", parse_phone, of_contact=phone_of_contact),
    TextQuestion("contact_email", parse_email, optional=True),
)
