"""A minimum above the backer's limit is always among the reasons, and beyond the tolerance it is not shown at all."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.matching.eligibility import CEILING_TOLERANCE, Ineligible, eligible
from bot.matching.reasons import reasons_for
from tests.matching.test_eligibility import BACKER, PROJECT

OF_MONEY = {"within-ceiling", "minimum-within-ceiling", "minimum-above-ceiling"}


@given(ceiling=st.integers(0, 5_000_000), least=st.integers(1, 9_000_000), more=st.integers(0, 9_000_000))
def test_what_is_said_of_money_is_true(ceiling: int, least: int, more: int) -> None:
    project = replace(PROJECT, budget_min=least, budget_full=least + more)
    backer = replace(BACKER, ceiling=ceiling, offers=frozenset())
    reasons = reasons_for(project, backer, {"meaning": 0.0}, (), neighbours={}, moment=0.0)
    said = {reason.code for reason in reasons} & OF_MONEY
    expected = {
        "within-ceiling": least + more <= ceiling,
        "minimum-within-ceiling": least <= ceiling < least + more,
        "minimum-above-ceiling": 0 < ceiling < least,
    }
    assert said == {code for code, true in expected.items() if true}
    beyond = 0 < CEILING_TOLERANCE * ceiling < least
    assert (Ineligible.ABOVE_CEILING in eligible(project, backer)) is beyond
