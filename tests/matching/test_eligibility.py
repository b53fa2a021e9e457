"""The hard rules, one by one."""

from dataclasses import replace

import pytest

from bot.matching.eligibility import Ineligible, eligible
from bot.matching.facts import BackerFacts, ProjectFacts

PROJECT = ProjectFacts(
    id=1,
    organization_id=100,
    language="kk",
    title="Балабақша",
    text="Ауылда балабақша жоқ",
    region="KZ-23",
    budget_min=1_000_000,
    budget_full=2_000_000,
    needs=frozenset({"money", "equipment"}),
)
BACKER = BackerFacts(
    id=200, language="ru", text="Дошкольное образование", ceiling=2_000_000, offers=frozenset({"money"})
)


def test_a_fitting_pair_meets_no_obstacle() -> None:
    assert eligible(PROJECT, BACKER) == ()


@pytest.mark.parametrize(
    ("project", "backer", "code"),
    [
        (replace(PROJECT, organization_id=200), BACKER, Ineligible.OWN_ORGANIZATION),
        (replace(PROJECT, published=False), BACKER, Ineligible.NOT_PUBLISHED),
        (PROJECT, replace(BACKER, paused=True), Ineligible.PAUSED),
        (PROJECT, replace(BACKER, pitches_left=0), Ineligible.WEEK_IS_FULL),
        (PROJECT, replace(BACKER, declined=frozenset({1})), Ineligible.DECLINED),
        (PROJECT, replace(BACKER, regions=frozenset({"KZ-27"})), Ineligible.OUTSIDE_TERRITORY),
        (replace(PROJECT, budget_min=3_000_001), BACKER, Ineligible.ABOVE_CEILING),
        (PROJECT, replace(BACKER, offers=frozenset({"media"})), Ineligible.NOTHING_OFFERED),
        (PROJECT, replace(BACKER, ceiling=0), Ineligible.NOTHING_OFFERED),
    ],
)
def test_each_rule_alone(project: ProjectFacts, backer: BackerFacts, code: Ineligible) -> None:
    assert eligible(project, backer) == (code,)


def test_half_more_than_the_ceiling_is_still_shown() -> None:
    assert eligible(replace(PROJECT, budget_min=3_000_000), BACKER) == ()


def test_a_ceiling_of_zero_still_lends_tools() -> None:
    backer = replace(BACKER, ceiling=0, offers=frozenset({"money", "equipment"}))
    assert eligible(replace(PROJECT, budget_min=900_000_000), backer) == ()


def test_unticked_needs_or_offers_are_no_obstacle() -> None:
    assert eligible(replace(PROJECT, needs=frozenset()), BACKER) == ()
    assert eligible(PROJECT, replace(BACKER, offers=frozenset())) == ()


def test_all_rules_that_fail_are_named() -> None:
    backer = replace(BACKER, paused=True, regions=frozenset({"KZ-27"}))
    assert eligible(PROJECT, backer) == (Ineligible.PAUSED, Ineligible.OUTSIDE_TERRITORY)
