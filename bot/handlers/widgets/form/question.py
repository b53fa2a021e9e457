"""A question of a form, and the window that asks it."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Keyboard
from aiogram_dialog.widgets.text import Multi

from bot.handlers.speech import translator_of
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.form.progress import Answers, Progress
from bot.handlers.widgets.refusal import RefusalLine, shown_refusal
from bot.handlers.widgets.text import Html, Say, label
from bot.models.words import Value
from bot.use_cases.kernel.errors import DomainError


@dataclass(frozen=True, slots=True)
class Option:
    """`value` is stored and travels in the button, `label` is what the person reads. `also` are other words by which
    people who type may mean it.
    """

    value: str
    label: Value
    also: Sequence[str] = ()


@dataclass(frozen=True)
class Question(ABC):
    """A question of a form. `id` names its state, its answer and its texts: `<form>-<id>` asks the question,
    `<form>-<id>-label` stands before the answer on the review screen.

    `gaps` fills the gaps of the asking text from the other answers.
    """

    id: str
    optional: bool = field(default=False, kw_only=True)
    when: Callable[[Answers], bool] | None = field(default=None, kw_only=True)
    gaps: Callable[[Answers], Mapping[str, Value]] | None = field(default=None, kw_only=True)

    def applies(self, answers: Answers) -> bool:
        return self.when is None or self.when(answers)

    @abstractmethod
    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        """The buttons with which a person can answer."""

    @abstractmethod
    async def read(self, message: Message, manager: DialogManager) -> Any:  # noqa: ANN401
        """The answer in a message. Raises `InvalidValueError` if the message does not answer the question."""

    async def take(self, message: Message, manager: DialogManager, progress: Progress) -> None:
        """Take the message as the answer, and go on to the next question."""
        await progress.answer(manager, self, await self.read(message, manager))

    @abstractmethod
    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        """How an answer reads on the review screen."""

    async def data(self, manager: DialogManager) -> dict[str, Any]:  # noqa: ARG002
        """What the buttons show. `aside` is HTML that stands below the question."""
        return {}

    async def preview(self, manager: DialogManager) -> dict[str, Any]:
        """What a preview of the window shows in place of `data`. It may not ask for anything outside the form."""
        return await self.data(manager)

    def window(self, progress: Progress, state: State) -> Window:
        return QuestionWindow(self, progress).build(state)


@dataclass(frozen=True)
class QuestionWindow:
    """One question in one form: what its window shows, and what happens on its buttons."""

    question: Question
    progress: Progress

    def build(self, state: State) -> Window:
        buttons = [Button(label("button-back"), id="back", on_click=self._go_back)]
        if self.question.optional:
            buttons.append(Button(label("button-skip"), id="skip", on_click=self._skip))
        buttons.append(Button(label("button-leave"), id="leave", on_click=self._leave))
        return Window(
            Multi(
                RefusalLine(),
                Say("form-progress", number="number", total="total"),
                Html("question"),
                Html("aside", when="aside"),
                sep="\n\n",
            ),
            *self.question.controls(self.progress),
            MessageInput(self._take),
            Fitting(*buttons, width=3),
            state=state,
            getter=self._data,
            preview_data=self._preview,
        )

    async def _frame(self, manager: DialogManager) -> dict[str, Any]:
        question = self.question
        t = await translator_of(manager)
        answers = self.progress.answers(manager)
        number, total = self.progress.position(manager, question)
        gaps = question.gaps(answers) if question.gaps else {}
        return {
            **shown_refusal(manager),
            "number": number,
            "total": total,
            "aside": "",
            "question": t(f"{self.progress.name}-{question.id}", **gaps),
        }

    async def _data(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        return {**await self._frame(dialog_manager), **await self.question.data(dialog_manager)}

    async def _preview(self, dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
        return {**await self._frame(dialog_manager), **await self.question.preview(dialog_manager)}

    async def _take(self, message: Message, _: MessageInput, manager: DialogManager) -> None:
        try:
            await self.question.take(message, manager, self.progress)
        except DomainError as error:
            await self.progress.refuse(manager, error)

    async def _skip(self, _: CallbackQuery, __: Button, manager: DialogManager) -> None:
        await self.progress.answer(manager, self.question, None)

    async def _go_back(self, _: CallbackQuery, __: Button, manager: DialogManager) -> None:
        await self.progress.back(manager, self.question)

    async def _leave(self, _: CallbackQuery, __: Button, manager: DialogManager) -> None:
        await manager.done()
