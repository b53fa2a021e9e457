"""What the pictures of the figures say, in each language."""

import json
import re
from datetime import UTC, datetime, timedelta

import pytest

from bot.handlers.forum.samples import FIGURES as FORUM
from bot.models.reference import Language
from bot.presenting.pictures.figures import forum_picture, matching_picture
from bot.presenting.pictures.picture import Picture
from bot.use_cases.pitches.figures import Figures, MatchingFigures
from tests.presenting.cards.reading import speaks

NOW = datetime(2026, 11, 29, 20, tzinfo=UTC)
"""The 30th in Kazakhstan."""


def of(pitches: int, answered: int) -> Figures:
    return Figures(projects=9, wanted=0, pitches=pitches, answered=answered, median_answer=None)


FOUND = MatchingFigures(
    Figures(projects=41, wanted=22, pitches=57, answered=25, median_answer=timedelta(days=2)),
    (("KZ-23", of(30, 12)), ("KZ-10", of(20, 10)), ("KZ-71", of(7, 3))),
    (),
)


def said(picture: Picture) -> str:
    return json.dumps(picture.data, ensure_ascii=False)


@pytest.mark.parametrize("language", Language, ids=str)
def test_the_figures_of_matching(language: Language) -> None:
    t = speaks(language)
    words = said(matching_picture(t, FOUND, NOW))
    assert "30 " in words, "the country's day"
    for value in ('"41"', '"22"', '"57"', '"25"'):
        assert value in words
    assert t.plain("picture-answered-row", answered=12, count=30) in words
    assert t.plain("picture-pitches-row", count=7) in words, "how many of seven answered is not told"
    assert not re.search(r"<\w+>", words), "a picture has no tags"


@pytest.mark.parametrize("language", Language, ids=str)
def test_the_figures_of_a_forum(language: Language) -> None:
    t = speaks(language)
    words = said(forum_picture(t, FORUM))
    for session in FORUM.top:
        assert (f"★ {session.stars}" in words) == (session.stars >= 5)
    assert t.plain("picture-few") in words
