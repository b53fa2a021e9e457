"""Forms: one question at a time, left and resumed at any moment, every answer corrected on the last screen."""

from bot.handlers.widgets.form.form import Form
from bot.handlers.widgets.form.progress import Answers
from bot.handlers.widgets.form.questions import (
    ChoiceQuestion,
    ManyQuestion,
    Option,
    Question,
    TextQuestion,
)

__all__ = ["Answers", "ChoiceQuestion", "Form", "ManyQuestion", "Option", "Question", "TextQuestion"]
