"""What the engine suggests, why, and what it makes of odd input. Real model, a few texts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest

from bot.matching.embedder import FallbackEmbedder
from bot.matching.engine import MatchingEngine
from bot.matching.facts import BackerFacts, NeedFacts, PlanItemFacts, ProjectFacts
from bot.matching.feedback import Answer, leanings_after
from tests.matching.makers import backer, need, plan_item, project

NOW = datetime(2026, 6, 22, 9, 0, tzinfo=UTC)
Item = TypeVar("Item", ProjectFacts, BackerFacts, NeedFacts, PlanItemFacts)

DOGS = project(1, "Приют на окраине: двести собак в тесных вольерах, корм в долг, ищем хозяев")
CODING = project(2, "Ауыл балаларына ноутбук қойып, бағдарламалау үйірмесін тегін ашамыз", "kk")
PIPES = project(3, "A village still carries water in buckets; we will drill a well and lay pipes", "en")
DOBRA = project(4, "Домбыра мен қобыз үйрететін тегін сынып, кешкі концерттер", "kk")
PROJECTS = (DOGS, CODING, PIPES, DOBRA)


def vectorized(engine: MatchingEngine, items: Sequence[Item]) -> list[Item]:
    return [replace(item, vector=row) for item, row in zip(items, engine.vectorize(items), strict=True)]


@pytest.fixture(scope="module")
def projects(engine: MatchingEngine) -> list[ProjectFacts]:
    return vectorized(engine, PROJECTS)


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        ("Біз қаңғыбас ит-мысықты аяп, паналайтын орындарға көмектескіміз келеді", "kk", 1),
        ("Our developers would teach children in villages to code", "en", 2),
        ("Хотим, чтобы в каждом ауле из крана шла чистая вода", "ru", 3),
        ("We love traditional music and want young hands to play it", "en", 4),
        ("Kangybas it-mysyqty emdep, tegin baspana tauyp beremiz", "kk", 1),
        ("Ауыл балаларын багдарламалауга уйретемиз", "kk", 2),
    ],
)
def test_meaning_is_found_across_languages_and_spellings(
    engine: MatchingEngine, projects: list[ProjectFacts], text: str, language: str, wanted: int
) -> None:
    (asking,) = vectorized(engine, [backer(9, text, language)])
    assert engine.projects_for(asking, projects, now=NOW)[0].project_id == wanted


def test_parts_add_up_to_the_score_and_reasons_are_true(
    engine: MatchingEngine, projects: list[ProjectFacts]
) -> None:
    asking = backer(9, "Помогаем приютам для бездомных животных", regions=frozenset({"KZ-23"}))
    best = engine.projects_for(vectorized(engine, [asking])[0], projects, now=NOW)[0]
    assert best.score == pytest.approx(1 / (1 + 2.718281828459045 ** -sum(best.parts.values())))
    reasons = {reason.code: dict(reason.parameters) for reason in best.reasons}
    assert reasons["shared-cause"]["cause"].startswith("animals/")
    assert reasons["same-region"] == {"region": "KZ-23"}
    assert reasons["offers"] == {"needs": ("money",)}
    assert "within-ceiling" in reasons


def test_a_long_wait_and_a_near_deadline_lift_a_project_and_are_told(engine: MatchingEngine) -> None:
    (fresh,) = vectorized(engine, [DOGS])
    waiting = replace(fresh, id=5, waiting_since=NOW - timedelta(days=40), deadline=NOW + timedelta(days=5))
    (asking,) = vectorized(engine, [backer(9, "Животные")])
    first, second = engine.projects_for(asking, [fresh, waiting], now=NOW)
    assert (first.project_id, second.project_id) == (5, 1)
    told = {reason.code: dict(reason.parameters) for reason in first.reasons}
    assert told["waiting"] == {"days": 40}
    assert told["deadline"] == {"days": 5}


def test_nearer_to_home_goes_first(engine: MatchingEngine) -> None:
    (here,) = vectorized(engine, [replace(PIPES, region="KZ-23")])
    near, far = replace(here, id=6, region="KZ-27"), replace(here, id=7, region="KZ-63")
    (asking,) = vectorized(engine, [backer(9, "Вода", home_region="KZ-23")])
    found = engine.projects_for(asking, [far, near, here], now=NOW)
    assert [one.project_id for one in found] == [3, 6, 7]
    assert [one.reasons[-3].code for one in found] == ["same-region", "neighbour-region", "nationwide"]


def test_answers_move_the_order_a_little(engine: MatchingEngine, projects: list[ProjectFacts]) -> None:
    (asking,) = vectorized(engine, [backer(9, "Дети и село")])
    index = engine.index(projects, [asking])
    causes = index.causes_of(DOGS.id)
    assert causes
    before = index.suggestion(DOGS.id, 9, NOW)
    liked = replace(asking, leanings=leanings_after({}, Answer.INTERESTED, causes=causes, region="KZ-23"))
    index.put_backer(liked)
    after = index.suggestion(DOGS.id, 9, NOW)
    assert after.score > before.score
    assert after.parts["feedback"] > 0 == before.parts["feedback"]
    assert "liked-before" in [reason.code for reason in after.reasons]
    elsewhere = {"region:KZ-23": 1.0, **{f"cause:{cause}": 0.05 for cause in causes}}
    index.put_backer(replace(liked, leanings=elsewhere))
    nearby = index.suggestion(DOGS.id, 9, NOW)
    assert nearby.parts["feedback"] > 0
    assert "liked-before" not in [reason.code for reason in nearby.reasons], (
        "interest in a region is not in a cause"
    )
    index.put_backer(replace(liked, leanings={f"cause:{cause}": -9.0 for cause in causes}))
    assert -4 < index.suggestion(DOGS.id, 9, NOW).parts["feedback"] < 0


@pytest.mark.parametrize(
    "text",
    ["", "дети", "🙏🙏🙏", "\0\0", "Biz bolalar uchun yangi bog'cha qurmoqchimiz", "ааа " * 1000],
    ids=["empty", "one word", "only emoji", "control signs", "a fourth language", "a novel of 4,000"],
)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_odd_texts_still_get_sensible_scores(
    engine: MatchingEngine, projects: list[ProjectFacts], text: str, language: str
) -> None:
    (asking,) = vectorized(engine, [backer(9, text, language)])
    found = engine.projects_for(asking, projects, now=NOW)
    assert len(found) == len(projects)
    assert all(0 < one.score < 1 for one in found)


TOPICS = {"shared-cause", "related-cause", "close-in-meaning"}


@pytest.mark.parametrize(
    "text", ["", "🙏🙏🙏", "\0\0", "…", "12 345"], ids=["empty", "emoji", "control signs", "dots", "digits"]
)
def test_of_a_text_without_words_nothing_is_claimed(
    engine: MatchingEngine, projects: list[ProjectFacts], text: str
) -> None:
    """A model gives even silence some direction; it must not become a reason, a cause or a likeness."""
    asking, other = vectorized(engine, [backer(9, text), backer(8, "Чистая вода в сёлах")])
    (silent, too) = vectorized(engine, [project(5, text), project(6, "…", "kk")])
    suggested = [
        *engine.projects_for(asking, projects, now=NOW),
        *engine.backers_for(silent, [asking, other], now=NOW),
        *engine.backers_for(projects[2], [asking], now=NOW),
    ]
    assert len(suggested) == len(projects) + 3
    assert not TOPICS & {reason.code for one in suggested for reason in one.reasons}
    assert {(one.parts["meaning"], one.parts["causes"]) for one in suggested} == {(0.0, 0.0)}
    assert engine.index([silent], []).causes_of(silent.id) == ()
    assert engine.likely_duplicates(silent, [too, *projects]) == []


def test_texts_without_words_do_not_move_the_centre(
    projects: list[ProjectFacts], engine: MatchingEngine
) -> None:
    ours = MatchingEngine(engine.embedder)
    (asking,) = vectorized(ours, [backer(9, "Чистая вода в сёлах")])
    silent = vectorized(ours, [replace(project(number, "🙏"), language="en") for number in range(20, 40)])
    ours.adapt(projects=projects, backers=[asking])
    centred = ours.projects_for(asking, projects, now=NOW)
    ours.adapt(projects=[*projects, *silent], backers=[asking])
    assert ours.projects_for(asking, projects, now=NOW) == centred


def test_one_word_is_enough_to_be_understood(engine: MatchingEngine, projects: list[ProjectFacts]) -> None:
    (asking,) = vectorized(engine, [backer(9, "Вода")])
    best = engine.projects_for(asking, projects, now=NOW)[0]
    assert best.project_id == PIPES.id
    assert TOPICS & {reason.code for reason in best.reasons}


def test_of_a_novel_the_matter_is_found(engine: MatchingEngine, projects: list[ProjectFacts]) -> None:
    novel = ("Мы хотим, чтобы в каждом селе была чистая питьевая вода из своего крана. " * 60)[:4_000]
    assert len(novel) == 4_000
    asking, told = vectorized(engine, [backer(9, novel), backer(8, novel[:72])])
    assert engine.projects_for(asking, projects, now=NOW)[0].project_id == PIPES.id
    assert engine.projects_for(told, projects, now=NOW)[0].project_id == PIPES.id


def test_a_ceiling_of_zero_gets_what_needs_no_money(
    engine: MatchingEngine, projects: list[ProjectFacts]
) -> None:
    tools = replace(projects[0], id=20, needs=frozenset({"equipment"}))
    lending = backer(9, "Животные", ceiling=0, offers=frozenset({"money", "equipment"}))
    found = engine.projects_for(vectorized(engine, [lending])[0], [*projects, tools], now=NOW)
    assert [one.project_id for one in found] == [20]
    assert "within-ceiling" not in [reason.code for reason in found[0].reasons]
    assert all(0 < one.score < 1 for one in found)


def test_a_language_that_nobody_expected(engine: MatchingEngine, projects: list[ProjectFacts]) -> None:
    (asking,) = vectorized(engine, [backer(9, "Ми допомагаємо безпритульним тваринам", "uk")])
    assert engine.projects_for(asking, projects, now=NOW)[0].project_id == DOGS.id


def test_nobody_to_suggest(engine: MatchingEngine, projects: list[ProjectFacts]) -> None:
    assert engine.backers_for(projects[0], [], now=NOW) == []
    assert engine.projects_for(backer(9, "x"), [], now=NOW) == []
    assert engine.likely_duplicates(projects[0], []) == []
    assert engine.projects_for_need(need(1, "вода"), []) == []


def test_one_backer_for_a_thousand_projects(engine: MatchingEngine, projects: list[ProjectFacts]) -> None:
    many = [replace(projects[number % 4], id=number) for number in range(1000)]
    (asking,) = vectorized(engine, [backer(9, "Чистая вода в сёлах")])
    found = engine.projects_for(asking, many, limit=10, now=NOW)
    assert [one.project_id for one in found] == [4 * place + 2 for place in range(10)]


def test_all_regions_are_as_good_as_the_whole_country(
    engine: MatchingEngine, projects: list[ProjectFacts]
) -> None:
    (everywhere,) = vectorized(engine, [backer(9, "Вода")])
    named = replace(everywhere, regions=frozenset(f"KZ-{code}" for code in range(10, 80)))
    orders = [
        [one.project_id for one in engine.projects_for(asking, projects, now=NOW)]
        for asking in (everywhere, named)
    ]
    assert orders[0] == orders[1]


def test_without_vectors_keywords_still_match() -> None:
    engine = MatchingEngine(FallbackEmbedder())
    assert not engine.semantic
    found = engine.projects_for(backer(9, "Бездомные собаки: приют, вольеры и корм"), PROJECTS, now=NOW)
    assert found[0].project_id == DOGS.id
    assert found[0].reasons[0].code == "shared-cause"


def test_a_vector_of_another_model_is_not_misread(engine: MatchingEngine) -> None:
    (other,) = vectorized(MatchingEngine(FallbackEmbedder()), [DOGS])
    (asking,) = vectorized(engine, [backer(9, "приют для собак")])
    assert engine.projects_for(asking, [other], now=NOW)[0].parts["meaning"] == 0


def test_the_same_project_told_in_another_language(engine: MatchingEngine) -> None:
    told = project(
        1, "Двенадцать ноутбуков и наставники для кружка программирования в школе Индера",
        settlement="Индер", budget_full=2_400_000, needs=frozenset({"equipment", "mentoring"}),
    )  # fmt: skip
    retold = replace(
        told, id=2, language="kk", budget_full=2_500_000,
        text="Индер мектебіндегі бағдарламалау үйірмесіне 12 ноутбук пен тәлімгер керек",
    )  # fmt: skip
    other = replace(told, id=3, text="Хоккейная коробка и форма для ребят Индера", budget_full=7_000_000)
    elsewhere = replace(retold, id=4, region="KZ-63", settlement="Алтай")
    first, *rest = vectorized(engine, [told, retold, other, elsewhere])
    assert [one.project_id for one in engine.likely_duplicates(first, rest)] == [2]


def test_a_plan_covers_a_need_of_its_own_place_alone(engine: MatchingEngine) -> None:
    lacking = need(
        1,
        "Балабақша кезегінде үш жыл тұрмыз, орын тимеді, жекеменшікке шамамыз жетпейді",
        "kk",
        settlement="Индер",
    )
    local = plan_item(1, "Строительство детского сада на 140 мест", settlement="Индер")
    items = [
        local,
        replace(local, id=2, region="KZ-63"),
        replace(local, id=3, settlement="Махамбет"),
        replace(local, id=4, title="Средний ремонт автомобильной дороги и моста"),
        replace(local, id=5, settlement="", title="Развитие сети дошкольных организаций области"),
    ]
    (asking,) = vectorized(engine, [lacking])
    found = engine.coverage(asking, vectorized(engine, items))
    assert set(found.covering) == {1, 5}
    assert found.state == "covered"
    assert engine.coverage(asking, []).state == "absent"
