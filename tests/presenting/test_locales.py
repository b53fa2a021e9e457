"""The same keys with the same gaps in every language; none missing, none left over."""

import pytest
from fluent.syntax import ast

from bot.handlers.menu.entries import ENTRIES
from bot.models.reference import Language
from bot.presenting import sentences
from tests.presenting import used_keys
from tests.presenting.locale_files import entries, messages
from tests.presenting.template_keys import calls

OTHERS = (Language.RUSSIAN, Language.ENGLISH)


@pytest.mark.parametrize("language", Language, ids=str)
def test_no_key_is_written_twice(language: Language) -> None:
    keys = [entry.id.name for _, entry in entries(language)]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []


@pytest.mark.parametrize("language", Language, ids=str)
def test_each_sentence_reads_alone_as_it_does_in_its_file(language: Language) -> None:
    """The bot takes each apart when it first says it, and not whole files."""
    assert sentences._sources(language).keys() == {entry.id.name for _, entry in entries(language)}
    for _, entry in entries(language):
        (alone,) = (
            found
            for found in sentences._parsed(language, entry.id.name).body
            if isinstance(found, ast.Message)
        )
        assert alone.equals(entry, ["span", "comment"]), entry.id.name


@pytest.mark.parametrize("language", OTHERS, ids=str)
def test_every_language_has_the_same_keys_in_the_same_files(language: Language) -> None:
    kazakh = {(message.file, message.key) for message in messages(Language.KAZAKH).values()}
    other = {(message.file, message.key) for message in messages(language).values()}
    assert sorted(kazakh ^ other) == []


@pytest.mark.parametrize("language", OTHERS, ids=str)
def test_every_language_fills_the_same_gaps(language: Language) -> None:
    kazakh, other = messages(Language.KAZAKH), messages(language)
    different = {
        key: (sorted(kazakh[key].variables), sorted(other[key].variables))
        for key in kazakh.keys() & other.keys()
        if kazakh[key].variables != other[key].variables
    }
    assert different == {}


def test_every_key_that_the_code_asks_for_is_there() -> None:
    known = messages(Language.KAZAKH)
    wanted = used_keys.asked_for() | used_keys.actions() | used_keys.errors()
    assert {key: place for key, place in wanted.items() if key not in known} == {}


def test_templates_fill_the_gaps_of_what_they_ask_for() -> None:
    known = messages(Language.KAZAKH)
    wrong = {
        place: (key, sorted(filled))
        for key, place, filled in calls()
        if key in known and known[key].variables != filled
    }
    assert wrong == {}


def test_every_question_and_menu_entry_has_its_words() -> None:
    known = messages(Language.KAZAKH)
    expected = {f"menu-{entry.id}" for entry in ENTRIES}
    for form in used_keys.forms():
        if not form.corrects_alone:
            expected |= {f"{form.name}-review", f"{form.name}-submit"}
        for question in form.questions:
            expected |= {f"{form.name}-{question.id}", f"{form.name}-{question.id}-label"}
    assert sorted(expected - known.keys()) == []


def test_no_key_is_left_over() -> None:
    assert [key for key in messages(Language.KAZAKH) if key not in used_keys.used()] == []


@pytest.mark.parametrize(
    "word", ["pitch-more", "period-over", "organization_id", "title", "pitch-status-admin"]
)
def test_what_only_looks_like_a_key_is_not_taken_for_one(word: str) -> None:
    """An action's name, an error's code, names of data, a value of another enum."""
    assert word not in used_keys.used()


def test_keys_that_are_chosen_first_are_found_where_they_stand() -> None:
    kept, passed_on, in_a_table = "standing-next-wave", "meeting-note-line", "session-state-going"
    assert {kept, passed_on, in_a_table} <= used_keys.chosen() - used_keys.asked_for().keys()
    assert "pitch-state-accepted" in used_keys.families() - used_keys.chosen()


def test_no_sentence_belongs_to_an_error_that_nobody_raises() -> None:
    sentences = {key for key in messages(Language.KAZAKH) if key.startswith("error-")}
    assert sorted(sentences - used_keys.errors().keys() - used_keys.asked_for().keys()) == []
