"""An answer about free will: who may change it, for how long, and when an administrator has seen to it."""

from datetime import timedelta

import pytest

from bot.models.errors import OutdatedError
from bot.models.free_will import FreeWill, FreeWillAnswer
from tests.fakes.clock import MONDAY_MORNING


def an_answer(answer: FreeWill) -> FreeWillAnswer:
    return FreeWillAnswer(
        memorandum_id=1, organization_id=1, answer=answer, answered_by=7, answered_at=MONDAY_MORNING
    )


def test_whoever_answered_may_change_it_for_72_hours() -> None:
    kept = an_answer(FreeWill.NO)
    assert kept.change(FreeWill.YES, 7, kept.changeable_until - timedelta(minutes=1))
    assert kept.answer is FreeWill.YES
    assert kept.answered_at == MONDAY_MORNING
    with pytest.raises(OutdatedError, match="free-will-settled"):
        kept.change(FreeWill.NO, 7, kept.changeable_until)


def test_the_same_answer_again_changes_nothing_at_any_time() -> None:
    kept = an_answer(FreeWill.NO)
    assert not kept.change(FreeWill.NO, 7, kept.changeable_until + timedelta(days=30))


@pytest.mark.parametrize("answer", FreeWill)
def test_a_colleague_learns_nothing_from_trying(answer: FreeWill) -> None:
    with pytest.raises(OutdatedError, match="free-will-answered"):
        an_answer(FreeWill.YES).change(answer, 8, MONDAY_MORNING)


def test_a_no_is_seen_to_once_and_anew_after_a_change() -> None:
    kept = an_answer(FreeWill.NO)
    assert kept.unheeded
    assert kept.take_up(MONDAY_MORNING)
    assert not kept.take_up(MONDAY_MORNING + timedelta(hours=1))
    assert not kept.unheeded
    kept.change(FreeWill.RATHER_NOT, 7, MONDAY_MORNING)
    with pytest.raises(OutdatedError, match="free-will-not-no"):
        kept.take_up(MONDAY_MORNING)
    kept.change(FreeWill.NO, 7, MONDAY_MORNING)
    assert kept.unheeded
