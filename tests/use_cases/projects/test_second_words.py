"""Title and sentences in a second language are in the one that is stored with them."""

from dataclasses import replace

import pytest

from bot.models.reference import Language
from bot.use_cases.kernel.errors import InvalidValueError
from tests.use_cases.projects.project_forms import FORM, SECOND, SECOND_SUMMARY, SUMMARY


def test_what_is_in_the_second_language_is_taken() -> None:
    assert replace(FORM, **SECOND).require_valid().second_summary == SECOND_SUMMARY


@pytest.mark.parametrize(
    ("summary", "second"),
    [
        (
            SUMMARY,
            "Көктемге қарай 120 оқушы алғашқы бағдарламасын жазып шығады, оған үш мұғалім көмектеседі.",
        ),
        (SECOND_SUMMARY, SECOND_SUMMARY),
    ],
    ids=["in the first language", "the same once more"],
)
def test_sentences_in_another_language_are_refused(summary: str, second: str) -> None:
    form = replace(FORM, **{**SECOND, "summary": summary, "second_summary": second})
    with pytest.raises(InvalidValueError, match="second-summary-other"):
        form.require_valid()


def test_they_are_not_looked_at_where_there_are_none_in_the_first_language() -> None:
    form = replace(FORM, **{**SECOND, "summary": None, "second_language": Language.RUSSIAN})
    assert form.require_valid().second_summary is None
