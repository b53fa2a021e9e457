"""A request for another language is settled once; and which words of a project a reader gets."""

import pytest

from bot.models.errors import OutdatedError
from bot.models.projects import ProjectStage
from bot.models.reference import Language
from bot.models.translations import LanguageRequest, RequestStatus
from bot.models.words import Bilingual, WrittenIn
from tests.builders import a_project, an_organization
from tests.fakes.clock import MONDAY_MORNING

SECOND = {"second_language": Language.RUSSIAN, "second_title": "Кружки"}


@pytest.mark.parametrize("status", [RequestStatus.ANSWERED, RequestStatus.LAPSED, RequestStatus.CLOSED])
def test_a_request_is_settled_once(status: RequestStatus) -> None:
    request = LanguageRequest(project_id=1, language=Language.RUSSIAN, asked_at=MONDAY_MORNING)
    assert request.open
    request.settle(status, MONDAY_MORNING)
    assert not request.open
    with pytest.raises(OutdatedError):
        request.settle(RequestStatus.ANSWERED, MONDAY_MORNING)


def test_a_project_in_one_language_has_its_words_as_they_are() -> None:
    project = a_project(an_organization(), "Үйірмелер")
    assert (project.name, project.gist) == ("Үйірмелер", None)
    assert project.original == WrittenIn(Language.KAZAKH)
    assert project.lacks == (Language.RUSSIAN,)


def test_a_second_title_is_read_by_those_who_read_its_language() -> None:
    project = a_project(an_organization(), "Үйірмелер", **SECOND)
    assert project.name == Bilingual("Үйірмелер", Language.RUSSIAN, "Кружки")
    assert project.original == WrittenIn(Language.KAZAKH, Language.RUSSIAN)
    assert project.lacks == ()


def test_a_summary_that_is_missing_in_the_second_language_is_told_as_written() -> None:
    project = a_project(an_organization(), "Үйірмелер", **SECOND, summary="Үйірме ашамыз. Балалар үйренеді.")
    assert project.gist == "Үйірме ашамыз. Балалар үйренеді."
    assert project.original == WrittenIn(Language.KAZAKH)


def test_words_that_a_model_has_translated_say_so() -> None:
    project = a_project(an_organization(), "Үйірмелер", **SECOND, second_by="gpt")
    assert project.original == WrittenIn(Language.KAZAKH, Language.RUSSIAN, by_model=True)


def test_an_english_project_lacks_both_languages_and_a_closed_one_none() -> None:
    assert a_project(an_organization(), language=Language.ENGLISH).lacks == (
        Language.KAZAKH,
        Language.RUSSIAN,
    )
    assert a_project(an_organization(), stage=ProjectStage.WITHDRAWN).lacks == ()
