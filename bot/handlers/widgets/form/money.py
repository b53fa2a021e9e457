"""An amount in tenge."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Keyboard

from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.form.question import Question
from bot.handlers.widgets.text import label
from bot.models.words import Money, Value
from bot.understanding.amounts import parse_tenge
from bot.use_cases.kernel.errors import InvalidValueError


@dataclass(frozen=True)
class MoneyQuestion(Question):
    """Asks for an amount, typed as "2,4 млн" or "2 400 000". `up_to` names another answer: the amount may not exceed
    it, and a button gives the same amount.
    """

    sure_of_the_likeliest: ClassVar[bool] = False

    up_to: str | None = field(default=None, kw_only=True)

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        if self.up_to is None:
            return ()
        whole = self.up_to

        async def on_whole(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            await progress.answer(manager, self, progress.answers(manager)[whole])

        return (Button(label("button-same-amount"), id=f"whole_{self.id}", on_click=on_whole),)

    async def read(self, message: Message, manager: DialogManager) -> int:  # noqa: ARG002
        if message.text is None:
            raise InvalidValueError("amount-not-number")
        return parse_tenge(message.text)

    async def check_answer(self, answer: int, manager: DialogManager) -> None:
        most = Progress.answers(manager).get(self.up_to) if self.up_to else None
        if most is not None and answer > most:
            raise InvalidValueError("amount-above", most=Money(most))

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return Money(answer)
