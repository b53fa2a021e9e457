"""What the screens about a project's standing show to the project's people."""

from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import PITCH, PROJECT
from bot.handlers.pitches.standing import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import offset_of, pages_of
from bot.models.country import local
from bot.models.pitches import PitchStatus
from bot.models.words import Day, Text
from bot.presenting.cards.pitches import (
    interest_card,
    interest_label,
    interest_state,
    next_step,
    possible_backer,
)
from bot.presenting.translator import Translator
from bot.use_cases.pitches.possible import FindBusyBest, FindPossibleBackers, PossibleBacker
from bot.use_cases.pitches.standing import (
    Interest,
    ShowInterest,
    ShowStanding,
    Standing,
)
from bot.use_cases.questions.answering import ListQuestions

POSSIBLE = "possible_page"
_PER_PAGE = 5


@inject
async def standing(
    dialog_manager: DialogManager,
    show: FromDishka[ShowStanding],
    find_busy: FromDishka[FindBusyBest],
    questions: FromDishka[ListQuestions],
    **_: object,
) -> dict[str, Any]:
    project_id = dialog_manager.dialog_data[PROJECT]
    view, busy_until = await show(project_id), await find_busy(project_id)
    shown = _standing(await translator_of(dialog_manager), view, busy_until)
    return shown | {"questions": (await questions(project_id, limit=1)).total}


async def standing_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return {
        **_standing(t, samples.STANDING, samples.BUSY_UNTIL),
        "searching": True,
        "goes_on": True,
        "questions": 2,
        "next": next_step(t, samples.STANDING),
    }


@inject
async def possible(
    dialog_manager: DialogManager, find: FromDishka[FindPossibleBackers], **_: object
) -> dict[str, Any]:
    offset = await offset_of(dialog_manager, POSSIBLE, _PER_PAGE)
    found = await find(dialog_manager.dialog_data[PROJECT])
    return _possible(await translator_of(dialog_manager), found, offset)


async def possible_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _possible(await translator_of(dialog_manager), (samples.POSSIBLE_BACKER,) * (_PER_PAGE + 1), 0)


@inject
async def interest(
    dialog_manager: DialogManager, show: FromDishka[ShowInterest], **_: object
) -> dict[str, Any]:
    return _interest(await translator_of(dialog_manager), await show(dialog_manager.dialog_data[PITCH]))


async def interest_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**_interest(await translator_of(dialog_manager), samples.INTEREST), "undecided": True}


def _standing(t: Translator, view: Standing, busy_until: datetime | None) -> dict[str, Any]:
    return {
        "title": view.title,
        "shown": view.shown,
        "waiting": view.waiting,
        "interested": len(view.interests),
        "told": bool(view.shown),
        "searching": view.seeks_support and not view.shown,
        "seeks_support": view.seeks_support,
        "goes_on": view.goes_on,
        "next": next_step(t, view) if view.goes_on else "",
        "best_busy": busy_until is not None,
        "free_again": Day(local(busy_until).date()) if busy_until else "",
        "interests": [Option(str(item.pitch_id), interest_label(t, item)) for item in view.interests],
    }


def _possible(t: Translator, found: tuple[PossibleBacker, ...], offset: int) -> dict[str, Any]:
    lines = [possible_backer(t, number, backer) for number, backer in enumerate(found, 1)]
    return {
        "backers": t.paragraphs(*lines[offset : offset + _PER_PAGE]),
        "none": not found,
        "some": bool(found),
        **pages_of(len(found), _PER_PAGE),
    }


def _interest(t: Translator, view: Interest) -> dict[str, Any]:
    return {
        "card": interest_card(t, view),
        "status": interest_state(t, view),
        "undecided": view.status is PitchStatus.INTERESTED,
        "matched": view.status is PitchStatus.ACCEPTED,
        "agreeable": view.agreeable,
        "contacts": view.contacts.in_words if view.contacts else Text("contact-erased"),
        "organization": view.backer,
        PITCH: view.pitch_id,
    }
