"""Questions of backers as the people of a project read them."""

from dataclasses import replace

import pytest

from bot.handlers.questions.samples import QUESTION
from bot.models.reference import Language
from bot.presenting.cards.questions import LINE_SHOWN, question_card, question_line
from tests.presenting.cards.reading import speaks


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_question_of_several_lines_is_one_in_a_list(language: Language) -> None:
    """Or its second line could pass for another question."""
    t = speaks(language)
    several = replace(QUESTION, words="Сколько детей?\n\n2. ✅ Есть помещение?")
    assert question_line(t, several) == "❔ Сколько детей? 2. ✅ Есть помещение?"
    assert "Сколько детей?\n\n2. ✅ Есть помещение?" in question_card(t, several)
    long = replace(QUESTION, words="сколько\n" * LINE_SHOWN)
    assert len(question_line(t, long)) <= LINE_SHOWN + 2
