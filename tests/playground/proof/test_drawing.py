"""What a seed draws: the same each time, as often as it weighs, and changed by another option only where that wins."""

from collections import Counter

from playground.proof.drawing import Lot

WEIGHTS = {"answer": 6.0, "wander": 3.0, "kill": 1.0}
DRAWS = 3000


def test_the_same_seed_draws_the_same() -> None:
    first, second = (
        [
            (lot.among(WEIGHTS), lot.up_to(9, "hours"), lot.one_of("abc", "text"), lot.happens(0.5, "words"))
            for lot in (Lot(7, number) for number in range(50))
        ]
        for _ in range(2)
    )
    assert first == second


def test_another_seed_draws_something_else() -> None:
    assert [Lot(7, n).among(WEIGHTS) for n in range(50)] != [Lot(8, n).among(WEIGHTS) for n in range(50)]


def test_what_weighs_more_is_drawn_more_often_and_everything_now_and_then() -> None:
    drawn = Counter(Lot(7, number).among(WEIGHTS) for number in range(DRAWS))
    for name, weight in WEIGHTS.items():
        share = drawn[name] / DRAWS
        assert abs(share - weight / 10) < 0.05, drawn


def test_a_further_option_changes_the_choice_only_where_it_is_chosen_itself() -> None:
    for number in range(200):
        before, after = Lot(7, number).among(WEIGHTS), Lot(7, number).among(WEIGHTS | {"block": 2.0})
        assert after in (before, "block")


def test_whole_numbers_go_from_one_to_the_most() -> None:
    assert {Lot(7, number).up_to(4, "days") for number in range(200)} == {1, 2, 3, 4}
