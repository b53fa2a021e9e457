"""Every field of every form and every deed is either one line or the few texts that may have several, and each refuses
or cleans what is neither.
"""

import ast
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest

from bot.handlers.widgets.form import TextQuestion
from bot.models.memoranda import PlanItem
from bot.models.organizations import OrganizationKind
from bot.understanding.plans import parse_plan_item, tidy_plan_item
from bot.use_cases.forum.loading import ForumProgramme
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.organizations.views import OrganizationForm
from bot.use_cases.people.introducing import parse_name
from bot.use_cases.projects.views import ProjectForm
from tests.builders import a_bin
from tests.handlers.test_unfit_answers import FORMS
from tests.presenting.used_keys import sources

TEXTS = {
    ("organization", "about"),
    ("project", "problem"),
    ("project", "solution"),
    ("backer", "text"),
    ("memorandum", "subject"),
    ("memorandum", "intentions_own"),
    ("own-part", "intentions"),
    ("report", "words"),
    ("completion", "words"),
}
"""Questions whose answers may have several lines. They are shown as quotations."""
LONGEST_OF_TEXTS = {
    "ABOUT_MAX",
    "STORY_MAX",
    "WISH_MAX",
    "AIMS_MAX",
    "INTENTIONS_MAX",
    "REPORT_MAX",
    "QUESTION_MAX",
    "longest",
}
"""The last one is that of a text in which a child may be named, which `understanding/children.py` is given."""
NO_WORDS = {
    ("organization", "bin"),
    ("organization", "contact_phone"),
    ("organization", "contact_email"),
    ("backer", "ceiling"),
    *(("pledge", field) for field in ("money", "amount")),
    *(("arrival", field) for field in ("money", "amount")),
    *(("asar-line", field) for field in ("amount", "minimum")),
    ("memorandum", "term"),
    ("report", "reached"),
    ("report-delay", "days"),
    *((form, field) for form in ("memorandum", "own-part") for field in ("phone", "email")),
}
"""Questions that are answered by a number, an address or a day, which has a form of its own."""
LINES: list[Any] = [
    pytest.param(question, id=f"{form.name}-{question.id}")
    for form in FORMS
    for question in form.questions
    if isinstance(question, TextQuestion) and (form.name, question.id) not in TEXTS | NO_WORDS
]
BREAKS = ("\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "\n\n✅ ")
UNSEEN = ("\u202e", "\u2066", "\u200b", "\u200f", "\u2060", "\u00ad", "\u3164", "\u115f", "\u2800", "\ufeff")
NAMES = {"title", "settlement", "contact_name", "name_kk", "name_ru", "name_en", "place", "position", "basis"}
NUMBERS = {"own_number"}


def is_one_line(kept: Any) -> bool:
    words = kept["address"] if isinstance(kept, dict) else kept
    return words.splitlines() == [words] and not set("".join(UNSEEN)) & set(words)


def refused_or_one_line(parse: Callable[[str], Any], typed: str) -> bool:
    try:
        return is_one_line(parse(typed))
    except InvalidValueError:
        return True


@pytest.mark.parametrize("question", LINES)
def test_a_field_of_a_form_is_one_line(question: TextQuestion) -> None:
    last = "қоры 12-5" if question.id in NUMBERS else "қоры"
    for sign in BREAKS + UNSEEN:
        assert refused_or_one_line(question.parse, f"Болашақ{sign}кілті қоғамдық {last}{sign}")
    for sign in UNSEEN:
        assert is_one_line(question.parse(f"Болашақ{sign} кілті қоғамдық {last}{sign}"))


@pytest.mark.parametrize("question", LINES)
def test_a_field_refuses_what_is_no_words(question: TextQuestion) -> None:
    for typed in ("🌸🔥", "\u3164", "\u2800\u2800", "\u0301" * 4000, "", "   "):
        with pytest.raises(InvalidValueError):
            question.parse(typed)
    for typed in ("Айгерім 850312300121 кілті", "Айгерім Сәрсен 850312 300121"):
        with pytest.raises(InvalidValueError) as refused:
            question.parse(typed)
        assert refused.value.code == "personal-number"


@pytest.mark.parametrize(
    "question", [one for one in LINES if one.values[0].id in NAMES and "meeting" not in one.id]
)
def test_a_name_of_anything_leads_nowhere_and_is_no_number(question: TextQuestion) -> None:
    for typed in (
        "Болашақ t.me/x",
        "Болашақ /forget",
        "Болашақ @name",
        "http://a.kz кілті",
        "www.болашақ.kz қоры",
    ):
        with pytest.raises(InvalidValueError) as refused:
            question.parse(typed)
        assert refused.value.code == "name-link"
    with pytest.raises(InvalidValueError) as refused:
        question.parse("1234567")
    assert refused.value.code == "text-no-letters"
    assert question.parse("Bолашақ кілті") == "Волашақ кілті"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_texts_of_several_lines_are_these(form: Any) -> None:
    for question in form.questions:
        if isinstance(question, TextQuestion) and (form.name, question.id) in TEXTS:
            typed = "Бірінші жолда бағдарламалау\u202e\nекінші жолда робот\u2028үшінші"
            assert question.parse(typed).count("\n") == 2
            assert "\u202e" not in question.parse(typed)


def test_nothing_else_is_read_as_a_text_of_several_lines() -> None:
    """By the source: what is neither of these lengths is read by `parse_line` or `parse_name`."""
    lengths = set()
    for source in sources():
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and "parse_text" in {
                getattr(part, "id", "") for part in (node.func, *node.args)
            }:
                lengths |= {
                    getattr(keyword.value, "id", ast.unparse(keyword.value))
                    for keyword in node.keywords
                    if keyword.arg == "longest"
                }
    assert lengths == LONGEST_OF_TEXTS


ORGANIZATION = OrganizationForm(
    kind=OrganizationKind.NGO,
    legal_form="public_fund",
    bin=a_bin(),
    name_kk="Болашақ кілті",
    name_ru="Ключ будущего",
    name_en="Bolashaq Kilti",
    region="KZ-23",
    settlement="Индербор",
    spheres=("education_science_sport",),
    about="Ауыл мектептерінде бағдарламалау үйірмелерін ашамыз.",
    contact_name="Айгерім Сәрсен",
    contact_phone="+77012345678",
    contact_email="a@b.kz",
)
PROJECT = ProjectForm(
    title="Ауыл мектептеріндегі үйірмелер",
    problem="Ауыл балалары бағдарламалауды үйренгісі келеді.",
    solution="Он екі ауыл мектебінде тегін үйірме ашамыз.",
    beneficiaries="120 оқушы",
    spheres=("education_science_sport",),
    region="KZ-23",
    settlement="Индербор",
    latitude=None,
    longitude=None,
    budget_min=1_000_000,
    budget_full=2_000_000,
    needs=("money",),
    starts_on=date(2027, 3, 1),
    ends_on=date(2027, 9, 1),
    programme="Жастар бағдарламасы",
    document_name="жоба.pdf",
)
CODES = {"legal_form", "bin", "region", "contact_phone", "contact_email", "photo", "document", "kind"}


@pytest.mark.parametrize("form", [ORGANIZATION, PROJECT], ids=lambda form: type(form).__name__)
def test_the_deeds_hold_their_fields_to_the_same(form: Any) -> None:
    """A draft of old, or a caller without a form, brings what no question has read."""
    several = {"about", "problem", "solution"}
    lines = [
        field.name
        for field in fields(form)
        if isinstance(getattr(form, field.name), str) and field.name not in CODES | several
    ]
    assert len(lines) >= 5
    for name in lines:
        for sign in BREAKS + UNSEEN:
            forged = replace(form, **{name: f"{getattr(form, name)}{sign}Расталған жоқ{sign}"})
            assert refused_or_one_line(lambda _, one=forged, at=name: getattr(one.require_valid(), at), "")


def test_a_line_of_the_plan_and_a_name_are_one_line() -> None:
    today = date(2027, 1, 1)
    item = PlanItem("Ноутбук\n\n✅ алу", today + timedelta(days=40), "Болашақ\u202e\nкілті")
    assert tidy_plan_item(item) == replace(item, what="Ноутбук ✅ алу", who="Болашақ кілті")
    assert parse_plan_item("Ноутбук\u2028алу; 01.03.2027; Болашақ", today).what == "Ноутбук алу"
    for sign in BREAKS + UNSEEN:
        assert refused_or_one_line(parse_name, f"Айгерім{sign}Сәрсен")


def test_a_programme_of_a_forum_is_held_to_lines() -> None:
    with pytest.raises(ValueError, match="names"):
        ForumProgramme.model_validate(
            {
                "key": "a",
                "year": 2027,
                "region": "KZ-23",
                "venue": {"kk": "Атырау"},
                "names": {"kk": "Форум\n✅ Расталды"},
                "description": {"kk": "Екі күн.\nЕкі зал."},
                "days": 1,
                "sessions": [],
            }
        )
