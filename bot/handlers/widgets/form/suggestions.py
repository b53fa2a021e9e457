"""A question that a person answers in their own words or by a button with a ready answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Keyboard

from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.form.progress import Answers, Progress
from bot.handlers.widgets.form.question import Option
from bot.handlers.widgets.form.questions import TextQuestion
from bot.models.words import Value


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A ready answer: `answer` is what is kept when its button is pressed."""

    answer: Any
    label: Value


@dataclass(frozen=True)
class SuggestionsQuestion(TextQuestion):
    """Each button's data holds only the suggestion's number, because an answer may be longer than Telegram allows
    there.
    """

    suggestions: Callable[[Answers], Sequence[Suggestion]] = field(kw_only=True)
    columns: int = field(default=1, kw_only=True)

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def on_click(_: CallbackQuery, __: object, manager: DialogManager, number: str) -> None:
            offered = self.suggestions(progress.answers(manager))
            if number.isdigit() and int(number) < len(offered):
                await progress.answer(manager, self, offered[int(number)].answer)

        choices = Choices(f"take_{self.id}", "suggestions", on_click)
        return (Fitting(choices, width=self.columns),)

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        t = await translator_of(manager)
        offered = self.suggestions(Progress.answers(manager))
        return {
            "suggestions": [
                Option(str(number), t.plain_value(suggestion.label))
                for number, suggestion in enumerate(offered)
            ]
        }
