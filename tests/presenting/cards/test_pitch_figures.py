"""The figures of matching in words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.models.reference import Language
from bot.models.words import Named
from bot.presenting.cards.pitches import figures_card, figures_of
from bot.use_cases.pitches.figures import Figures
from tests.presenting.cards.reading import read_everywhere, speaks

FIGURES = Figures(projects=24, wanted=15, pitches=67, answered=51, median_answer=timedelta(days=2, hours=5))


def test_one_region() -> None:
    assert figures_of(speaks(Language.RUSSIAN), Named("region", "KZ-23"), FIGURES).splitlines() == [
        "<b>Атырауская область</b>",
        "Проектов: 24, из них заинтересовали партнёров: 15",
        "Предложений: 67, с ответом: 51 (76\u00a0%)",
        "Обычно отвечают за 2 дня",
    ]


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (timedelta(0), "1 hour"),
        (timedelta(hours=7), "7 hours"),
        (timedelta(hours=47), "47 hours"),
        (timedelta(hours=48), "2 days"),
    ],
)
def test_long_times_are_told_in_days(time: timedelta, said: str) -> None:
    lines = figures_card(speaks(Language.ENGLISH), replace(FIGURES, median_answer=time)).splitlines()
    assert lines[-1].endswith(said)


@pytest.mark.parametrize("language", Language, ids=str)
def test_what_cannot_be_counted_yet_is_left_out(language: Language) -> None:
    assert len(read_everywhere(lambda t: figures_card(t, FIGURES), language)) == 3
    nothing = Figures(projects=1, wanted=0, pitches=0, answered=0, median_answer=None)
    assert len(read_everywhere(lambda t: figures_card(t, nothing), language)) == 1
