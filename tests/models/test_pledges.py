"""A pledge and its parts: what may follow what."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.pledge_deliveries import Delivery, DeliveryStage
from bot.models.pledges import EXPLANATIONS_MAX, MoneyKind, Pledge, PledgeSide, PledgeStage, check_due
from bot.models.reference import Language, Need

NOW = datetime(2026, 7, 10, 6, tzinfo=UTC)
DAY = timedelta(days=1)


def a_pledge(stage: PledgeStage = PledgeStage.PROMISED) -> Pledge:
    return Pledge(
        submission_id="pledge",
        project_id=1,
        organization_id=2,
        kind=Need.MONEY,
        amount=1_000_000,
        what="",
        language=Language.KAZAKH,
        money_kind=MoneyKind.VOLUNTARY,
        due=date(2026, 9, 1),
        named=True,
        offered_at=NOW,
        offered_by=1,
        stage=stage,
    )


def a_part(stage: DeliveryStage = DeliveryStage.TOLD) -> Delivery:
    return Delivery(
        submission_id="part",
        pledge_id=1,
        amount=400_000,
        side=PledgeSide.GIVER,
        told_at=NOW,
        told_by=1,
        language=Language.KAZAKH,
        stage=stage,
    )


DEEDS: dict[str, tuple[Callable[[Pledge], object], set[PledgeStage]]] = {
    "accept": (
        lambda pledge: pledge.accept(1, NOW, {}),
        {PledgeStage.OFFERED, PledgeStage.PROMISED, PledgeStage.DELIVERED},
    ),
    "decline": (lambda pledge: pledge.decline(1, "", NOW), {PledgeStage.OFFERED, PledgeStage.DECLINED}),
    "lapse": (lambda pledge: pledge.lapse(NOW), {PledgeStage.OFFERED}),
    "withdraw": (
        lambda pledge: pledge.withdraw(1, "", NOW),
        {PledgeStage.OFFERED, PledgeStage.PROMISED, PledgeStage.WITHDRAWN},
    ),
    "release": (lambda pledge: pledge.release(NOW), {PledgeStage.OFFERED, PledgeStage.PROMISED}),
    "restore": (lambda pledge: pledge.restore(), {PledgeStage.RELEASED}),
    "take in": (lambda pledge: pledge.take_in(1), {PledgeStage.PROMISED}),
    "fulfil": (lambda pledge: pledge.fulfil(NOW), {PledgeStage.PROMISED}),
    "explain": (lambda pledge: pledge.explain(1, "Кеш.", date(2026, 10, 1), NOW), {PledgeStage.PROMISED}),
}


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("stage", PledgeStage)
def test_each_deed_is_done_from_its_stages_alone(deed: str, stage: PledgeStage) -> None:
    do, allowed = DEEDS[deed]
    if stage in allowed:
        do(a_pledge(stage))
    else:
        with pytest.raises(OutdatedError, match="pledge-stage-changed"):
            do(a_pledge(stage))


@pytest.mark.parametrize("stage", [PledgeStage.OFFERED, PledgeStage.PROMISED])
def test_what_is_released_can_be_as_it_was(stage: PledgeStage) -> None:
    pledge = a_pledge(stage)
    pledge.release(NOW)
    pledge.restore()
    assert (pledge.stage, pledge.ended_at) == (stage, None)


def test_no_more_is_taken_in_than_was_promised() -> None:
    pledge = a_pledge()
    pledge.take_in(600_000)
    for amount in (0, -1, 400_001):
        with pytest.raises(InvalidValueError):
            pledge.take_in(amount)
    pledge.take_in(400_000)
    assert not pledge.missing


def test_another_day_is_named_a_few_times() -> None:
    pledge = a_pledge()
    for times in range(EXPLANATIONS_MAX):
        assert pledge.explain(1, "Кешікті.", date(2026, 10, 1) + times * DAY, NOW)
    assert not pledge.explain(1, "Кешікті.", pledge.due, NOW)
    with pytest.raises(OutdatedError):
        pledge.explain(1, "Кешікті.", date(2027, 1, 1), NOW)


@pytest.mark.parametrize("days", [-1, 731])
def test_a_day_lies_within_two_years(days: int) -> None:
    with pytest.raises(InvalidValueError):
        check_due(NOW.date() + days * DAY, NOW.date())


ANSWERS: tuple[Callable[[Delivery], bool], ...] = (
    lambda part: part.agree(1, NOW),
    lambda part: part.deny(1, "", NOW),
    lambda part: part.replace(1, NOW),
    lambda part: part.take_back(1, NOW),
)


@pytest.mark.parametrize("first", ANSWERS)
@pytest.mark.parametrize("second", ANSWERS)
def test_a_part_is_answered_once(
    first: Callable[[Delivery], bool], second: Callable[[Delivery], bool]
) -> None:
    part = a_part()
    assert first(part)
    if first is second:
        assert not second(part)
    else:
        with pytest.raises(OutdatedError):
            second(part)
