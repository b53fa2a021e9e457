"""What answers teach: little, within bounds, and only what they are about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matching.feedback import Answer, Leanings, leanings_after, strongest


@given(st.lists(st.sampled_from(Answer), max_size=60))
def test_no_number_of_answers_leaves_the_bounds(answers: list[Answer]) -> None:
    leanings: Leanings = {}
    for answer in answers:
        leanings = leanings_after(leanings, answer, causes=["sport/mass-sport"], region="KZ-23")
    assert all(-1 <= value <= 1 for value in leanings.values())


def test_interest_lifts_the_cause_and_the_region() -> None:
    leanings = leanings_after({}, Answer.INTERESTED, causes=["a/b", "c/d"], region="KZ-23")
    assert leanings == {"cause:a/b": 0.25, "cause:c/d": 0.25, "region:KZ-23": 0.1}


@pytest.mark.parametrize(
    ("answer", "moved"),
    [
        (Answer.NO_OTHER_CAUSE, {"cause:a/b"}),
        (Answer.LESS_OF_THIS, {"cause:a/b"}),
        (Answer.NO_TOO_FAR, {"region:KZ-23", "part:territory"}),
        (Answer.NO_TOO_EXPENSIVE, {"part:budget"}),
        (Answer.NO_WRONG_TIME, set()),
        (Answer.LATER, set()),
    ],
)
def test_a_reason_moves_only_what_it_names(answer: Answer, moved: set[str]) -> None:
    assert set(leanings_after({}, answer, causes=["a/b"], region="KZ-23")) == moved


def test_opposite_answers_cancel_and_leave_nothing() -> None:
    leanings: Leanings = {}
    for answer in (Answer.INTERESTED, Answer.INTERESTED, Answer.LESS_OF_THIS, Answer.NO):
        leanings = leanings_after(leanings, answer, causes=["a/b"], region="")
    assert leanings == {}


def test_the_given_leanings_are_not_changed() -> None:
    before = {"cause:a/b": 0.5}
    leanings_after(before, Answer.INTERESTED, causes=["a/b"], region="KZ-23")
    assert before == {"cause:a/b": 0.5}


def test_the_strongest_are_told_first() -> None:
    assert strongest({"cause:a": 0.1, "cause:b": -0.9, "cause:c": 0.4}, 2) == (
        ("cause:b", -0.9),
        ("cause:c", 0.4),
    )
