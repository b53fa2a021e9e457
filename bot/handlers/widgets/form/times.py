"""A time of day, tapped or typed."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Keyboard

from bot.handlers.deeds import today
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.form.options import Option
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.form.question import Question
from bot.handlers.widgets.refusal import asked_back
from bot.models.words import Value
from bot.understanding.days import parse_time_on
from bot.understanding.readings import understood
from bot.use_cases.kernel.errors import DomainError, InvalidValueError

_IN_A_ROW = 3
_MENTIONED = "mentioned"

Check = Callable[[DialogManager, time], Awaitable[None]]
"""Raises `DomainError` for a time that cannot be taken."""


@dataclass(frozen=True)
class TimeQuestion(Question):
    """Asks for a time of day, kept as `15:30`. `offered` are the times on the buttons, without those that `check`
    refuses and those that are asked back, which have buttons of their own; times that were typed with the day stand
    first. `day` names the answer to the question for the day.
    """

    offered: Sequence[time]
    day: str = field(kw_only=True)
    check: Check = field(kw_only=True)

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def on_click(_: CallbackQuery, __: object, manager: DialogManager, value: str) -> None:
            try:
                await self.accept(value.replace("-", ":"), manager, progress)
            except DomainError as error:
                await progress.refuse(manager, error)

        return (Fitting(Choices(f"time_{self.id}", "times", on_click), width=_IN_A_ROW),)

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        asked = {reading.meaning for reading in asked_back(manager)}
        times = dict.fromkeys((*_mentioned(manager, self.id), *self.offered))
        left = [at for at in times if _kept(at) not in asked]
        return {"times": [_option(at) for at in left if await self._may_be(at, manager)]}

    async def preview(self, manager: DialogManager) -> dict[str, Any]:  # noqa: ARG002
        return {"times": [_option(at) for at in self.offered]}

    async def read(self, message: Message, manager: DialogManager) -> str:
        if message.text is None:
            raise InvalidValueError("time-not-understood")
        day, text = date.fromisoformat(Progress.answers(manager)[self.day]), message.text
        now_is = await today(manager)
        return understood(lambda: parse_time_on(text, day=day, today=now_is), _kept)

    async def check_answer(self, answer: str, manager: DialogManager) -> None:
        """Raises `DomainError`. The answer of a button that somebody has forged is no time."""
        try:
            at = time.fromisoformat(answer)
        except ValueError:
            raise InvalidValueError("time-not-understood") from None
        await self.check(manager, at)

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return str(answer)

    async def _may_be(self, at: time, manager: DialogManager) -> bool:
        try:
            await self.check(manager, at)
        except DomainError:
            return False
        return True


def _kept(at: time) -> str:
    return at.isoformat("minutes")


def mention_times(manager: DialogManager, question: str, times: Sequence[time]) -> None:
    """Keep the times that were typed with the day, for the question with this id."""
    manager.dialog_data[f"{_MENTIONED}_{question}"] = [_kept(at) for at in times]


def _mentioned(manager: DialogManager, question: str) -> list[time]:
    return [time.fromisoformat(at) for at in manager.dialog_data.get(f"{_MENTIONED}_{question}", ())]


def _option(at: time) -> Option:
    """An option for this time. Its value has a dash in place of the colon, which separates the parts of a button's
    data.
    """
    return Option(f"{at:%H-%M}", f"{at:%H:%M}")
