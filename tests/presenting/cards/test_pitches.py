"""Pitches in words."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.models.organizations import OrganizationKind
from bot.models.pitches import PitchStatus
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.words import (
    Listed,
    Named,
    OrganizationName,
    Text,
)
from bot.presenting.cards.pitches import (
    ABOUT_SHOWN,
    interest_card,
    interest_label,
    interest_state,
    next_step,
    pitch_label,
    pitch_reasons,
    pitch_state,
    possible_backer,
    shown_to,
)
from bot.use_cases.pitches.feedback import ShownTo
from bot.use_cases.pitches.possible import PossibleBacker
from bot.use_cases.pitches.received import PitchView
from bot.use_cases.pitches.standing import Interest, Standing
from bot.use_cases.projects.views import view_of
from tests.builders import a_project, an_organization
from tests.presenting.cards.reading import HOSTILE, read_everywhere, speaks

NAME = OrganizationName("llp", "Жем компрессор", "Жем компрессор", "")
REASONS = Listed((Text("reason-same-region", {"region": Named("region", "KZ-23")}),))
INTEREST = Interest(
    pitch_id=1,
    project_title="Үйірмелер",
    backer=NAME,
    kind=OrganizationKind.BUSINESS,
    region="KZ-23",
    settlement="Құлсары",
    about="Компрессор жөндейміз.",
    status=PitchStatus.INTERESTED,
    contacts=None,
)
STANDING = Standing(
    project_id=1,
    title="Үйірмелер",
    stage=ProjectStage.PUBLISHED,
    shown=3,
    waiting=2,
    interests=(),
    wave=1,
    waves=3,
    next_step_at=datetime(2026, 6, 27, 20, tzinfo=UTC),
    moderators_told=False,
)
INTERESTED = [PitchStatus.INTERESTED, PitchStatus.ACCEPTED, PitchStatus.REFUSED]


def pitch(title: str = "Үйірмелер", status: PitchStatus = PitchStatus.SENT) -> PitchView:
    organization = an_organization()
    organization.id = 1
    project = a_project(organization, title)
    project.id = 1
    return PitchView(
        id=1,
        project=view_of(project, organization),
        status=status,
        reasons=REASONS,
        sent_at=datetime(2026, 6, 22, tzinfo=UTC),
        answerable=True,
        contacts=None,
    )


def test_an_interest() -> None:
    assert interest_card(speaks(Language.KAZAKH), INTEREST).splitlines() == [
        "<b>«Жем компрессор» ЖШС</b>",
        "Бизнес · Атырау облысы, Құлсары",
        "<blockquote>Компрессор жөндейміз.</blockquote>",
        "",
        "Жоба: Үйірмелер",
    ]
    assert interest_label(speaks(Language.KAZAKH), INTEREST) == "❔ «Жем компрессор» ЖШС"


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize("status", PitchStatus, ids=str)
def test_a_pitch_has_a_label_and_a_sentence_in_every_state(language: Language, status: PitchStatus) -> None:
    view = pitch(HOSTILE, status)
    sign, _, title = pitch_label(speaks(language), view).partition(" ")
    assert sign
    assert title == HOSTILE
    (state,) = read_everywhere(lambda t: pitch_state(t, view), language)
    assert state
    (why,) = read_everywhere(lambda t: pitch_reasons(t, view), language)
    assert speaks(language).plain_value(REASONS) in why


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize("code", ["shared-cause", "related-cause"])
def test_our_own_label_of_a_topic_is_not_quoted_as_if_a_backer_had_said_it(
    language: Language, code: str
) -> None:
    cause = Named("cause", "animals/stray-animals")
    for key in (f"reason-{code}", f"reason-theirs-{code}"):
        said = speaks(language).plain(key, cause=cause, related=cause)
        assert not set("«»“”„").intersection(said)


def test_a_match_says_what_it_has_led_to() -> None:
    t = speaks(Language.RUSSIAN)
    matched = replace(INTEREST, status=PitchStatus.ACCEPTED)
    seen = pitch(status=PitchStatus.ACCEPTED)
    for stage, in_force, said in (
        (ProjectStage.PUBLISHED, False, "🤝 Обе стороны согласны."),
        (ProjectStage.SUPPORTED, True, "📜 Меморандум согласован."),
        (ProjectStage.UNDER_WAY, True, "📜 Меморандум согласован, работа идёт."),
        (ProjectStage.COMPLETED, True, "🏁 Проект завершён."),
    ):
        assert interest_state(t, replace(matched, stage=stage, in_force=in_force)) == said
        view = replace(seen, project=replace(seen.project, stage=stage), in_force=in_force)
        assert pitch_state(t, view) == said


@pytest.mark.parametrize("language", Language, ids=str)
@pytest.mark.parametrize("status", INTERESTED, ids=str)
def test_own_words_stay_words_and_long_ones_are_cut(language: Language, status: PitchStatus) -> None:
    view = replace(INTEREST, status=status, about="Ә" * 2000, project_title=HOSTILE, settlement=HOSTILE)
    said = "\n".join(read_everywhere(lambda t: interest_card(t, view), language))
    assert said.count(HOSTILE) == 2
    assert said.count("Ә") == ABOUT_SHOWN - 1
    assert interest_label(speaks(language), view).endswith(speaks(language).plain_value(NAME))
    assert interest_state(speaks(language), view)


def test_a_possible_backer_has_no_name() -> None:
    backer = PossibleBacker(OrganizationKind.BUSINESS, "KZ-23", REASONS)
    lines = read_everywhere(lambda t: possible_backer(t, 4, backer), Language.RUSSIAN)
    assert lines == ["4. Бизнес · Атырауская область", "ваш регион"]


@pytest.mark.parametrize("language", Language, ids=str)
def test_what_comes_next_depends_on_how_far_the_search_has_come(language: Language) -> None:
    ways = [
        STANDING,
        replace(STANDING, wave=3),
        replace(STANDING, next_step_at=None),
        replace(STANDING, next_step_at=None, awaits_answer=True),
        replace(STANDING, moderators_told=True),
    ]
    said = ["\n".join(read_everywhere(lambda t, way=way: next_step(t, way), language)) for way in ways]
    assert len(set(said)) == 5
    assert [("28" in text) for text in said] == [True, True, False, False, False], (
        "past midnight in Kazakhstan"
    )


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_suggestion_in_figures(language: Language) -> None:
    view = ShownTo(
        OrganizationName("", HOSTILE, "", ""),
        PitchStatus.SENT,
        0.8123,
        (("base", -3.304), ("meaning", 7.033), ("territory", 2.584), ("budget", -0.004), ("record", 0.0)),
    )
    words = "\n".join(read_everywhere(lambda t: shown_to(t, view, numbers=False), language))
    assert words.startswith("<b>&’</p>"), "a name's marks are set in order"
    assert not re.search("[0-9]", words)
    t = speaks(language)
    assert t.plain("fit-very_well") in words
    assert f"{t.plain('fit-part-meaning')}, {t.plain('fit-part-territory')}" in words
    numbers = "\n".join(read_everywhere(lambda t: shown_to(t, view, numbers=True), language))
    shown = [
        float(number.replace("\u2212", "-").replace(",", "."))
        for number in re.findall(r"[+\u2212]\d+[.,]\d\d", numbers)
    ]
    assert shown[0] == round(sum(shown[1:]), 2) == 6.31
    assert 0.0 not in shown
