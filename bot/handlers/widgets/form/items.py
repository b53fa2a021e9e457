"""A question with several answers of the same shape, typed one per line."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Any, ClassVar

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Keyboard

from bot.handlers.speech import translator_of
from bot.handlers.widgets.fitting import FittingRow
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.form.question import Question
from bot.handlers.widgets.input import require_text
from bot.handlers.widgets.refusal import forget_refusal
from bot.handlers.widgets.text import label
from bot.models.words import Listed, Value
from bot.presenting.formats import cut
from bot.understanding.readings import AmbiguousError
from bot.use_cases.kernel.errors import InvalidValueError

SHOWN_OF_EACH = 150
"""Characters shown of each item, because twenty items have to fit in one message of 4,096."""


@dataclass(frozen=True)
class ItemsQuestion(Question):
    """Asks for at least one item. An item is kept as soon as it is understood, so that nobody types one twice.

    `parse` turns a line into what is kept (JSON); `show` turns that back into words. If a message has several lines,
    the lines before the first mistake are kept; none is if there are more than `most` in all.
    """

    parse: Callable[[str, DialogManager], Awaitable[Any]]
    show: Callable[[Any], Value]
    _: KW_ONLY
    most: int
    shows_former: ClassVar[bool] = False

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def on_remove(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            await self._keep(manager, progress, self._items(manager)[:-1])

        async def on_done(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            try:
                await self.skip(manager, progress)
            except InvalidValueError as nothing:
                await progress.refuse(manager, nothing)

        return (
            FittingRow(
                Button(label("button-remove-last"), id=f"remove_{self.id}", on_click=on_remove, when="some"),
                Button(label("button-done"), id=f"done_{self.id}", on_click=on_done, when="some"),
            ),
        )

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        t = await translator_of(manager)
        items = self._items(manager)
        shown = (cut(t.plain_value(self.show(item)), SHOWN_OF_EACH) for item in items)
        lines = [f"{number}. {t.value(line)}" for number, line in enumerate(shown, start=1)]
        return {"aside": "\n".join(lines), "some": bool(items)}

    async def preview(self, manager: DialogManager) -> dict[str, Any]:
        return {**await self.data(manager), "aside": "1. …", "some": True}

    async def read(self, message: Message, manager: DialogManager) -> list[str]:  # noqa: ARG002
        """The lines of a message, before they are parsed."""
        return [line for line in require_text(message).splitlines() if line.strip()]

    async def take(self, message: Message, manager: DialogManager, progress: Progress) -> None:
        """Add the message's items to the answer. The form goes on when the person says that the list is complete."""
        forget_refusal(manager)
        lines = await self.read(message, manager)
        count = len(self._items(manager)) + len(lines)
        if count > self.most:
            raise InvalidValueError("items-too-many", count=count, most=self.most)
        await self._add(lines, manager, progress)

    async def accept(self, answer: Any, manager: DialogManager, progress: Progress) -> None:  # noqa: ANN401
        """Add the item that was meant, and the lines that followed it."""
        await self._keep(manager, progress, [*self._items(manager), answer["item"]])
        await self._add(answer["following"], manager, progress)

    async def skip(self, manager: DialogManager, progress: Progress) -> None:
        """Whoever has no further item is done."""
        items = self._items(manager)
        if not items:
            raise InvalidValueError("items-none")
        await progress.answer(manager, self, items)

    async def _add(self, lines: Sequence[str], manager: DialogManager, progress: Progress) -> None:
        for place, line in enumerate(lines, start=1):
            try:
                item = await self.parse(line, manager)
            except AmbiguousError as several:
                raise several.of(lambda item: {"item": item, "following": lines[place:]}) from None  # noqa: B023
            await self._keep(manager, progress, [*self._items(manager), item])

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return Listed(tuple(self.show(item) for item in answer), separator="\n")

    async def _keep(self, manager: DialogManager, progress: Progress, items: list[Any]) -> None:
        forget_refusal(manager)
        answers = progress.answers(manager)
        if items:
            answers[self.id] = items
        else:
            answers.pop(self.id, None)
        await progress.keep(manager)

    def _items(self, manager: DialogManager) -> list[Any]:
        return list(Progress.answers(manager).get(self.id) or [])
