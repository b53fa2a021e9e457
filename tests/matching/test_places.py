"""The engine compares places by the table of settlements, and what that lacks by its sound."""

import pytest

from bot.matching.coverage import same_place
from bot.matching.duplicates import likenesses
from bot.matching.engine import MatchingEngine
from bot.matching.third_side import StateBodyFacts, third_sides
from tests.matching.makers import need, plan_item, project

ONE_PLACE = [
    ("Балқаш", "г. Балхаш", "KZ-35"),
    ("Орал", "Уральск", "KZ-27"),
    ("Семипалатинск", "Семей", "KZ-10"),
    ("Майкөмген ауылы", "с. Майкомген", "KZ-23"),
]


@pytest.mark.parametrize(("one", "other", "region"), ONE_PLACE)
def test_a_plan_is_for_a_need_of_its_place_however_that_is_spelt(one: str, other: str, region: str) -> None:
    lacking = need(1, "…", region=region, settlement=one)
    assert same_place(lacking, plan_item(1, "…", region=region, settlement=other))
    assert not same_place(lacking, plan_item(1, "…", region="KZ-55", settlement=other))
    assert not same_place(lacking, plan_item(1, "…", region=region, settlement="Бестөбе"))


def test_a_plan_of_a_district_is_for_its_settlements() -> None:
    district = plan_item(1, "…", settlement="Индерский район")
    assert same_place(need(1, "…", settlement="Индербор"), district)
    assert not same_place(need(1, "…", settlement="Құлсары"), district)


@pytest.mark.parametrize(("one", "other", "region"), ONE_PLACE)
def test_a_project_told_again_may_spell_its_place_otherwise(
    engine: MatchingEngine, one: str, other: str, region: str
) -> None:
    told, retold, elsewhere = (
        project(number, "Үйірме", "kk", region=region, settlement=settlement)
        for number, settlement in enumerate((one, other, "Бестөбе"), start=1)
    )
    likeness = likenesses(engine.space, told, [retold, elsewhere])
    assert [each.settlement for each in likeness] == [1.0, 0.0]


@pytest.mark.parametrize(("one", "other", "region"), ONE_PLACE)
def test_a_local_body_answers_for_its_place_however_that_is_spelt(one: str, other: str, region: str) -> None:
    body = StateBodyFacts(id=1, regions=frozenset({region}), settlement=other)
    assert third_sides(project(1, "…", region=region, settlement=one), [body])
    assert not third_sides(project(1, "…", region=region, settlement="Бестөбе"), [body])
