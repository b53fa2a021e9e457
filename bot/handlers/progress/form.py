"""The report of a month, and the last word with which a project is closed: a few words and a photo, and of a month how
many people it has reached.

Beside the answers, the forms keep what was known when they were opened (`_KNOWN`, `_CLOSED`), and which report is
written anew (`_CORRECTS`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject
from pydantic import TypeAdapter

from bot.handlers.answering import answer_tap
from bot.handlers.errors import refuse
from bot.handlers.keys import PROJECT, REPORT
from bot.handlers.progress import samples
from bot.handlers.speech import translator_of
from bot.handlers.states import CompletionFormScreens, ProgressScreens, ReportFormScreens
from bot.handlers.widgets.form import (
    Answers,
    ChoiceQuestion,
    Form,
    Option,
    PhotoQuestion,
    TextQuestion,
    to_correct,
    to_fill_in,
    told_apart_by,
)
from bot.models.words import Month, Text, Value
from bot.presenting.cards.touching import line_of
from bot.understanding.children import parse_report
from bot.understanding.headcounts import parse_headcount
from bot.use_cases.kernel.errors import OutdatedError
from bot.use_cases.progress.reading import ProgressView, ReportView, ShowProgress
from bot.use_cases.progress.reports import REPORT_MAX, REPORT_MIN, ReportGround, WriteReport
from bot.use_cases.progress.stages import CompleteProject

_KNOWN, _CLOSED, _CORRECTS = "ground", "closed", "corrects"
_GROUND: TypeAdapter[ReportGround] = TypeAdapter(ReportGround)
_words = partial(parse_report, longest=REPORT_MAX, shortest=REPORT_MIN)


def start_of(ground: ReportGround) -> dict[str, Any]:
    """Start data of a report's form. Where only one month can be reported on, it is not asked about."""
    prefill: Answers = {_KNOWN: _GROUND.dump_python(ground, mode="json")}
    if len(ground.months) == 1:
        prefill["month"] = ground.months[0].isoformat()
    return to_fill_in(prefill, draft=f"report:{ground.project_id}")


def start_correcting(view: ReportView) -> dict[str, Any]:
    """Start data with the words and the photo of a report that was written, to write it anew."""
    ground = ReportGround(view.project_id, view.title, (view.month,))
    answers: Answers = {
        _KNOWN: _GROUND.dump_python(ground, mode="json"),
        _CORRECTS: view.id,
        "words": view.words,
        "reached": view.reached,
        "photo": {"id": view.photo} if view.photo else None,
    }
    return to_correct(answers)


def start_completion(view: ProgressView, depending: Mapping[str, int]) -> dict[str, Any]:
    """Start data of the form that closes a project; `depending` counts what that settles."""
    ground = _GROUND.dump_python(ReportGround(view.project_id, view.title, ()), mode="json")
    return to_fill_in({_KNOWN: ground, _CLOSED: dict(depending)}, draft=f"completion:{view.project_id}")


def _ground(answers: Answers) -> ReportGround:
    """What was known when the form was opened; a preview has a sample's."""
    return _GROUND.validate_python(answers[_KNOWN]) if _KNOWN in answers else samples.GROUND


def _months(answers: Answers) -> Sequence[Option]:
    return [
        Option(month.isoformat(), Text("progress-month", {"month": Month(month)}))
        for month in _ground(answers).months
    ]


def _to_be_chosen(answers: Answers) -> bool:
    return _CORRECTS not in answers


@dataclass(frozen=True)
class MonthQuestion(ChoiceQuestion):
    """Asks for one of the months that can be reported on, which are others as time goes by."""

    def label_of(self, value: str) -> Value:
        return Text("progress-month", {"month": Month(date.fromisoformat(value))})

    def still_fits(self, answers: Answers) -> bool:
        return answers[self.id] in {month.value for month in self.options(answers)}


def _month(answers: Answers) -> date:
    """The month that was chosen, or the only one that there is."""
    return date.fromisoformat(answers["month"]) if "month" in answers else _ground(answers).months[0]


def _about(answers: Answers) -> Mapping[str, Value]:
    return {"title": _ground(answers).title, "month": Month(_month(answers))}


def _title(answers: Answers) -> Mapping[str, Value]:
    return {"title": _ground(answers).title}


def _to_be_closed(answers: Answers) -> Mapping[str, Value]:
    """What is about to be closed, and what else ends with it; a preview has a sample's."""
    line = line_of(answers.get(_CLOSED, samples.DEPENDING))
    return {
        "title": _ground(answers).title,
        "depends": Text("completion-also", {"things": line}) if line else "",
    }


@inject
async def send(
    query: CallbackQuery,
    _: Button,
    manager: DialogManager,
    *,
    write: FromDishka[WriteReport],
    show: FromDishka[ShowProgress],
) -> None:
    """Send the report. Where a colleague was first, theirs is shown above the form, which stays as it is."""
    answers = REPORT_FORM.progress.answers(manager)
    ground, month = _ground(answers), _month(answers)
    photo = (answers.get("photo") or {}).get("id")
    try:
        reported = await write(
            ground.project_id,
            month,
            answers["words"],
            photo,
            reached=answers.get("reached"),
            corrects=answers.get(_CORRECTS),
            only=REPORT_FORM.progress.corrected(manager)
            if REPORT_FORM.progress.is_correcting(manager)
            else None,
        )
    except OutdatedError as refusal:
        there = (await show(ground.project_id)).report_of(month)
        if refusal.code != "report-there" or there is None:
            raise
        await refuse(query, refusal, await translator_of(manager))
        await manager.start(ProgressScreens.report, data={REPORT: there, PROJECT: ground.project_id})
        return
    await REPORT_FORM.progress.finish(manager)
    t = await translator_of(manager)
    key = "report-corrected" if reported.corrected else "report-sent"
    await answer_tap(query, t.plain(key, count=reported.readers))
    await manager.done()
    await manager.start(ProgressScreens.overview, data={PROJECT: ground.project_id})


@inject
async def close_project(
    query: CallbackQuery, _: Button, manager: DialogManager, complete: FromDishka[CompleteProject]
) -> None:
    answers = COMPLETION_FORM.progress.answers(manager)
    project_id = _ground(answers).project_id
    await complete(project_id, answers["words"], (answers.get("photo") or {}).get("id"))
    await COMPLETION_FORM.progress.finish(manager)
    await answer_tap(query, (await translator_of(manager)).plain("completion-sent"))
    await manager.done()
    await manager.start(ProgressScreens.overview, data={PROJECT: project_id})


REPORT_FORM = Form(
    "report",
    ReportFormScreens,
    (
        MonthQuestion("month", _months, when=_to_be_chosen, gaps=_title),
        TextQuestion("words", _words, gaps=_about),
        TextQuestion("reached", parse_headcount, show=int, gaps=_about, optional=True),
        PhotoQuestion("photo", optional=True),
    ),
    send,
)
COMPLETION_FORM = Form(
    "completion",
    CompletionFormScreens,
    (
        TextQuestion("words", _words, gaps=_to_be_closed),
        PhotoQuestion("photo", optional=True),
    ),
    close_project,
)


def _subject(answers: Answers) -> Sequence[Value]:
    return (_ground(answers).title,) if _KNOWN in answers else ()


told_apart_by(REPORT_FORM.name, _subject)
told_apart_by(COMPLETION_FORM.name, _subject)
