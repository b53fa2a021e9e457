"""A question that a person answers in their own words or by a button with a ready answer."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Keyboard

from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.form.options import Option
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.form.questions import TextQuestion
from bot.handlers.widgets.form.starting import Answers
from bot.models.reference import Language
from bot.models.words import Value
from bot.presenting.translator import Translator
from bot.understanding.skips import says_none
from bot.understanding.spelling import folded, joined
from bot.use_cases.kernel.errors import InvalidValueError


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A ready answer: `answer` is what is kept when its button is pressed, or when its label or one of the words in
    `also` is typed.
    """

    answer: Any
    label: Value
    also: Sequence[str] = ()


@dataclass(frozen=True)
class SuggestionsQuestion(TextQuestion):
    """Each button's data holds only the suggestion's number, because an answer may be longer than Telegram allows
    there.
    """

    suggestions: Callable[[Answers], Sequence[Suggestion]] = field(kw_only=True)
    columns: int = field(default=1, kw_only=True)

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def on_click(_: CallbackQuery, __: object, manager: DialogManager, number: str) -> None:
            offered = self.offered(progress.answers(manager))
            if number.isdecimal() and int(number) < len(offered):
                await progress.answer(manager, self, offered[int(number)].answer)

        choices = Choices(f"take_{self.id}", "suggestions", on_click)
        return (Fitting(choices, width=self.columns),)

    def offered(self, answers: Answers) -> Sequence[Suggestion]:
        """The suggestions. One that is a text is read as if it had been typed, and left out if it would be refused."""
        offered = []
        for suggestion in self.suggestions(answers):
            if not isinstance(suggestion.answer, str):
                offered.append(suggestion)
                continue
            with suppress(InvalidValueError):
                offered.append(replace(suggestion, answer=self.parse(suggestion.answer)))
        return offered

    async def read(self, message: Message, manager: DialogManager) -> Any:  # noqa: ANN401
        """Whoever types the label of a button means the button. Any more words are an answer of their own."""
        if message.text is not None and not says_none(message.text):
            t = await translator_of(manager)
            for suggestion in self.offered(Progress.answers(manager)):
                if _says(message.text, suggestion, t):
                    return suggestion.answer
        return await super().read(message, manager)

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        t = await translator_of(manager)
        offered = self.offered(Progress.answers(manager))
        return {
            "suggestions": [
                Option(str(number), t.plain_value(suggestion.label))
                for number, suggestion in enumerate(offered)
            ]
        }


def _says(typed: str, suggestion: Suggestion, t: Translator) -> bool:
    labels = (t.in_language(language).plain_value(suggestion.label) for language in Language)
    return folded(joined(typed)) in {folded(joined(name)) for name in (*labels, *suggestion.also)}
