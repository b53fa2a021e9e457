"""The fair round: properties that hold for every input, and the cases at its edges."""

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.rounds import RoundRules, fair_round
from bot.matching.suggestions import Suggestion

PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 9), st.integers(0, 7)), st.floats(0, 1, allow_nan=False), max_size=50
)
RULES = st.tuples(st.integers(0, 4), st.integers(0, 3), st.integers(0, 4)).map(
    lambda drawn: RoundRules(drawn[0], drawn[1], drawn[1] + drawn[2])
)


def suggestions(pairs: dict[tuple[int, int], float]) -> list[Suggestion]:
    return [Suggestion(p, b, score, {}, ()) for (p, b), score in pairs.items()]


def largest_flow(pairs: set[tuple[int, int]], rules: RoundRules) -> int:
    """Promised viewings that any choice can meet: Edmonds and Karp, as an independent reference."""
    room: dict[tuple[str, str], int] = {}
    for project, backer in pairs:
        room["source", f"p{project}"] = rules.viewers_least
        room[f"p{project}", f"b{backer}"] = 1
        room[f"b{backer}", "sink"] = rules.pitches
    total = 0
    while True:
        came_from = {"source": ""}
        queue = ["source"]
        for node in queue:
            for (start, end), left in list(room.items()):
                if start == node and left > 0 and end not in came_from:
                    came_from[end] = node
                    queue.append(end)
        if "sink" not in came_from:
            return total
        node = "sink"
        while node != "source":
            before = came_from[node]
            room[before, node] -= 1
            room[node, before] = room.get((node, before), 0) + 1
            node = before
        total += 1


@settings(max_examples=120, deadline=None)
@given(PAIRS, RULES)
def test_caps_are_never_exceeded(pairs: dict[tuple[int, int], float], rules: RoundRules) -> None:
    chosen = fair_round(suggestions(pairs), rules).pairs
    assert max(Counter(one.backer_id for one in chosen).values(), default=0) <= rules.pitches
    assert max(Counter(one.project_id for one in chosen).values(), default=0) <= rules.viewers_most
    assert len({(one.project_id, one.backer_id) for one in chosen}) == len(chosen)


@settings(max_examples=120, deadline=None)
@given(PAIRS, RULES)
def test_every_shortfall_is_reported_and_nothing_else(
    pairs: dict[tuple[int, int], float], rules: RoundRules
) -> None:
    projects = set(range(10))
    found = fair_round(suggestions(pairs), rules, project_ids=projects)
    viewers = Counter(one.project_id for one in found.pairs)
    short = {name: viewers[name] for name in projects if viewers[name] < rules.viewers_least}
    assert {one.project_id: one.viewers for one in found.shortfalls} == short


@settings(max_examples=80, deadline=None)
@given(PAIRS, st.integers(1, 3))
def test_the_minimum_is_met_wherever_backers_have_room(
    pairs: dict[tuple[int, int], float], least: int
) -> None:
    """With room for everybody, only those with too few candidates fall short."""
    rules = RoundRules(pitches=10, viewers_least=least, viewers_most=least)
    found = fair_round(suggestions(pairs), rules)
    assert all(one.cause == "few-eligible" for one in found.shortfalls)


@settings(max_examples=80, deadline=None)
@given(PAIRS, RULES)
def test_as_many_promised_viewings_as_possible(
    pairs: dict[tuple[int, int], float], rules: RoundRules
) -> None:
    chosen = fair_round(suggestions(pairs), rules).pairs
    viewers = Counter(one.project_id for one in chosen)
    met = sum(min(count, rules.viewers_least) for count in viewers.values())
    assert met == largest_flow(set(pairs), rules)


@settings(max_examples=60, deadline=None)
@given(PAIRS, RULES, st.randoms(use_true_random=False))
def test_the_order_of_input_does_not_matter(
    pairs: dict[tuple[int, int], float], rules: RoundRules, order: random.Random
) -> None:
    given_order = suggestions(pairs)
    shuffled = list(given_order)
    order.shuffle(shuffled)
    assert fair_round(given_order, rules) == fair_round(shuffled, rules)


def test_scores_decide_when_nobody_is_left_out() -> None:
    pairs = {(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.7, (1, 1): 0.1}
    chosen = fair_round(suggestions(pairs), RoundRules(1, 1, 1)).pairs
    assert {(one.project_id, one.backer_id) for one in chosen} == {(0, 1), (1, 0)}


def test_a_first_viewer_goes_before_a_second() -> None:
    """Two seats, one weak project: it is seen although the strong one would score higher twice."""
    pairs = {(0, 0): 1.0, (0, 1): 1.0, (1, 1): 0.01}
    found = fair_round(suggestions(pairs), RoundRules(1, 2, 2))
    assert {(one.project_id, one.backer_id) for one in found.pairs} == {(0, 0), (1, 1)}
    assert {(one.project_id, one.viewers, one.cause) for one in found.shortfalls} == {
        (0, 1, "backers-full"),
        (1, 1, "few-eligible"),
    }


def test_one_backer_for_a_thousand_projects() -> None:
    found = fair_round(suggestions({(p, 0): p / 1000 for p in range(1000)}), RoundRules(3, 1, 5))
    assert [one.project_id for one in found.pairs] == [997, 998, 999]
    assert len(found.shortfalls) == 997


def test_no_backers_at_all() -> None:
    found = fair_round([], RoundRules(), project_ids=[1])
    assert found.pairs == ()
    assert [(one.project_id, one.cause) for one in found.shortfalls] == [(1, "few-eligible")]


def test_a_backers_week_narrows_its_share() -> None:
    pairs = {(p, 0): 0.5 for p in range(5)}
    found = fair_round(suggestions(pairs), RoundRules(3, 0, 5), pitches_left={0: 1})
    assert len(found.pairs) == 1


@pytest.mark.parametrize("rules", [(-1, 0, 1), (1, 3, 2), (1, -1, 1)])
def test_contradictory_rules_are_refused(rules: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="contradictory"):
        RoundRules(*rules)


def test_a_score_that_is_no_number_counts_as_none() -> None:
    pairs = {(0, 0): float("nan"), (1, 0): 0.5}
    assert [one.project_id for one in fair_round(suggestions(pairs), RoundRules(1, 0, 1)).pairs] == [1]
