"""The action plan, asked in three small questions: what is done, by which day, and who does it. A line that is there
already is changed by the same three.
"""

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from datetime import date
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Keyboard

from bot.handlers.deeds import today
from bot.handlers.memoranda.pairs import in_cyrillic
from bot.handlers.memoranda.plan_lines import name_on_line, party_meant
from bot.handlers.speech import translator_of
from bot.handlers.widgets.choices import Choices
from bot.handlers.widgets.fitting import Fitting
from bot.handlers.widgets.form import Answers, ItemsQuestion, Option
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.input import require_text
from bot.handlers.widgets.numbered import Numbered
from bot.handlers.widgets.refusal import forget_refusal
from bot.handlers.widgets.text import label
from bot.models.dates import months_later
from bot.models.memoranda import PLAN_ITEMS_MAX, PlanItem
from bot.models.words import LegalDate, OrganizationName, Text, Value
from bot.presenting.cards.memoranda import plan_item_in_words
from bot.presenting.translator import Translator
from bot.understanding.plans import is_whole_item, parse_coming_date, parse_plan_item, parse_what, parse_who
from bot.understanding.readings import understood
from bot.use_cases.kernel.errors import DomainError, InvalidValueError

ROW = "row"
"""Beside the answers: the line of the plan that is being told. Of one that is there already `at` is its place, and
`asks` which of the three is told anew.
"""
_ASKED = ("what", "until", "who")
_OFFERED_MONTHS = (1, 3, 6)


@dataclass(frozen=True)
class PlanQuestion(ItemsQuestion):
    """A line may also be typed as a whole. `ends` is the last day of the memorandum, which no line may pass; `parties`
    are the names for who does it; `changed` hears of each change of the lines.
    """

    _: KW_ONLY
    ends: Callable[[Answers, date], date | None]
    parties: Callable[[Answers], Sequence[OrganizationName]]
    changed: Callable[[Answers], None]

    def parts(self, answers: Answers, ahead: int) -> tuple[int, int]:  # noqa: ARG002
        """The three small questions about its first line."""
        return (2 if answers.get(self.id) else len(answers.get(ROW, {}))), 3

    def controls(self, progress: Progress) -> Sequence[Keyboard]:
        async def on_offer(_: CallbackQuery, __: object, manager: DialogManager, place: str) -> None:
            await self._take_offered(place, manager, progress)

        async def on_line(_: CallbackQuery, __: object, manager: DialogManager, place: str) -> None:
            await self._open(place, manager, progress)

        async def on_part(_: CallbackQuery, __: object, manager: DialogManager, part: str) -> None:
            row = _row(manager)
            if "at" in row and part in _ASKED:
                await _keep_row({**row, "asks": part}, manager, progress)

        async def on_remove(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            await self._remove(manager, progress)

        async def on_done(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
            try:
                await self.skip(manager, progress)
            except InvalidValueError as nothing:
                await progress.refuse(manager, nothing)

        return (
            Fitting(Choices(f"offer_{self.id}", "offers", on_offer), width=1),
            Fitting(Choices(f"part_{self.id}", "parts", on_part), width=3),
            Button(label("button-remove-line"), id=f"remove_{self.id}", on_click=on_remove, when="parts"),
            Numbered(f"line_{self.id}", "lines", on_line),
            Button(label("button-done"), id=f"done_{self.id}", on_click=on_done, when="complete"),
        )

    async def data(self, manager: DialogManager) -> dict[str, Any]:
        shown, t = await super().data(manager), await translator_of(manager)
        row, items = _row(manager), self._items(manager)
        asked = _asked(row)
        question = self._question({**items[row["at"]], **row} if "at" in row else row, asked, t)
        if question or (items and not row):
            shown["question"] = question or t("memorandum-plan-more")
        offered = enumerate(await self._offered(manager))
        return {
            **shown,
            "offers": [Option(str(place), words) for place, (_, words) in offered],
            "parts": [] if asked else [Option(part, Text(f"button-plan-{part}")) for part in _ASKED],
            "lines": [] if row else [Option(str(place), "") for place in range(len(items))],
            "complete": bool(items) and not row,
        }

    def _question(self, line: dict[str, Any], asked: str | None, t: Translator) -> str:
        """What is asked about a line; empty for the action of a new one."""
        if asked is None:
            return t("memorandum-plan-change", number=line["at"] + 1, line=self.show(line))
        if asked == "until":
            return t("memorandum-plan-until", what=line["what"])
        if asked == "who":
            until = LegalDate(date.fromisoformat(line["until"]))
            return t("memorandum-plan-who", what=line["what"], until=until)
        return t("memorandum-plan-what", number=line["at"] + 1, what=line["what"]) if "at" in line else ""

    async def preview(self, manager: DialogManager) -> dict[str, Any]:
        parts = [Option(part, Text(f"button-plan-{part}")) for part in _ASKED]
        lines = [Option("0", "")]
        shown = {
            "aside": "1. …",
            "some": True,
            "complete": True,
            "offers": [],
            "parts": parts,
            "lines": lines,
        }
        return {**await super().data(manager), **shown}

    async def take(self, message: Message, manager: DialogManager, progress: Progress) -> None:
        typed, row, now_is = require_text(message), _row(manager), await today(manager)
        asked = _asked(row)
        if not row and is_whole_item(typed, now_is):
            await super().take(message, manager, progress)
        elif asked is None:
            raise InvalidValueError("expected-choice")
        elif asked == "until":
            day = understood(lambda: parse_coming_date(typed, now_is), date.isoformat)
            await self._tell(day, manager, progress)
        else:
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

    async def back(self, manager: DialogManager, progress: Progress) -> None:
        """To the small question before; from the first of a line to the list."""
        row = _row(manager)
        if not row:
            await super().back(manager, progress)
        elif "at" in row:
            await _keep_row({"at": row["at"]} if "asks" in row else {}, manager, progress)
        else:
            await _keep_row({"what": row["what"]} if "until" in row else {}, manager, progress)

    async def _open(self, place: str, manager: DialogManager, progress: Progress) -> None:
        if not _row(manager) and place.isdecimal() and int(place) < len(self._items(manager)):
            await _keep_row({"at": int(place)}, manager, progress)

    async def _remove(self, manager: DialogManager, progress: Progress) -> None:
        row, items = _row(manager), self._items(manager)
        if "at" in row:
            del items[row["at"]], progress.answers(manager)[ROW]
            await self._keep(manager, progress, items)

    async def _take_offered(self, place: str, manager: DialogManager, progress: Progress) -> None:
        offered = await self._offered(manager)
        if place.isdecimal() and int(place) < len(offered):
            try:
                await self._tell(offered[int(place)][0], manager, progress)
            except DomainError as refusal:
                await progress.refuse(manager, refusal)

    async def _tell(self, told: str, manager: DialogManager, progress: Progress) -> None:
        """One of the three, the one that is asked for."""
        row, items = _row(manager), self._items(manager)
        asked = _asked(row)
        if asked is None:
            raise InvalidValueError("expected-choice")
        if not row and len(items) >= self.most:
            raise InvalidValueError("items-too-many", count=self.most + 1, most=self.most)
        line = items[row["at"]] if "at" in row else row
        line = {**line, asked: await self._read(asked, told, line, manager)}
        if "at" in row:
            items[row["at"]] = line
        elif asked == "who":
            items.append(line)
        else:
            await _keep_row(line, manager, progress)
            return
        del progress.answers(manager)[ROW]
        await self._keep(manager, progress, items)

    async def _read(self, asked: str, told: str, line: dict[str, Any], manager: DialogManager) -> str:
        answers = Progress.answers(manager)
        if asked == "what":
            return in_cyrillic(parse_what)(told)
        if asked == "who":
            return party_meant(self.parties(answers), parse_who(told), answers)
        ends = self.ends(answers, await today(manager))
        if ends is not None and date.fromisoformat(told) > ends:
            raise InvalidValueError("memorandum-plan-after-term", what=line["what"])
        return told

    async def _keep(self, manager: DialogManager, progress: Progress, items: list[Any]) -> None:
        answers = progress.answers(manager)
        if items:
            answers[self.id] = items
        else:
            answers.pop(self.id, None)
        self.changed(answers)
        await super()._keep(manager, progress, items)

    async def _offered(self, manager: DialogManager) -> list[tuple[str, Value]]:
        """Parties, or days, each with what stands on its button."""
        answers = Progress.answers(manager)
        asked = _asked(_row(manager))
        if asked == "who":
            return [(name_on_line(name, answers), name) for name in self.parties(answers)]
        if asked != "until":
            return []
        now_is = await today(manager)
        ends = self.ends(answers, now_is)
        days = [months_later(now_is, months) for months in _OFFERED_MONTHS]
        fitting = [day for day in days if ends is None or day < ends]
        return [(day.isoformat(), LegalDate(day)) for day in (*fitting, *([ends] if ends else []))]


def plan_question(
    *,
    ends: Callable[[Answers, date], date | None],
    parties: Callable[[Answers], Sequence[OrganizationName]],
    changed: Callable[[Answers], None],
) -> PlanQuestion:
    async def read(line: str, manager: DialogManager) -> dict[str, Any]:
        now_is, answers = await today(manager), Progress.answers(manager)

        def stored(item: PlanItem) -> dict[str, Any]:
            return dict(replace(item, who=party_meant(parties(answers), item.who, answers)).stored())

        return understood(lambda: parse_plan_item(line, now_is), stored)

    return PlanQuestion(
        "plan",
        read,
        lambda stored: plan_item_in_words(PlanItem.loaded(stored)),
        most=PLAN_ITEMS_MAX,
        ends=ends,
        parties=parties,
        changed=changed,
    )


def _asked(row: dict[str, Any]) -> str | None:
    """Which of the three is asked for; None while it is to be chosen, of a line that is there."""
    if "at" in row:
        asks: str | None = row.get("asks")
        return asks
    return next(part for part in _ASKED if part not in row)


def _row(manager: DialogManager) -> dict[str, Any]:
    row: dict[str, Any] = Progress.answers(manager).get(ROW, {})
    return row


async def _keep_row(row: dict[str, Any], manager: DialogManager, progress: Progress) -> None:
    forget_refusal(manager)
    answers = progress.answers(manager)
    if row:
        answers[ROW] = row
    else:
        answers.pop(ROW, None)
    await progress.keep(manager)
