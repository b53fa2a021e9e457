"""When the service is open, and when a wording no longer holds."""

from dataclasses import fields, replace

import pytest

from bot.models.consents import VERSION, VERSIONS, Terms
from bot.models.reference import Language
from tests.builders import OTHERWISE, TERMS, a_wording


def test_each_of_the_five_is_needed_and_named() -> None:
    assert TERMS.open
    needed = [field.name for field in fields(Terms) if not field.name.endswith("_host")]
    for name in needed:
        without = replace(TERMS, **{name: type(getattr(TERMS, name))()})
        assert (without.missing, without.open) == ((name,), False)
    assert Terms().missing == tuple(needed)


@pytest.mark.parametrize("name", [field.name for field in fields(Terms)])
def test_any_other_term_makes_a_wording_outdated(name: str) -> None:
    wording = a_wording()
    assert wording.holds(TERMS)
    assert not wording.holds(replace(TERMS, **{name: OTHERWISE[name]}))


@pytest.mark.parametrize("language", Language, ids=str)
def test_another_language_does_not(language: Language) -> None:
    assert a_wording(language=language).holds(TERMS)


def test_an_older_version_does_and_tells_which_came_since() -> None:
    wording = a_wording()
    wording.version = VERSIONS[0]
    assert not wording.holds(TERMS)
    assert wording.versions_since == VERSIONS[1:]
    wording.version = "of another time"
    assert wording.versions_since == VERSIONS
    wording.version = VERSION
    assert wording.versions_since == ()


def test_terms_come_back_as_they_were_stored() -> None:
    for terms in (TERMS, Terms(), replace(TERMS, model_host="model.example")):
        assert Terms.loaded(terms.stored()) == terms
    assert Terms.loaded(TERMS.stored() | {"of_a_later_version": "x"}) == TERMS
