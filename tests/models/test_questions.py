"""A question closes once, whichever way."""

from datetime import UTC, datetime

import pytest

from bot.models.errors import OutdatedError
from bot.models.questions import Question, QuestionStatus
from bot.models.reference import Language

NOW = datetime(2026, 6, 22, tzinfo=UTC)


def a_question() -> Question:
    return Question(pitch_id=1, words="Неше бала?", language=Language.KAZAKH, asked_by=1, asked_at=NOW)


@pytest.mark.parametrize("first", ["reply", "lapse", "end"])
@pytest.mark.parametrize("second", ["reply", "lapse", "end"])
def test_it_closes_once(first: str, second: str) -> None:
    question = a_question()
    ways = {
        "reply": lambda: question.reply("Қырық.", 2, NOW),
        "lapse": lambda: question.lapse(NOW),
        "end": lambda: question.end(NOW),
    }
    assert question.open
    ways[first]()
    status = question.status
    assert status is not QuestionStatus.ASKED
    assert question.closed_at == NOW
    with pytest.raises(OutdatedError):
        ways[second]()
    assert question.status is status
