"""The form that moves the reports of a region: which region, by how many days, why. Its last screen says what it would
move.
"""

from dataclasses import dataclass
from functools import partial
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import DELAY
from bot.handlers.progress.delays import samples
from bot.handlers.speech import translator_of
from bot.handlers.states import ReportDelayFormScreens, ReportDelayScreens
from bot.handlers.widgets.form import (
    ChoiceQuestion,
    Form,
    Suggestion,
    SuggestionsQuestion,
    TextQuestion,
    to_fill_in,
)
from bot.handlers.widgets.options import region_options
from bot.models.report_delays import DAYS_MOST
from bot.models.words import Text, Value
from bot.presenting.cards.report_delays import delay_ahead
from bot.understanding.day_counts import parse_day_count
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.errors import DomainError
from bot.use_cases.progress.delaying import REASON_MAX, REASON_MIN, ForeseeDelay, MoveReports

_OFFERED = (7, 14, 30)


def form_start() -> dict[str, Any]:
    return to_fill_in({})


def _days(days: int) -> Value:
    return Text("report-delay-by", {"days": days})


@dataclass(frozen=True)
class _RegionQuestion(ChoiceQuestion):
    """Asks for a region in which reports are waited for, and on which the person may decide."""

    async def check_answer(self, answer: str, manager: DialogManager) -> None:
        await (await deed(manager, ForeseeDelay))(answer, 1)


async def _ahead(manager: DialogManager) -> str:
    """What the act would move by now, or why it would move nothing; a preview has a sample's."""
    answers = FORM.progress.answers(manager)
    t = await translator_of(manager)
    if "days" not in answers:
        return delay_ahead(t, samples.AHEAD)
    try:
        ahead = await (await deed(manager, ForeseeDelay))(answers["region"], answers["days"])
    except DomainError as refusal:
        return t(f"error-{refusal.code}", **refusal.params)
    return delay_ahead(t, ahead)


@inject
async def send(
    query: CallbackQuery, _: Button, manager: DialogManager, move: FromDishka[MoveReports]
) -> None:
    answers = FORM.progress.answers(manager)
    delay_id = await move(
        FORM.progress.submission_id(manager), answers["region"], answers["days"], answers["reason"]
    )
    await FORM.progress.finish(manager)
    await answer_tap(query, (await translator_of(manager)).plain("report-delay-done"))
    await manager.done()
    await manager.start(ReportDelayScreens.card, data={DELAY: delay_id})


FORM = Form(
    "report-delay",
    ReportDelayFormScreens,
    (
        _RegionQuestion("region", region_options, columns=2),
        SuggestionsQuestion(
            "days",
            partial(parse_day_count, most=DAYS_MOST),
            show=_days,
            suggestions=lambda _: [Suggestion(days, _days(days)) for days in _OFFERED],
            columns=3,
        ),
        TextQuestion("reason", partial(parse_line, longest=REASON_MAX, shortest=REASON_MIN)),
    ),
    send,
    beside=_ahead,
)
