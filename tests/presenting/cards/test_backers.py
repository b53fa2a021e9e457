"""A backer's profile in words."""

from dataclasses import replace

import pytest

from bot.handlers.backers.form import QUESTIONS, answers_of
from bot.models.backers import PitchFrequency
from bot.models.reference import Language
from bot.presenting.cards.backers import backer_card
from bot.presenting.medium import Medium
from bot.use_cases.backers.profiles import BackerForm
from tests.presenting.cards.reading import HOSTILE, read_everywhere, speaks

FORM = BackerForm(
    spheres=("education_science_sport",),
    regions=(),
    text="Ауыл балалары бағдарламалауды үйренсе дейміз.",
    offers=("money", "mentoring"),
    ceiling=5_000_000,
    pitches_per_week=3,
    frequency=PitchFrequency.DAILY,
)


def test_all_answers() -> None:
    assert backer_card(speaks(Language.KAZAKH), FORM).splitlines() == [
        "<b>Салалар:</b> Білім, ғылым, спорт",
        "<b>Өңірлер:</b> бүкіл ел",
        "<b>Өз сөзіңізбен</b>",
        "<blockquote>Ауыл балалары бағдарламалауды үйренсе дейміз.</blockquote>",
        "<b>Көмек түрі:</b> қаражат, тәлімгерлік",
        "<b>Бір жобаға ең көбі:</b> 5\u00a0млн\u00a0₸",
        "<b>Аптасына ұсыныс:</b> 3",
        "<b>Келетін уақыты:</b> Күн сайын",
    ]


@pytest.mark.parametrize("language", Language, ids=str)
def test_regions_are_named_where_there_are_some(language: Language) -> None:
    everywhere = read_everywhere(lambda t: backer_card(t, FORM), language)[1]
    here = read_everywhere(lambda t: backer_card(t, replace(FORM, regions=("KZ-23", "KZ-10"))), language)[1]
    assert everywhere != here
    assert " · " in here


@pytest.mark.parametrize("language", Language, ids=str)
def test_own_words_stay_words(language: Language) -> None:
    lines = read_everywhere(lambda t: backer_card(t, replace(FORM, text=HOSTILE)), language)
    assert lines[3] == HOSTILE


@pytest.mark.parametrize("language", Language, ids=str)
def test_the_form_shows_the_same_answers_before_they_are_sent(language: Language) -> None:
    t = speaks(language, Medium.PLAIN)
    answers = answers_of(replace(FORM, regions=("KZ-23",)))
    labels = {question.id: t(f"backer-{question.id}-label") for question in QUESTIONS}
    shown = {question.id: t.value(question.shown(answers[question.id])) for question in QUESTIONS}
    said = backer_card(t, replace(FORM, regions=("KZ-23",))).replace(":", "").split()
    assert said == " ".join(f"{labels[one]} {shown[one]}" for one in labels).replace(":", "").split()
