"""Which state body answers for a project."""

from dataclasses import replace

from bot.matching.facts import ProjectFacts
from bot.matching.third_side import Competence, StateBodyFacts, responsible, third_sides

PROJECT = ProjectFacts(
    id=1, organization_id=2, language="kk", title="", text="", region="KZ-23", settlement="Индер",
    spheres=frozenset({"health"}), budget_min=1, budget_full=1,
)  # fmt: skip
AKIMAT = StateBodyFacts(id=10, regions=frozenset({"KZ-23"}))
HEALTH = StateBodyFacts(id=11, regions=frozenset({"KZ-23"}), spheres=frozenset({"health"}))
SPORT = StateBodyFacts(id=12, regions=frozenset({"KZ-23"}), spheres=frozenset({"sport"}))
MINISTRY = StateBodyFacts(id=13, spheres=frozenset({"health"}))
ELSEWHERE = StateBodyFacts(id=14, regions=frozenset({"KZ-27"}), spheres=frozenset({"health"}))
DISTRICT = StateBodyFacts(
    id=15, regions=frozenset({"KZ-23"}), settlement="индер", spheres=frozenset({"health"})
)
EVERYTHING = StateBodyFacts(id=16)


def test_the_closest_comes_first_and_strangers_stay_out() -> None:
    sides = third_sides(PROJECT, [MINISTRY, SPORT, AKIMAT, ELSEWHERE, DISTRICT, HEALTH, EVERYTHING])
    assert [side.body_id for side in sides] == [15, 11, 10, 13]
    assert sides[0].competence is Competence.SETTLEMENT_AND_SPHERE
    assert responsible(sides) == sides[0]


def test_between_equals_a_person_chooses() -> None:
    sides = third_sides(PROJECT, [HEALTH, replace(HEALTH, id=17)])
    assert [side.body_id for side in sides] == [11, 17]
    assert responsible(sides) is None


def test_nobody_answers_for_an_unknown_territory() -> None:
    assert third_sides(replace(PROJECT, region="KZ-99"), [AKIMAT, HEALTH]) == ()
    assert responsible(()) is None
