"""A picture of the figures goes from hand to hand: nothing in it, and no difference of what is in it, counts a few."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.models.few import few
from bot.use_cases.pitches.figures import Figures, MatchingFigures, told

GROUPS = st.lists(
    st.integers(0, 40).flatmap(lambda pitches: st.tuples(st.just(pitches), st.integers(0, pitches))),
    max_size=8,
)


def figures(groups: list[tuple[int, int]]) -> MatchingFigures:
    def of(pitches: int, answered: int) -> Figures:
        return Figures(projects=9, wanted=0, pitches=pitches, answered=answered, median_answer=None)

    total = of(sum(pitches for pitches, _ in groups), sum(answered for _, answered in groups))
    return MatchingFigures(total, tuple((f"KZ-{n}", of(*group)) for n, group in enumerate(groups)), ())


@settings(deadline=None)
@given(GROUPS)
def test_nothing_counts_a_few(groups: list[tuple[int, int]]) -> None:
    found = figures(groups)
    rows, others = told(found)
    assert not few(others)
    for row in rows:
        assert not few(row.pitches)
        assert row.answered is None or not (few(row.answered) or few(row.pitches - row.answered))
    left = found.total.pitches - sum(row.pitches for row in rows)
    assert left == others or not rows
    open_ = [row for row in rows if row.answered is not None]
    if open_:
        answered = found.total.answered - sum(row.answered or 0 for row in open_)
        silent = found.total.pitches - sum(row.pitches for row in open_) - answered
        assert not few(answered)
        assert not few(silent)


def test_what_may_be_told_is() -> None:
    rows, others = told(figures([(20, 10), (30, 12), (12, 3), (3, 1), (4, 4)]))
    assert [(row.code, row.pitches, row.answered) for row in rows] == [
        ("KZ-1", 30, 12),
        ("KZ-0", 20, 10),
        ("KZ-2", 12, None),
    ]
    assert others == 7
