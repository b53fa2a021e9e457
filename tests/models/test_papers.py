"""A paper says for good what it said when it was made."""

from datetime import UTC, datetime

import pytest

from bot.models.papers import (
    MAKERS,
    READERS,
    PaperKind,
    PledgePaper,
    in_acts,
    number_of,
    series_of,
    sha256_of,
)

SHEET = {"sides": [{"title": "Акт"}, {"title": "Акт"}], "number": "ASAR-A-2027-0001"}


def a_paper(parts: list[int], turn: int = 1) -> PledgePaper:
    return PledgePaper(
        pledge_id=1,
        kind=PaperKind.ACT,
        turn=turn,
        number=f"ASAR-A-2027-{turn:04d}",
        parts=parts,
        sheet=SHEET,
        sha256=sha256_of(SHEET),
        made_at=datetime(2027, 7, 15, tzinfo=UTC),
    )


def test_what_was_changed_since_is_never_printed() -> None:
    paper = a_paper([1])
    assert paper.require_whole() == SHEET
    paper.sheet = SHEET | {"number": "ASAR-A-2027-0002"}
    with pytest.raises(ValueError, match="not what was made"):
        paper.require_whole()


def test_the_order_of_what_is_kept_says_nothing() -> None:
    assert sha256_of(dict(reversed(SHEET.items()))) == sha256_of(SHEET)


def test_numbers_run_by_kind_and_year() -> None:
    numbers = {number_of(kind, year, 1) for kind in PaperKind for year in (2026, 2027)}
    assert numbers >= {"ASAR-A-2027-0001", "ASAR-R-2026-0001", "ASAR-D-2026-0001"}
    series = {series_of(kind, year) for kind in PaperKind for year in (2026, 2027)}
    assert len(numbers) == len(series) == 6


def test_whoever_makes_a_paper_reads_it() -> None:
    assert [kind for kind in PaperKind if not MAKERS[kind] <= READERS[kind]] == []


def test_a_part_is_held_by_whichever_act() -> None:
    assert in_acts([a_paper([1, 2]), a_paper([5], 2)]) == {1, 2, 5}
