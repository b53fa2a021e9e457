"""Numbers that are shown add up to what they claim."""

from hypothesis import given
from hypothesis import strategies as st

from bot.matching.shares import rounded_together, shared_out

POSITIVE = st.lists(st.floats(0, 50, allow_nan=False), min_size=1, max_size=12)
ANY = st.lists(st.floats(-20, 20, allow_nan=False), min_size=1, max_size=12)


@given(POSITIVE)
def test_shares_make_a_hundred(values: list[float]) -> None:
    shares = shared_out(values, 100)
    assert sum(shares) == (100 if sum(values) > 0 else 0)
    for value, share in zip(values, shares, strict=True):
        assert share >= 0
        assert abs(share - (100 * value / sum(values) if sum(values) > 0 else 0)) < 1 + 1e-9


@given(ANY)
def test_rounded_parts_make_the_rounded_sum(values: list[float]) -> None:
    parts, total = rounded_together(values, 0.01)
    assert sum(parts) == total
    assert abs(total - 100 * sum(values)) <= 0.5 + 1e-6
    for value, part in zip(values, parts, strict=True):
        assert abs(part - 100 * value) < 1 + 1e-6


def test_the_largest_remainder_gets_what_is_left() -> None:
    assert shared_out([1, 1, 1], 100) == (34, 33, 33)
    assert rounded_together([-3.304, 7.033, 2.584], 0.01) == ((-330, 703, 258), 631)
