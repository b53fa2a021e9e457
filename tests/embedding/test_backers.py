"""Backers kept between searches: whatever changed before, the answer is that of an index built anew."""

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.embedding.backers import KeptBackers
from bot.matching.engine import MatchingEngine
from bot.matching.facts import BackerFacts
from bot.matching.index import MatchingIndex
from tests.matching.makers import backer, project

NOW = datetime(2026, 6, 22, tzinfo=UTC)
ENGINE = MatchingEngine()
TEXTS = ("Бездомные собаки: приют, вольеры и корм", "чистая вода", "колодец и трубы", "")

backers = st.builds(
    backer,
    st.integers(0, 12),
    st.sampled_from(TEXTS),
    ceiling=st.integers(0, 3).map(lambda millions: millions * 1_000_000),
    paused=st.booleans(),
    pitches_left=st.integers(0, 2),
    declined=st.frozensets(st.integers(1, 3), max_size=2),
    vector=st.sampled_from([None, "read"]),
)


def read(facts: BackerFacts) -> BackerFacts:
    """With the vector of its words where one is asked for; those of other words differ, as in life."""
    if facts.vector is None:
        return facts
    return replace(facts, vector=ENGINE.vectorize([replace(facts, vector=None)])[0])


def distinct(those: Iterable[BackerFacts]) -> list[BackerFacts]:
    return [read(one) for one in {one.id: one for one in those}.values()]


class CountingEngine(MatchingEngine):
    """Counts the indexes it builds."""

    built = 0

    def index(self, *args: object) -> MatchingIndex:
        self.built += 1
        return super().index(*args)  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(backers, max_size=10).map(distinct), min_size=1, max_size=5))
def test_no_history_shows(searches: list[list[BackerFacts]]) -> None:
    kept = KeptBackers()
    for number, those in enumerate(searches):
        asking = project(1 + number % 3, TEXTS[number % 4])
        found = kept.best_for(ENGINE, asking, those, limit=20, now=NOW)
        assert found == ENGINE.backers_for(asking, those, limit=20, now=NOW)


def test_what_is_as_it_was_is_not_placed_again() -> None:
    engine, kept = CountingEngine(), KeptBackers()
    those = [backer(number, TEXTS[number % 3]) for number in range(20)]
    asking = project(1, "вода")
    for _ in range(3):
        kept.best_for(engine, asking, [replace(one) for one in those], limit=20, now=NOW)
    those[7] = replace(those[7], text="собаки")
    del those[3]
    found = kept.best_for(engine, asking, those, limit=20, now=NOW)
    assert engine.built == 1
    assert found == engine.backers_for(asking, those, limit=20, now=NOW)


def test_a_text_that_was_read_meanwhile_counts() -> None:
    kept = KeptBackers()
    unread = [backer(number, TEXTS[0]) for number in range(4)]
    asking = project(1, TEXTS[0])
    before = kept.best_for(ENGINE, asking, unread, limit=4, now=NOW)
    strange = np.zeros(ENGINE.space.width, dtype=np.float32)
    after = kept.best_for(ENGINE, asking, [replace(unread[0], vector=strange), *unread[1:]], limit=4, now=NOW)
    assert before[0].parts["causes"] > 0
    assert {one.backer_id: one.parts["causes"] for one in after}[0] == 0


def test_it_grows_with_the_backers_alone() -> None:
    engine, kept = CountingEngine(), KeptBackers()
    chance = random.Random(1)
    numbers = list(range(30))
    for _ in range(40):
        # One in ten leaves for somebody new, again and again.
        for place in chance.sample(range(30), 3):
            numbers[place] = max(numbers) + 1
        those = [backer(number, "вода") for number in numbers]
        kept.best_for(engine, project(1, "вода"), those, limit=3, now=NOW)
    assert engine.built == 1
    index = kept._index
    assert index is not None
    assert (len(index.backers), len(index.projects), len(index._profiles)) == (30, 0, 30)
    assert len(index.backers._meaning) <= 64
