"""A round of the fair: which rules it takes, and what may follow what."""

from datetime import timedelta

import pytest

from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.fairs import MAX_TRIES, FairRound, FairStatus
from tests.builders import a_fair_round, a_forum, a_person
from tests.fakes.clock import MONDAY_MORNING

LATER = MONDAY_MORNING + timedelta(hours=1)


def a_round(**fields: int) -> FairRound:
    forum, organiser = a_forum(), a_person()
    forum.id = organiser.id = 1
    return a_fair_round(forum, organiser, **fields)


def computed(paired: int = 5) -> FairRound:
    round_ = a_round()
    round_.begin(projects=4, backers=3, at=MONDAY_MORNING)
    round_.compute(paired=paired, addressees=3, short=1, at=MONDAY_MORNING)
    return round_


@pytest.mark.parametrize(
    ("pitches", "least", "most"), [(0, 2, 8), (11, 2, 8), (3, 0, 8), (3, 6, 8), (3, 3, 2), (3, 2, 21)]
)
def test_rules_without_sense_are_refused(pitches: int, least: int, most: int) -> None:
    with pytest.raises(InvalidValueError):
        a_round(pitches=pitches, viewers_least=least, viewers_most=most).check()


def test_the_usual_rules_make_sense() -> None:
    round_ = a_round()
    round_.check()
    assert (round_.pitches, round_.viewers_least, round_.viewers_most) == (5, 2, 8)


def test_computing_that_is_cut_short_again_and_again_is_given_up() -> None:
    round_ = a_round()
    begun = [round_.begin(projects=1, backers=1, at=LATER) for _ in range(MAX_TRIES + 1)]
    assert begun == [True] * MAX_TRIES + [False]
    assert (round_.status, round_.closed_at) == (FairStatus.FAILED, LATER)


def test_it_is_sent_once() -> None:
    round_ = computed()
    assert round_.send(7, LATER)
    assert (round_.status, round_.decided_by, round_.decided_at) == (FairStatus.SENDING, 7, LATER)
    assert not round_.send(8, LATER)
    round_.finish(LATER)
    assert not round_.send(8, LATER)
    assert (round_.status, round_.decided_by) == (FairStatus.SENT, 7)


def test_what_was_sent_cannot_be_discarded_nor_the_other_way_round() -> None:
    sent, discarded = computed(), computed()
    sent.send(7, LATER)
    with pytest.raises(OutdatedError):
        sent.discard(7, LATER)
    assert discarded.discard(7, LATER)
    assert not discarded.discard(7, LATER)
    with pytest.raises(OutdatedError):
        discarded.send(7, LATER)


def test_without_a_result_or_a_pair_there_is_nothing_to_send() -> None:
    for round_ in (a_round(), computed(paired=0)):
        with pytest.raises(OutdatedError):
            round_.send(7, LATER)


def test_a_round_can_be_discarded_while_it_is_computed() -> None:
    round_ = a_round()
    assert round_.discard(7, LATER)
    assert round_.status is FairStatus.DISCARDED
