"""The bands of fit, and what is relevant at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.fit import FLOOR, Fit, fit_of, is_relevant
from bot.matching.suggestions import Reason, Suggestion

CIRCUMSTANCES = (
    Reason("same-region", {"region": "KZ-23"}),
    Reason("within-ceiling"),
    Reason("offers", {"needs": ("money",)}),
)


def suggestion(score: float, *reasons: Reason) -> Suggestion:
    return Suggestion(1, 2, score, {}, reasons)


@pytest.mark.parametrize(
    ("score", "fit"),
    [
        (1.0, Fit.VERY_WELL),
        (0.8, Fit.VERY_WELL),
        (0.79, Fit.WELL),
        (0.4, Fit.WELL),
        (0.39, Fit.PARTLY),
        (FLOOR, Fit.PARTLY),
        (0.0, Fit.PARTLY),
    ],
)
def test_the_band_of_a_score(score: float, fit: Fit) -> None:
    assert fit_of(score) is fit


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_better_score_is_in_no_lower_band(one: float, other: float) -> None:
    bands = list(Fit)
    worse, better = sorted((one, other))
    assert bands.index(fit_of(better)) <= bands.index(fit_of(worse))


@given(st.floats(0, 1))
def test_without_a_common_topic_no_score_is_relevant(score: float) -> None:
    assert not is_relevant(suggestion(score, *CIRCUMSTANCES))


@pytest.mark.parametrize("topic", ["shared-cause", "related-cause", "shared-sphere", "close-in-meaning"])
def test_a_topic_is_relevant_from_the_floor_on(topic: str) -> None:
    assert is_relevant(suggestion(FLOOR, *CIRCUMSTANCES, Reason(topic)))
    assert not is_relevant(suggestion(FLOOR - 0.001, Reason(topic)))
