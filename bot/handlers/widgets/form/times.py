"""A time of day, tapped or typed."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import time
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Keyboard

from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.form.question import Option, Question
from bot.models.words import Value
from bot.understanding.times import parse_time
from bot.use_cases.kernel.errors import DomainError, InvalidValueError

_IN_A_ROW = 3

Check = Callable[[DialogManager, time], Awaitable[None]]
"""Raises `DomainError` for a time that cannot be taken."""


@dataclass(frozen=True)
class TimeQuestion(Question):
    """Asks for a time of day, kept as `15:30`. `offered` are the times on the buttons, without those that `check`
    refuses.
    """

    offered: Sequence[time]
    check: Check = field(kw_only=True)

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def on_click(_: CallbackQuery, __: object, manager: DialogManager, value: str) -> None:
            try:
                answer = await self._parse(value.replace("-", ":"), manager)
            except DomainError as error:
                await progress.refuse(manager, error)
            else:
                await progress.answer(manager, self, answer)

        return (Fitting(Choices(f"time_{self.id}", "times", on_click), width=_IN_A_ROW),)

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        return {"times": [_option(at) for at in self.offered if await self._may_be(at, manager)]}

    async def preview(self, manager: DialogManager) -> dict[str, Any]:  # noqa: ARG002
        return {"times": [_option(at) for at in self.offered]}

    async def read(self, message: Message, manager: DialogManager) -> str:
        if message.text is None:
            raise InvalidValueError("time-not-understood")
        return await self._parse(message.text, manager)

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return str(answer)

    async def _parse(self, text: str, manager: DialogManager) -> str:
        at = parse_time(text)
        await self.check(manager, at)
        return f"{at:%H:%M}"

    async def _may_be(self, at: time, manager: DialogManager) -> bool:
        try:
            await self.check(manager, at)
        except DomainError:
            return False
        return True


def _option(at: time) -> Option:
    """An option for this time. Its value has a dash in place of the colon, which separates the parts of a button's
    data.
    """
    return Option(f"{at:%H-%M}", f"{at:%H:%M}")
