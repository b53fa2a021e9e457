"""An asar list: what may follow what, and how much of a line is there."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.models.asar_lines import MOST, MOST_TENGE, AsarLine, LineKind, Standing
from bot.models.asars import AHEAD, FURTHEST, UNDECIDED, Asar, AsarStage, check_days
from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.reference import Language

NOW = datetime(2026, 7, 10, 6, tzinfo=UTC)
DAY = timedelta(days=1)
SECOND = timedelta(seconds=1)
STARTS_AT, DECIDED_AT = NOW + 10 * DAY, NOW + 8 * DAY


def an_asar(stage: AsarStage = AsarStage.OPEN) -> Asar:
    return Asar(
        submission_id="asar",
        project_id=1,
        language=Language.KAZAKH,
        starts_at=STARTS_AT,
        decided_at=DECIDED_AT,
        place="Индер, Абай көшесі 5",
        created_at=NOW,
        created_by=1,
        stage=stage,
    )


def a_line(wanted: int = 40, minimum: int = 40, kind: LineKind = LineKind.THINGS, what: str = "") -> AsarLine:
    named = what or ("Цемент" if kind in {LineKind.THINGS, LineKind.TOOLS} else "")
    return AsarLine(
        submission_id="line", asar_id=1, kind=kind, wanted=wanted, minimum=minimum, what=named, unit=""
    )


DEEDS: dict[str, tuple[Callable[[Asar], object], set[AsarStage]]] = {
    "open": (lambda asar: asar.open([Standing(a_line(), 0)], NOW), {AsarStage.DRAFT, AsarStage.OPEN}),
    "change": (lambda asar: asar.must_change(NOW), set(UNDECIDED)),
    "take": (lambda asar: asar.must_take(NOW), {AsarStage.OPEN, AsarStage.TAKES_PLACE}),
    "release": (lambda asar: asar.release(NOW), set(UNDECIDED)),
    "call off": (lambda asar: asar.call_off("Жаңбыр.", NOW), {*AHEAD, AsarStage.CALLED_OFF}),
    "move": (lambda asar: asar.move(STARTS_AT + DAY, asar.place, NOW), set(AHEAD)),
    "hold": (lambda asar: asar.hold("photo", STARTS_AT), {AsarStage.TAKES_PLACE, AsarStage.NOT_TOLD}),
    "leave untold": (lambda asar: asar.leave_untold(STARTS_AT), {AsarStage.TAKES_PLACE}),
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
@pytest.mark.parametrize("there", [39, 40])
def test_only_an_open_list_with_every_minimum_takes_place(stage: AsarStage, there: int) -> None:
    asar = an_asar(stage)
    decided = asar.decide([Standing(a_line(), there), Standing(a_line(12, 0), 0)])
    assert decided is (stage is AsarStage.OPEN and there == 40)
    assert asar.stage is (AsarStage.TAKES_PLACE if decided else stage)


@pytest.mark.parametrize(("stage", "end"), [(AsarStage.OPEN, DECIDED_AT), (AsarStage.TAKES_PLACE, STARTS_AT)])
def test_parts_are_taken_until_it_is_decided_and_then_until_it_begins(
    stage: AsarStage, end: datetime
) -> None:
    asar = an_asar(stage)
    asar.must_take(end - SECOND)
    with pytest.raises(OutdatedError, match="asar-time-over"):
        asar.must_take(end)


@pytest.mark.parametrize(
    ("starts_at", "decided_at", "code"),
    [
        (NOW, NOW - DAY, "asar-past"),
        (NOW + FURTHEST + SECOND, NOW + DAY, "asar-too-far"),
        (STARTS_AT, NOW, "asar-decision-past"),
        (STARTS_AT, STARTS_AT, "asar-decision-late"),
    ],
)
def test_now_the_stated_day_and_the_work_follow_each_other(
    starts_at: datetime, decided_at: datetime, code: str
) -> None:
    with pytest.raises(InvalidValueError, match=code):
        check_days(starts_at, decided_at, NOW)


def test_the_stated_day_stays_before_the_work_when_it_moves() -> None:
    asar = an_asar()
    assert asar.move(STARTS_AT + 5 * DAY, asar.place, NOW)
    assert (asar.decided_at, asar.revision) == (DECIDED_AT, 1)
    assert asar.move(NOW + 3 * DAY, asar.place, NOW)
    assert (asar.decided_at, asar.revision) == (NOW + 2 * DAY, 2)
    assert not asar.move(NOW + 3 * DAY, asar.place, NOW)
    with pytest.raises(InvalidValueError, match="asar-decision-past"):
        asar.move(NOW + DAY, asar.place, NOW)


def test_what_is_settled_moves_without_a_stated_day() -> None:
    asar = an_asar(AsarStage.TAKES_PLACE)
    assert asar.move(NOW + SECOND * 2, asar.place, NOW)
    assert asar.decided_at == DECIDED_AT


def test_the_end_of_an_untold_day_stays_when_its_photo_comes() -> None:
    asar = an_asar(AsarStage.TAKES_PLACE)
    with pytest.raises(OutdatedError, match="asar-not-begun"):
        asar.hold("photo", STARTS_AT - SECOND)
    asar.leave_untold(STARTS_AT + 7 * DAY)
    assert asar.hold("photo", STARTS_AT + 9 * DAY)
    assert asar.ended_at == STARTS_AT + 7 * DAY
    assert not asar.hold("photo", STARTS_AT + 9 * DAY)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (a_line(0, 0), "asar-amount-zero"),
        (a_line(MOST + 1, 0), "asar-amount-too-large"),
        (a_line(MOST_TENGE + 1, 0, LineKind.MONEY), "asar-amount-too-large"),
        (a_line(5, 6), "asar-minimum-above"),
        (a_line(5, -1), "asar-minimum-above"),
    ],
)
def test_amounts_that_cannot_be_are_refused(line: AsarLine, code: str) -> None:
    with pytest.raises(InvalidValueError, match=code):
        line.check()


@pytest.mark.parametrize("kind", LineKind)
def test_things_and_tools_have_a_name(kind: LineKind) -> None:
    line = a_line(kind=kind)
    line.what = ""
    if kind in {LineKind.PEOPLE, LineKind.MONEY}:
        line.check()
    else:
        with pytest.raises(InvalidValueError, match="asar-without-what"):
            line.check()


@pytest.mark.parametrize(
    ("neighbours", "up_to", "matched", "left"),
    [(0, 90, 0, 180), (50, 90, 50, 80), (100, 90, 80, 0), (95, 40, 40, 45), (180, 90, 0, 0), (7, 0, 0, 173)],
)
def test_a_backer_gives_a_tenge_for_a_tenge_and_never_too_much(
    neighbours: int, up_to: int, matched: int, left: int
) -> None:
    standing = Standing(a_line(180, 90, LineKind.MONEY), neighbours, up_to)
    assert (standing.matched, standing.left) == (matched, left)
    assert standing.there <= standing.line.wanted


@pytest.mark.parametrize(
    ("amount", "own", "code"),
    [
        (0, 0, "asar-amount-zero"),
        (-1, 0, "asar-amount-zero"),
        (11, 0, "asar-amount-above"),
        (10**12, 0, "asar-amount-above"),
        (16, 5, "asar-amount-above"),
    ],
)
def test_nobody_takes_nothing_or_more_than_is_left(amount: int, own: int, code: str) -> None:
    standing = Standing(a_line(), 30)
    with pytest.raises(InvalidValueError, match=code):
        standing.must_have_room(amount, own)


def test_what_one_has_said_before_is_room_for_what_one_says_now() -> None:
    full = Standing(a_line(), 40)
    with pytest.raises(OutdatedError, match="asar-line-full"):
        full.must_have_room(1)
    full.must_have_room(5, own=5)
