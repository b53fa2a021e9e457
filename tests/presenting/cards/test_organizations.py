"""An organisation in words."""

from dataclasses import replace

import pytest

from bot.models.organizations import OrganizationKind, OrganizationStatus
from bot.models.reference import Language
from bot.models.words import OrganizationName
from bot.presenting.cards.organizations import organization_card, organization_label
from bot.use_cases.organizations.views import OrganizationView
from tests.presenting.cards.reading import HOSTILE, read_everywhere, speaks

VIEW = OrganizationView(
    id=1,
    name=OrganizationName("public_fund", "Болашақ кілті", "Болашақ кілті", ""),
    kind=OrganizationKind.NGO,
    legal_form="public_fund",
    bin="140940023346",
    region="KZ-23",
    settlement="Индер",
    spheres=("education_science_sport", "youth_children"),
    about="Ауылда үйірмелер ашамыз.",
    language=Language.KAZAKH,
    contact_name="Айгүл",
    contact_phone="+77010000000",
    contact_email="a@b.kz",
    status=OrganizationStatus.PENDING,
    status_reason="",
)


def test_all_that_is_known() -> None:
    assert organization_card(speaks(Language.RUSSIAN), VIEW).splitlines() == [
        "<b>ОФ «Болашақ кілті»</b>",
        "Атырауская область, Индер",
        "Сферы: Образование, наука, спорт · Молодёжь и дети",
        "БИН: 140940023346",
        "<blockquote>Ауылда үйірмелер ашамыз.</blockquote>",
        "Контакт: Айгүл, +77010000000",
        "a@b.kz",
    ]


def test_a_name_that_may_mislead_is_told_apart_from_the_profile() -> None:
    view = replace(VIEW, resembles=(VIEW.name,), claims_office=True)
    profile, warnings = organization_card(speaks(Language.RUSSIAN), view).split("\n\n")
    assert profile == organization_card(speaks(Language.RUSSIAN), VIEW)
    assert len(warnings.splitlines()) == 2


@pytest.mark.parametrize("language", Language, ids=str)
def test_what_is_not_known_takes_no_line(language: Language) -> None:
    assert len(read_everywhere(lambda t: organization_card(t, VIEW), language)) == 7
    fewer = replace(VIEW, bin=None, contact_email=None)
    assert len(read_everywhere(lambda t: organization_card(t, fewer), language)) == 5


@pytest.mark.parametrize("language", Language, ids=str)
def test_own_words_stay_words(language: Language) -> None:
    view = replace(VIEW, about=HOSTILE, settlement=HOSTILE, contact_name=HOSTILE)
    lines = read_everywhere(lambda t: organization_card(t, view), language)
    assert lines[4] == HOSTILE
    assert "\n".join(lines).count(HOSTILE) == 3


@pytest.mark.parametrize(
    ("status", "mark"),
    [
        (OrganizationStatus.PENDING, "…"),
        (OrganizationStatus.VERIFIED, "✓"),
        (OrganizationStatus.REJECTED, "✗"),
    ],
)
def test_a_label_tells_how_far_the_verification_has_come(status: OrganizationStatus, mark: str) -> None:
    shown = organization_label(speaks(Language.KAZAKH), replace(VIEW, status=status))
    assert shown == f"{mark} «Болашақ кілті» ҚҚ"
