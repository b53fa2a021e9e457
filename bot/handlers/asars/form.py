"""The forms of an asar list: its day, another day, one line, and the photo with which it is closed."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.answering import answer_tap
from bot.handlers.deeds import now, today
from bot.handlers.keys import ASAR
from bot.handlers.speech import translator_of
from bot.handlers.states import (
    AsarFormScreens,
    AsarLineFormScreens,
    AsarMoveFormScreens,
    AsarPhotoFormScreens,
    AsarScreens,
)
from bot.handlers.widgets.form import (
    Answers,
    ChoiceQuestion,
    DateQuestion,
    Form,
    Known,
    MoneyQuestion,
    Option,
    PhotoQuestion,
    Suggestion,
    SuggestionsQuestion,
    TextQuestion,
    TimeQuestion,
    to_fill_in,
    told_apart_by,
)
from bot.handlers.widgets.form.progress import Progress
from bot.models.asar_lines import MOST, LineKind
from bot.models.asars import FURTHEST, check_start
from bot.models.country import local, moment
from bot.models.errors import InvalidValueError
from bot.models.words import Day, Money, Text, Value, Words
from bot.understanding.amounts import parse_tenge
from bot.understanding.counts import parse_count, parse_counted
from bot.use_cases.asars.holding import HoldAsar
from bot.use_cases.asars.leading import MoveAsar
from bot.use_cases.asars.making import (
    AsarForm,
    LineForm,
    MakeAsar,
    WriteLine,
    parse_place,
    parse_unit,
    parse_what,
)
from bot.use_cases.asars.reading import AsarView

HOURS = tuple(time(hour) for hour in (8, 9, 10, 11, 12, 14))
_PROJECT, _LIST, _TITLE = "project", "list", "title"
_AHEAD = (3, 2, 1)
"""So many days before the work the minimum is to be there, as the buttons offer it."""
_UNTITLED = {LineKind.PEOPLE.value, LineKind.MONEY.value}


def start_making(project_id: int, title: Words, settlement: str) -> dict[str, Any]:
    """Start data of the form for a project's list."""
    known: Answers = {_PROJECT: project_id, _TITLE: _plain(title), "settlement": settlement}
    return to_fill_in(known, draft=f"asar:{project_id}")


def start_moving(view: AsarView) -> dict[str, Any]:
    at = local(view.starts_at)
    known: Answers = {
        _LIST: view.id,
        _TITLE: _plain(view.title),
        "was": at.isoformat(),
        "place": view.place,
    }
    return to_fill_in(known, draft=f"asar-move:{view.id}")


def start_line(view: AsarView) -> dict[str, Any]:
    return to_fill_in({_LIST: view.id, _TITLE: _plain(view.title)}, draft=f"asar-line:{view.id}")


def start_photo(view: AsarView) -> dict[str, Any]:
    return to_fill_in({_LIST: view.id, _TITLE: _plain(view.title)}, draft=f"asar-photo:{view.id}")


def _plain(title: Words) -> str:
    return title if isinstance(title, str) else title.text


def _titled(answers: Answers) -> Mapping[str, Value]:
    return {"title": answers.get(_TITLE, "…")}


async def _check_time(manager: DialogManager, at: time) -> None:
    day = date.fromisoformat(Progress.answers(manager)["day"])
    check_start(moment(day, at), await now(manager))


async def _stated_days(manager: DialogManager) -> Sequence[Known]:
    """Some days before the work, and after today."""
    answers = Progress.answers(manager)
    if "day" not in answers:
        return ()
    days = [date.fromisoformat(answers["day"]) - timedelta(days=days) for days in _AHEAD]
    first = await today(manager)
    return [Known(day.isoformat(), Day(day)) for day in days if day > first]


def _known_places(answers: Answers) -> Sequence[Suggestion]:
    return [Suggestion(answers["settlement"], answers["settlement"])] if answers.get("settlement") else ()


@inject
async def _make(query: CallbackQuery, _: Button, manager: DialogManager, make: FromDishka[MakeAsar]) -> None:
    answers = ASAR_FORM.progress.answers(manager)
    form = AsarForm(
        on=date.fromisoformat(answers["day"]),
        at=time.fromisoformat(answers["at"]),
        place=answers["place"],
        decided_on=date.fromisoformat(answers["decided"]),
    )
    asar_id = await make(ASAR_FORM.progress.submission_id(manager), answers[_PROJECT], form)
    await ASAR_FORM.progress.finish(manager)
    await _lead_on(query, manager, "asar-made", asar_id)


@inject
async def _move(query: CallbackQuery, _: Button, manager: DialogManager, move: FromDishka[MoveAsar]) -> None:
    answers = MOVE_FORM.progress.answers(manager)
    on, at = date.fromisoformat(answers["day"]), time.fromisoformat(answers["at"])
    await move(answers[_LIST], on, at, answers["place"])
    await MOVE_FORM.progress.finish(manager)
    await _lead_on(query, manager, "asar-you-moved", answers[_LIST])


@inject
async def _write(
    query: CallbackQuery, _: Button, manager: DialogManager, write: FromDishka[WriteLine]
) -> None:
    answers = LINE_FORM.progress.answers(manager)
    form = LineForm(
        kind=LineKind(answers["kind"]),
        what=answers.get("what") or "",
        wanted=_wanted(answers),
        unit="" if _is_money(answers) else answers["amount"]["unit"],
        minimum=answers["minimum"],
    )
    await write(LINE_FORM.progress.submission_id(manager), answers[_LIST], form)
    await LINE_FORM.progress.finish(manager)
    await _lead_on(query, manager, "asar-line-written", answers[_LIST])


@inject
async def _hold(query: CallbackQuery, _: Button, manager: DialogManager, hold: FromDishka[HoldAsar]) -> None:
    answers = PHOTO_FORM.progress.answers(manager)
    await hold(answers[_LIST], answers["photo"]["id"])
    await PHOTO_FORM.progress.finish(manager)
    await _lead_on(query, manager, "asar-you-held", answers[_LIST])


async def _lead_on(query: CallbackQuery, manager: DialogManager, key: str, asar_id: int) -> None:
    """Back to the list, or on to it where the form was not begun on it."""
    await answer_tap(query, (await translator_of(manager)).plain(key))
    await manager.done()
    if manager.has_context() and manager.current_context().state.group is AsarScreens:
        await manager.switch_to(AsarScreens.card)
    else:
        await manager.start(AsarScreens.card, data={ASAR: asar_id})


def _kinds(_: Answers) -> Sequence[Option]:
    return [Option(kind.value, Text(f"asar-kind-{kind.value}")) for kind in LineKind]


def _is_money(answers: Answers) -> bool:
    return answers.get("kind") == LineKind.MONEY.value


def _is_counted(answers: Answers) -> bool:
    return not _is_money(answers)


def _is_named(answers: Answers) -> bool:
    return answers.get("kind") not in _UNTITLED


def _amount(text: str) -> dict[str, Any]:
    number, unit = parse_counted(text)
    if number < 1:
        raise InvalidValueError("asar-amount-zero")
    if number > MOST:
        raise InvalidValueError("asar-amount-too-large", most=MOST)
    return {"number": number, "unit": parse_unit(unit) if unit else ""}


def _amount_shown(answer: Mapping[str, Any]) -> Value:
    if answer["unit"]:
        return Text("asar-amount", {"amount": answer["number"], "unit": answer["unit"]})
    return int(answer["number"])


def _wanted(answers: Answers) -> int:
    if _is_money(answers):
        return int(answers.get("tenge") or 0)
    return int((answers.get("amount") or {}).get("number") or 0)


def _minimums(answers: Answers) -> Sequence[Suggestion]:
    """All of it, half of it, or as much as comes."""
    wanted = _wanted(answers)
    offered = [Suggestion(wanted, Text("asar-minimum-all"), ("все", "всё", "бәрі", "all"))]
    if wanted > 1:
        offered.append(
            Suggestion((wanted + 1) // 2, Text("asar-minimum-half"), ("половина", "жартысы", "half"))
        )
    return [*offered, Suggestion(0, Text("asar-minimum-none"))]


def _least(text: str) -> int:
    """A number, which may be 0, or so much money."""
    if text.strip() == "0":
        return 0
    try:
        return parse_count(text)
    except InvalidValueError:
        with suppress(InvalidValueError):
            return parse_tenge(text)
        raise


@dataclass(frozen=True)
class MinimumQuestion(SuggestionsQuestion):
    """How much the day cannot do without: at most what is wanted."""

    async def check_answer(self, answer: Any, manager: DialogManager) -> None:  # noqa: ANN401
        wanted = _wanted(LINE_FORM.progress.answers(manager))
        if answer > wanted:
            raise InvalidValueError("asar-minimum-above", most=wanted)

    def reviewed(self, answers: Answers) -> Value:
        return Money(answers[self.id]) if _is_money(answers) else int(answers[self.id])


_DAY_QUESTIONS = (
    DateQuestion("day", future=FURTHEST, time="at", gaps=_titled),
    TimeQuestion("at", HOURS, day="day", check=_check_time),
    SuggestionsQuestion("place", parse_place, suggestions=_known_places),
)
ASAR_FORM = Form(
    "asar",
    AsarFormScreens,
    (
        *_DAY_QUESTIONS,
        DateQuestion("decided", future=FURTHEST, known=_stated_days),
    ),
    _make,
)
MOVE_FORM = Form("asar-move", AsarMoveFormScreens, _DAY_QUESTIONS, _move)
LINE_FORM = Form(
    "asar-line",
    AsarLineFormScreens,
    (
        ChoiceQuestion(
            "kind", _kinds, columns=2, gaps=_titled, renews=("what", "amount", "tenge", "minimum")
        ),
        TextQuestion("what", parse_what, when=_is_named, hangs_on=("kind",)),
        TextQuestion(
            "amount",
            _amount,
            show=_amount_shown,
            when=_is_counted,
            hangs_on=("kind",),
            renews=("minimum",),
        ),
        MoneyQuestion("tenge", when=_is_money, hangs_on=("kind",), renews=("minimum",)),
        MinimumQuestion("minimum", _least, suggestions=_minimums, columns=3),
    ),
    _write,
)
PHOTO_FORM = Form("asar-photo", AsarPhotoFormScreens, (PhotoQuestion("photo", gaps=_titled),), _hold)
FORMS = (ASAR_FORM, MOVE_FORM, LINE_FORM, PHOTO_FORM)


def _subject(answers: Answers) -> Sequence[Value]:
    return (answers[_TITLE],) if _TITLE in answers else ()


for _form in FORMS:
    told_apart_by(_form.name, _subject)
