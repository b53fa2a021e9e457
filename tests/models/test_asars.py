"""An asar list and its lines: what may follow what, and how much may be taken."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.models.asar_lines import MOST, MOST_TENGE, AsarLine, LineKind, Standing
from bot.models.asars import FURTHEST, Asar, AsarStage, check_days
from bot.models.errors import DomainError, InvalidValueError, OutdatedError
from bot.models.reference import Language

NOW = datetime(2026, 7, 10, 6, tzinfo=UTC)
DAY = timedelta(days=1)
DECIDED, STARTS = NOW + 8 * DAY, NOW + 10 * DAY


def an_asar(stage: AsarStage = AsarStage.OPEN) -> Asar:
    return Asar(
        submission_id="asar",
        project_id=1,
        language=Language.KAZAKH,
        starts_at=STARTS,
        decided_at=DECIDED,
        place="Индер, Абай көшесі 5",
        created_at=NOW,
        created_by=1,
        stage=stage,
    )


def a_line(kind: LineKind = LineKind.THINGS, wanted: int = 40, minimum: int = 25) -> AsarLine:
    return AsarLine(
        submission_id="line", asar_id=1, kind=kind, wanted=wanted, minimum=minimum, what="Цемент", unit="қап"
    )


S = AsarStage
DEEDS: dict[str, tuple[Callable[[Asar], object], set[AsarStage]]] = {
    "open": (lambda asar: asar.open([Standing(a_line(), 0)], NOW), {S.DRAFT, S.OPEN}),
    "write lines": (lambda asar: asar.must_change(NOW), {S.DRAFT, S.OPEN}),
    "take a part": (lambda asar: asar.must_take(NOW), {S.OPEN, S.TAKES_PLACE}),
    "release": (lambda asar: asar.release(DECIDED), {S.DRAFT, S.OPEN}),
    "call off": (
        lambda asar: asar.call_off("Жол жабық", NOW),
        {S.DRAFT, S.OPEN, S.TAKES_PLACE, S.CALLED_OFF},
    ),
    "move": (lambda asar: asar.move(STARTS + DAY, asar.place, NOW), {S.DRAFT, S.OPEN, S.TAKES_PLACE}),
    "hold": (lambda asar: asar.hold("photo", STARTS), {S.TAKES_PLACE, S.NOT_TOLD}),
    "leave untold": (lambda asar: asar.leave_untold(STARTS), {S.TAKES_PLACE}),
}


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("stage", AsarStage)
def test_each_deed_is_done_from_its_stages_alone(deed: str, stage: AsarStage) -> None:
    do, allowed = DEEDS[deed]
    if stage in allowed:
        do(an_asar(stage))
    else:
        with pytest.raises(OutdatedError, match="asar-stage-changed"):
            do(an_asar(stage))


@pytest.mark.parametrize("stage", AsarStage)
def test_it_takes_place_once_the_minimum_of_each_line_is_there(stage: AsarStage) -> None:
    full, less = Standing(a_line(), 25), Standing(a_line(), 24)
    assert not an_asar(stage).decide([full, less])
    asar = an_asar(stage)
    assert asar.decide([full, full]) is (stage is AsarStage.OPEN)
    assert not asar.decide([full, full]), "it is decided once"


@pytest.mark.parametrize(
    ("starts_at", "decided_at", "code"),
    [
        (NOW, NOW, "asar-past"),
        (NOW - DAY, NOW - 2 * DAY, "asar-past"),
        (NOW + FURTHEST + DAY, DECIDED, "asar-too-far"),
        (STARTS, NOW, "asar-decision-past"),
        (STARTS, STARTS, "asar-decision-late"),
        (STARTS, STARTS + DAY, "asar-decision-late"),
    ],
)
def test_days_that_do_not_follow_each_other_are_refused(
    starts_at: datetime, decided_at: datetime, code: str
) -> None:
    with pytest.raises(InvalidValueError, match=code):
        check_days(starts_at, decided_at, NOW)


def test_nobody_takes_a_part_after_the_stated_day_or_once_the_work_has_begun() -> None:
    an_asar(AsarStage.TAKES_PLACE).must_take(DECIDED)
    for stage, at in ((AsarStage.OPEN, DECIDED), (AsarStage.TAKES_PLACE, STARTS)):
        with pytest.raises(OutdatedError, match="asar-time-over"):
            an_asar(stage).must_take(at)


def test_an_earlier_day_takes_the_stated_day_along() -> None:
    asar = an_asar()
    assert asar.move(NOW + 5 * DAY, asar.place, NOW)
    assert (asar.decided_at, asar.revision) == (NOW + 4 * DAY, 1)
    assert not asar.move(NOW + 5 * DAY, asar.place, NOW)
    with pytest.raises(DomainError):
        asar.move(NOW + timedelta(hours=3), asar.place, NOW)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (a_line(wanted=0, minimum=0), "asar-amount-zero"),
        (a_line(wanted=-1), "asar-amount-zero"),
        (a_line(wanted=MOST + 1), "asar-amount-too-large"),
        (a_line(LineKind.MONEY, MOST_TENGE + 1), "asar-amount-too-large"),
        (a_line(minimum=41), "asar-minimum-above"),
        (a_line(minimum=-1), "asar-minimum-above"),
    ],
)
def test_amounts_that_cannot_be_are_refused(line: AsarLine, code: str) -> None:
    with pytest.raises(InvalidValueError, match=code):
        line.check()


@pytest.mark.parametrize(
    ("neighbours", "up_to", "matched"),
    [(0, 50, 0), (10, 50, 10), (30, 20, 20), (60, 50, 40), (100, 50, 0)],
)
def test_a_backer_gives_a_tenge_for_each_of_the_neighbours_and_never_more_than_is_needed(
    neighbours: int, up_to: int, matched: int
) -> None:
    standing = Standing(a_line(LineKind.MONEY, 100, 50), neighbours, up_to)
    assert (standing.matched, standing.left) == (matched, 100 - neighbours - matched)


@pytest.mark.parametrize("amount", [0, -1, 21, 10**12])
def test_nobody_takes_nothing_or_more_than_is_left(amount: int) -> None:
    with pytest.raises(InvalidValueError):
        Standing(a_line(), 25).must_have_room(amount, own=5)
    Standing(a_line(), 25).must_have_room(20, own=5)
    with pytest.raises(OutdatedError, match="asar-line-full"):
        Standing(a_line(), 40).must_have_room(1)
