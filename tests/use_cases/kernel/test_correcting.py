"""One field of a record is corrected by one person, and another one by a colleague meanwhile: both stay."""

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from bot.models.backers import PitchFrequency
from bot.use_cases.backers.profiles import BackerForm
from bot.use_cases.kernel.correcting import Tidied, corrected
from bot.use_cases.kernel.errors import InvalidValueError, OutdatedError
from bot.use_cases.organizations.views import OrganizationForm
from bot.use_cases.projects.views import ProjectForm
from tests.use_cases.backers.test_profiles import FORM as PROFILE
from tests.use_cases.organizations.test_organizations import FORM as CARD
from tests.use_cases.projects.project_forms import FORM as TERSE
from tests.use_cases.projects.project_forms import SECOND

PROJECT = replace(
    TERSE,
    **SECOND,
    latitude=48.5,
    longitude=51.7,
    programme="Туған жер",
    photo="photo-1",
    document="file-1",
    document_name="smeta.pdf",
)
CARDS: Mapping[str, Any] = {"backer": PROFILE, "organization": CARD, "project": PROJECT}
OTHER: Mapping[type[Any], Mapping[str, Any]] = {
    BackerForm: {
        "spheres": ("youth_children",),
        "regions": ("KZ-71",),
        "text": "Қаланың балалары спортпен айналысса екен.",
        "offers": ("equipment",),
        "ceiling": 700_000,
        "pitches_per_week": 5,
        "frequency": PitchFrequency.DAILY,
    },
    OrganizationForm: {
        "legal_form": "corporate_fund",
        "bin": "140940023346",
        "name_kk": "Жаңа",
        "name_ru": "Новое имя",
        "name_en": "New Name",
        "region": "KZ-71",
        "settlement": "Құлсары",
        "spheres": ("youth_children",),
        "about": "Қаланың балалары спортпен айналысады.",
        "contact_name": "Ерлан Омар",
        "contact_phone": "+77015550202",
        "contact_email": "other@uiym.kz",
    },
    ProjectForm: {
        "title": "Қаладағы спорт үйірмелері",
        "summary": "Қаланың үш мектебінде спорт үйірмесін ашамыз.",
        "second_title": "Спортивные кружки в городе",
        "second_summary": "Откроем спортивные кружки в трёх городских школах.",
        "second_by": "model",
        "problem": "Қаланың балаларына спорт үйірмесі жетпейді, барар жер жоқ.",
        "solution": "Қаланың үш мектебінде тегін спорт үйірмесін ашамыз.",
        "beneficiaries": "200 оқушы",
        "spheres": ("youth_children",),
        "region": "KZ-71",
        "settlement": "Құлсары",
        "latitude": 47.1,
        "longitude": 52.0,
        "budget_min": 1_000_000,
        "budget_full": 9_000_000,
        "needs": ("money",),
        "starts_on": date(2027, 10, 1),
        "ends_on": date(2028, 6, 1),
        "programme": "Рухани жаңғыру",
        "photo": "photo-2",
        "document": "file-2",
        "document_name": "plan.pdf",
    },
}
UNCHANGED = {"kind", "second_language"}
"""Of these another value brings other fields with it: see below."""


@pytest.mark.parametrize("name", CARDS)
def test_what_a_colleague_has_saved_meanwhile_stays(name: str) -> None:
    """Whichever field is corrected, whichever others the colleague has changed."""
    opened: Tidied = CARDS[name]
    other = OTHER[type(opened)]
    assert set(other) == {field.name for field in fields(type(opened))} - UNCHANGED  # type: ignore[arg-type]
    for field, value in other.items():
        rest = {one: its for one, its in other.items() if one != field}
        now = replace(opened, **rest)
        after = corrected(now, replace(opened, **{field: value}), {field})
        assert after == replace(now, **{field: value}), field


def test_a_place_is_of_the_region_that_the_person_has_seen() -> None:
    grounds = (("settlement", "region"),)
    now = replace(CARD, region="KZ-71", settlement="Астана")
    with pytest.raises(OutdatedError, match="changed-meanwhile"):
        corrected(now, replace(CARD, settlement="Құлсары"), {"settlement"}, grounds)
    both = corrected(now, replace(CARD, settlement="Құлсары"), {"settlement", "region"}, grounds)
    assert (both.region, both.settlement) == (CARD.region, "Құлсары")


def test_what_has_no_place_any_more_is_not_dropped_without_a_word() -> None:
    """A number of an organisation that has none by now, a second summary of a project without a second title."""
    now = replace(CARD, legal_form="initiative_group", bin=None)
    with pytest.raises(OutdatedError, match="changed-meanwhile"):
        corrected(now, replace(CARD, bin="140940023346"), {"bin"})
    bare = replace(PROJECT, second_language=None, second_title=None, second_summary=None, second_by=None)
    with pytest.raises(OutdatedError, match="changed-meanwhile"):
        corrected(bare, PROJECT, {"second_summary"})
    assert corrected(PROJECT, bare, {"second_title", "second_language"}).second_summary is None


def test_fields_that_do_not_go_together_are_refused_as_in_a_whole_form() -> None:
    now = replace(PROJECT, budget_min=2_000_000)
    with pytest.raises(InvalidValueError, match="budget-below-minimum"):
        corrected(now, replace(PROJECT, budget_full=1_500_000), {"budget_full"})
