"""A question whose choices are looked up when it is asked: organisations, people."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Keyboard
from pydantic import TypeAdapter

from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.form.options import Option
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.form.question import Question
from bot.handlers.widgets.form.questions import read_choice
from bot.handlers.widgets.pager import Paged
from bot.models.words import Value
from bot.use_cases.kernel.errors import InvalidValueError

_VALUES: TypeAdapter[Value] = TypeAdapter(Value)
_ONE_PAGE = 8


@dataclass(frozen=True, slots=True)
class Found:
    """A choice that was found. `value` travels in the button; `facts` are kept with the answer, for later questions."""

    value: str
    label: Value
    facts: Mapping[str, Any] = field(default_factory=dict)

    def stored(self) -> dict[str, Any]:
        return {**self.facts, "value": self.value, "label": _VALUES.dump_python(self.label, mode="json")}


Load = Callable[[DialogManager], Awaitable[Sequence[Found]]]


@dataclass(frozen=True)
class LookupQuestion(Question):
    """Asks for one of the choices that `load` finds, page by page. The answer keeps the label too, so that the review
    screen need not look it up again.
    """

    load: Load
    example: Found = field(kw_only=True)
    """The choice that a preview of the screen shows."""
    none: Found | None = field(default=None, kw_only=True)
    """The choice that is meant by a typed "no", where one is."""

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def on_click(_: CallbackQuery, __: object, manager: DialogManager, value: str) -> None:
            found = next((found for found in await self.load(manager) if found.value == value), None)
            if found is None:
                await progress.refuse(manager, InvalidValueError("choice-unknown"))
            else:
                await progress.answer(manager, self, found.stored())

        choices = Choices(f"find_{self.id}", "found", on_click)
        return (Paged(choices, id=f"page_{self.id}", height=_ONE_PAGE),)

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        return {"found": await self._options(manager, await self.load(manager))}

    async def preview(self, manager: DialogManager) -> dict[str, Any]:
        return {"found": await self._options(manager, (self.example,))}

    async def read(self, message: Message, manager: DialogManager) -> dict[str, Any]:
        if message.text is None:
            raise InvalidValueError("expected-choice")
        found = {choice.value: choice for choice in await self.load(manager)}
        options = [Option(choice.value, choice.label) for choice in found.values()]
        return found[read_choice(message.text, options, await translator_of(manager))].stored()

    async def skip(self, manager: DialogManager, progress: Progress) -> None:
        if self.none is None:
            await super().skip(manager, progress)
        else:
            await progress.answer(manager, self, self.none.stored())

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return _VALUES.validate_python(answer["label"])

    @staticmethod
    async def _options(manager: DialogManager, found: Sequence[Found]) -> list[Option]:
        t = await translator_of(manager)
        return [Option(choice.value, t.plain_value(choice.label)) for choice in found]
