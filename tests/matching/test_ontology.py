"""What the curated causes promise to the engine, and that a broken promise is found as they are read."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from bot.matching.ontology import (
    LANGUAGES,
    Cause,
    Ontology,
    OntologyError,
    load_ontology,
    parse_causes,
    sphere_ids,
)

CAUSES = load_ontology().causes
KAZAKH = re.compile("[әіңғүұқөһ]", re.IGNORECASE)
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
LATIN_WORD = re.compile("[a-z]{3}", re.IGNORECASE)


def test_the_field_is_covered():
    assert len(CAUSES) >= 170
    assert all(load_ontology().by_sphere.values())


def test_ids_are_slugs():
    assert all(re.fullmatch(r"[a-z]+/[a-z0-9]+(-[a-z0-9]+)*", cause.id) for cause in CAUSES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_short_lower_case_and_distinct(language):
    names = [cause.name[language] for cause in CAUSES]
    assert [name for name in names if not 1 <= len(name.split()) <= 5] == []
    assert [name for name, count in Counter(names).items() if count > 1] == []
    assert [name for name in names if name != name.strip() or name.endswith(".")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_descriptions_have_a_sentence_s_length(language):
    texts = [text for cause in CAUSES for text in cause.descriptions[language]]
    assert [text for text in texts if not 8 <= len(text.split()) <= 30] == []


def test_no_description_is_said_twice():
    said = Counter(
        " ".join(re.findall(r"\w+", text.casefold()))
        for cause in CAUSES
        for language in LANGUAGES
        for text in cause.descriptions[language]
    )
    assert [text for text, count in said.items() if count > 1] == []


def test_kazakh_has_its_own_letters():
    texts = [text for cause in CAUSES for text in cause.descriptions["kk"]]
    assert [text for text in texts if not KAZAKH.search(text)] == []


def test_russian_and_english_are_what_they_claim():
    for cause in CAUSES:
        assert all(CYRILLIC.search(text) for text in cause.descriptions["ru"]), cause.id
        assert not any(CYRILLIC.search(text) for text in (*cause.descriptions["en"], cause.name["en"])), (
            cause.id
        )
        assert all(LATIN_WORD.search(text) for text in cause.descriptions["en"]), cause.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_keywords_are_distinct_and_lower_case(language):
    for cause in CAUSES:
        keywords = cause.keywords[language]
        assert len(set(keywords)) == len(keywords), cause.id
        assert all(word and word == word.strip().lower() for word in keywords), cause.id


def test_related_is_symmetric():
    by_id = load_ontology().by_id
    assert all(cause.id in by_id[other].related for cause in CAUSES for other in cause.related)


def test_by_sphere_gives_the_best_fitting_causes_first():
    for sphere, causes in load_ontology().by_sphere.items():
        places = [cause.spheres.index(sphere) for cause in causes]
        assert places == sorted(places)


def cause(name: str, *related: str) -> Cause:
    return Cause(
        id=f"made-up/{name}",
        spheres=("health",),
        name=dict.fromkeys(LANGUAGES, name),
        descriptions=dict.fromkeys(LANGUAGES, (f"{name} 1", f"{name} 2", f"{name} 3")),
        keywords=dict.fromkeys(LANGUAGES, ("a", "b", "c", "d")),
        related=tuple(f"made-up/{other}" for other in related),
    )


A, B = cause("a", "b"), cause("b", "a")


def test_a_sound_ontology_is_taken():
    assert Ontology.of([A, B], sphere_ids()).by_id["made-up/a"] is A


@pytest.mark.parametrize(
    ("broken", "rule"),
    [
        ([A, A], "share an id"),
        ([A, cause("b", "c"), cause("c", "b")], "in turn"),
        ([A], "does not exist"),
        ([cause("a", "a")], "itself"),
        ([cause("a")], "one to five"),
        ([replace(A, spheres=("astrology",)), B], "of the law"),
        ([replace(A, spheres=()), B], "one to three"),
        ([replace(A, name={"kk": "a", "ru": "a"}), B], "a name in en"),
        ([replace(A, descriptions={**A.descriptions, "ru": ("a",)}), B], "texts in ru"),
        ([replace(A, keywords={**A.keywords, "kk": ("a",)}), B], "keywords in kk"),
    ],
)
def test_a_broken_rule_is_named(broken, rule):
    with pytest.raises(OntologyError, match=rule):
        Ontology.of(broken, sphere_ids())


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 1, "causes": [{}]}', '{"version": 9}'])
def test_a_file_of_another_shape_is_refused(text):
    with pytest.raises(OntologyError):
        parse_causes(text)
