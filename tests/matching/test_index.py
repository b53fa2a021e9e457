"""The columns say what the rules say, and a change costs no rebuild."""

import random
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching.eligibility import eligible
from bot.matching.engine import MatchingEngine
from bot.matching.facts import NEEDS, BackerFacts, ProjectFacts
from tests.matching.makers import backer, project

NOW = datetime(2026, 6, 22, tzinfo=UTC)
ENGINE = MatchingEngine()
REGIONS = ("KZ-23", "KZ-27", "KZ-63")

sets_of_needs = st.frozensets(st.sampled_from(NEEDS), max_size=3)
projects = st.builds(
    project,
    st.integers(0, 6),
    st.sampled_from(["приют для собак", "чистая вода", ""]),
    region=st.sampled_from(REGIONS),
    organization_id=st.integers(0, 12),
    budget_min=st.integers(1, 9),
    budget_full=st.integers(9, 12),
    needs=sets_of_needs,
    published=st.booleans(),
    spheres=st.frozensets(st.sampled_from(["health", "animals"])),
)
backers = st.builds(
    backer,
    st.integers(0, 6),
    st.sampled_from(["собаки и кошки", "колодец", ""]),
    regions=st.frozensets(st.sampled_from(REGIONS), max_size=2),
    ceiling=st.integers(0, 8),
    offers=sets_of_needs,
    paused=st.booleans(),
    pitches_left=st.integers(0, 2),
    declined=st.frozensets(st.integers(0, 6), max_size=2),
)


def by_id(items: list[ProjectFacts] | list[BackerFacts]) -> list[ProjectFacts] | list[BackerFacts]:
    return list({item.id: item for item in items}.values())


@settings(max_examples=60, deadline=None)
@given(st.lists(projects, max_size=8).map(by_id), st.lists(backers, max_size=6).map(by_id))
def test_suggested_are_exactly_the_eligible(these: list[ProjectFacts], those: list[BackerFacts]) -> None:
    index = ENGINE.index(these, those)
    for asking in those:
        found = index.projects_for(asking.id, limit=20, now=NOW)
        assert {one.project_id for one in found} == {one.id for one in these if not eligible(one, asking)}
    for asked in these:
        suggested = index.backers_for(asked.id, limit=20, now=NOW)
        assert {one.backer_id for one in suggested} == {one.id for one in those if not eligible(asked, one)}


@settings(max_examples=40, deadline=None)
@given(st.lists(projects, min_size=1, max_size=8).map(by_id), backers, st.randoms(use_true_random=False))
def test_neither_order_nor_history_shows(
    these: list[ProjectFacts], asking: BackerFacts, chance: random.Random
) -> None:
    built = ENGINE.index(these, [asking])
    grown = ENGINE.index([], [])
    order = [*these, *(replace(one, id=one.id + 100) for one in these)]
    chance.shuffle(order)
    for one in order:
        grown.put_project(replace(one, text="что-то прежнее"))
        grown.put_project(one)
    grown.put_backer(replace(asking, paused=not asking.paused, declined=frozenset({1, 2, 3})))
    grown.put_backer(asking)
    for one in these:
        grown.remove_project(one.id + 100)
    assert grown.projects_for(asking.id, limit=20, now=NOW) == built.projects_for(
        asking.id, limit=20, now=NOW
    )
    for one in these:
        assert grown.backers_for(one.id, limit=5, now=NOW) == built.backers_for(one.id, limit=5, now=NOW)


def test_the_limit_keeps_the_best_and_ties_go_by_id() -> None:
    same = [project(number, "чистая вода") for number in (5, 3, 9, 1)]
    found = ENGINE.index(same, [backer(1, "колодец")]).projects_for(1, limit=2, now=NOW)
    assert [one.project_id for one in found] == [1, 3]
    assert ENGINE.index(same, [backer(1, "колодец")]).projects_for(1, limit=0, now=NOW) == []


def test_a_taken_out_backer_is_forgotten_with_its_refusals() -> None:
    index = ENGINE.index([project(1, "вода")], [backer(1, "вода", declined=frozenset({1}))])
    assert index.backers_for(1, limit=5, now=NOW) == []
    index.remove_backer(1)
    index.remove_backer(1)
    index.put_backer(backer(1, "вода"))
    assert [one.backer_id for one in index.backers_for(1, limit=5, now=NOW)] == [1]


def test_more_spheres_than_bits_do_not_break() -> None:
    many = [project(number, "вода", spheres=frozenset({f"sphere {number}"})) for number in range(80)]
    asking = backer(1, "вода", spheres=frozenset({"sphere 79"}))
    found = ENGINE.index(many, [asking]).projects_for(1, limit=80, now=NOW)
    assert len(found) == 80
    assert 79 in [one.project_id for one in found[:2]]
    assert np.isfinite([one.score for one in found]).all()
