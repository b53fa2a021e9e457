"""The action plan, asked in three small questions: what is done, by which day, and who does it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import date
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Keyboard

from bot.handlers.deeds import today
from bot.handlers.memoranda.pairs import in_cyrillic
from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting, FittingRow
from bot.handlers.widgets.form import Answers, ItemsQuestion, Option
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.input import require_text
from bot.handlers.widgets.refusal import forget_refusal
from bot.handlers.widgets.text import label
from bot.models.dates import months_later
from bot.models.words import LegalDate, Value
from bot.understanding.plans import is_whole_item, parse_coming_date, parse_what, parse_who
from bot.understanding.readings import understood
from bot.use_cases.kernel.errors import DomainError, InvalidValueError

ROW = "row"
"""Beside the answers: the line of the plan that is being told."""
_OFFERED_MONTHS = (1, 3, 6)


@dataclass(frozen=True)
class PlanQuestion(ItemsQuestion):
    """A line may also be typed as a whole. `ends` is the last day of the memorandum, which no line may pass; `parties`
    are the names for who does it, each with what stands on its button; `meant` gives the name of the party that typed
    words mean, else the words; `changed` hears of each change of the lines.
    """

    _: KW_ONLY
    ends: Callable[[Answers, date], date | None]
    parties: Callable[[DialogManager], Awaitable[Sequence[tuple[str, Value]]]]
    meant: Callable[[Answers, str], str]
    changed: Callable[[Answers], None]

    def parts(self, answers: Answers, ahead: int) -> tuple[int, int]:  # noqa: ARG002
        """The three small questions about its first line."""
        return (2 if answers.get(self.id) else len(answers.get(ROW, {}))), 3

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def on_offer(_: CallbackQuery, __: object, manager: DialogManager, place: str) -> None:
            offered = await self._offered(manager)
            if place.isdecimal() and int(place) < len(offered):
                try:
                    await self._tell(offered[int(place)][0], manager, progress)
                except DomainError as refusal:
                    await progress.refuse(manager, refusal)

        async def on_remove(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            if progress.answers(manager).pop(ROW, None) is None:
                await self._keep(manager, progress, self._items(manager)[:-1])
            forget_refusal(manager)
            await progress.keep(manager)

        async def on_done(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            try:
                await self.skip(manager, progress)
            except InvalidValueError as nothing:
                await progress.refuse(manager, nothing)

        return (
            Fitting(Choices(f"offer_{self.id}", "offers", on_offer), width=1),
            FittingRow(
                Button(label("button-remove-last"), id=f"remove_{self.id}", on_click=on_remove, when="some"),
                Button(label("button-done"), id=f"done_{self.id}", on_click=on_done, when="complete"),
            ),
        )

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        shown = await super().data(manager)
        row = _row(manager)
        offers = [Option(str(place), words) for place, (_, words) in enumerate(await self._offered(manager))]
        t = await translator_of(manager)
        if "until" in row:
            until = LegalDate(date.fromisoformat(row["until"]))
            shown["question"] = t("memorandum-plan-who", what=row["what"], until=until)
        elif row:
            shown["question"] = t("memorandum-plan-until", what=row["what"])
        some = shown["some"]
        return {**shown, "offers": offers, "complete": some and not row, "some": some or bool(row)}

    async def preview(self, manager: DialogManager) -> dict[str, Any]:
        return {**await super().data(manager), "aside": "1. …", "some": True, "complete": True, "offers": []}

    async def take(self, message: Message, manager: DialogManager, progress: Progress) -> None:
        typed, row = require_text(message), _row(manager)
        if not row and is_whole_item(typed, await today(manager)):
            await super().take(message, manager, progress)
            return
        if "what" in row and "until" not in row:
            now_is = await today(manager)
            day = understood(lambda: parse_coming_date(typed, now_is), date.isoformat)
            await self._tell(day, manager, progress)
            return
        await self._tell(typed, manager, progress)

    async def accept(self, answer: Any, manager: DialogManager, progress: Progress) -> None:  # noqa: ANN401
        """A day that was meant, or a whole line."""
        if isinstance(answer, str):
            await self._tell(answer, manager, progress)
        else:
            await super().accept(answer, manager, progress)

    async def skip(self, manager: DialogManager, progress: Progress) -> None:
        if _row(manager):
            raise InvalidValueError("answer-needed")
        await super().skip(manager, progress)

    async def _tell(self, told: str, manager: DialogManager, progress: Progress) -> None:
        """One of the three, the one that is asked for."""
        answers, row = progress.answers(manager), _row(manager)
        if len(self._items(manager)) >= self.most:
            raise InvalidValueError("items-too-many", count=self.most + 1, most=self.most)
        if "what" not in row:
            answers[ROW] = {"what": in_cyrillic(parse_what)(told)}
        elif "until" not in row:
            ends = self.ends(answers, await today(manager))
            if ends is not None and date.fromisoformat(told) > ends:
                raise InvalidValueError("memorandum-plan-after-term", what=row["what"])
            answers[ROW] = {**row, "until": told}
        else:
            item = {**row, "who": self.meant(answers, parse_who(told))}
            del answers[ROW]
            await self._keep(manager, progress, [*self._items(manager), item])
            return
        forget_refusal(manager)
        await progress.keep(manager)

    async def _keep(self, manager: DialogManager, progress: Progress, items: list[Any]) -> None:
        answers = progress.answers(manager)
        if items:
            answers[self.id] = items
        else:
            answers.pop(self.id, None)
        self.changed(answers)
        await super()._keep(manager, progress, items)

    async def _offered(self, manager: DialogManager) -> list[tuple[str, Value]]:
        row = _row(manager)
        if "until" in row:
            return [*await self.parties(manager)]
        if not row:
            return []
        now_is = await today(manager)
        ends = self.ends(Progress.answers(manager), now_is)
        days = [months_later(now_is, months) for months in _OFFERED_MONTHS]
        fitting = [day for day in days if ends is None or day < ends]
        return [(day.isoformat(), LegalDate(day)) for day in (*fitting, *([ends] if ends else []))]


def _row(manager: DialogManager) -> dict[str, str]:
    row: dict[str, str] = Progress.answers(manager).get(ROW, {})
    return row
