"""What the screens of a fair show."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.fairs import samples
from bot.handlers.keys import FAIR, FORUM
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import pages_of, read_page
from bot.matching.round_rules import RoundRules
from bot.models.fairs import (
    DEFAULT_PITCHES,
    DEFAULT_VIEWERS_LEAST,
    DEFAULT_VIEWERS_MOST,
    FairStatus,
)
from bot.models.few import few
from bot.models.words import Text
from bot.presenting.cards.fairs import fair_card, fair_label, shortage_card
from bot.presenting.few import from_five
from bot.presenting.translator import Translator
from bot.use_cases.fairs.rounds import (
    FairGround,
    FairItem,
    FairView,
    ListFairs,
    ListFairShortages,
    Shortage,
    ShowFair,
    ShowFairGround,
)

RULES = "rules"
"""The rules that the organiser has chosen so far: the fields of `RoundRules`."""
SHORTAGES, ROUNDS = "fair_shortages_page", "fair_rounds_page"


def chosen_rules(manager: DialogManager) -> RoundRules:
    rules = {
        "pitches": DEFAULT_PITCHES,
        "viewers_least": DEFAULT_VIEWERS_LEAST,
        "viewers_most": DEFAULT_VIEWERS_MOST,
    }
    return RoundRules(**(rules | manager.dialog_data.get(RULES, {})))


@inject
async def setup(
    dialog_manager: DialogManager, show: FromDishka[ShowFairGround], **_: object
) -> dict[str, Any]:
    return _setup(await show(dialog_manager.dialog_data[FORUM]), chosen_rules(dialog_manager))


async def setup_preview(**_: object) -> dict[str, Any]:
    return {**_setup(samples.GROUND, RoundRules()), "no_projects": True, "no_backers": True, "over": True}


def _setup(ground: FairGround, rules: RoundRules) -> dict[str, Any]:
    return {
        "forum": ground.forum,
        "projects": ground.projects,
        "backers": from_five(ground.backers),
        "places": Text("fewer-than-five-of") if few(ground.backers) else ground.places,
        "over": ground.over,
        "no_projects": not ground.over and not ground.projects,
        "no_backers": not ground.over and bool(ground.projects) and not ground.backers,
        "can_compute": not ground.over and bool(ground.projects and ground.backers),
        "rounds": ground.rounds > 0,
        "pitches": rules.pitches,
        "least": rules.viewers_least,
        "most": rules.viewers_most,
    }


@inject
async def result(dialog_manager: DialogManager, show: FromDishka[ShowFair], **_: object) -> dict[str, Any]:
    view = await show(dialog_manager.dialog_data[FAIR])
    return _result(await translator_of(dialog_manager), view)


async def result_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = _result(await translator_of(dialog_manager), samples.VIEW)
    return {**shown, "can_send": True, "can_discard": True, "at_work": True}


def _result(t: Translator, view: FairView) -> dict[str, Any]:
    status = view.status
    return {
        "text": fair_card(t, view),
        "can_send": status is FairStatus.COMPUTED and view.pairs > 0,
        "can_discard": status in {FairStatus.REQUESTED, FairStatus.COMPUTED},
        "at_work": status in {FairStatus.REQUESTED, FairStatus.SENDING},
        "short": view.short > 0,
        "pairs": view.pairs,
        "addressees": from_five(view.addressees),
    }


@inject
async def shortages(
    dialog_manager: DialogManager, list_shortages: FromDishka[ListFairShortages], **_: object
) -> dict[str, Any]:
    async def read(offset: int, limit: int) -> tuple[Sequence[Shortage], int]:
        return await list_shortages(dialog_manager.dialog_data[FAIR], offset=offset, limit=limit)

    items, pages = await read_page(dialog_manager, SHORTAGES, read)
    return _shortages(await translator_of(dialog_manager), items) | pages


async def shortages_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return _shortages(t, (samples.SHORTAGE,) * 8) | pages_of(9) | {"total": 9}


def _shortages(t: Translator, items: Sequence[Shortage]) -> dict[str, Any]:
    return {"lines": t.paragraphs(*(shortage_card(t, item) for item in items))}


@inject
async def rounds(
    dialog_manager: DialogManager, list_fairs: FromDishka[ListFairs], **_: object
) -> dict[str, Any]:
    async def read(offset: int, limit: int) -> tuple[Sequence[FairItem], int]:
        return await list_fairs(dialog_manager.dialog_data[FORUM], offset=offset, limit=limit)

    items, pages = await read_page(dialog_manager, ROUNDS, read)
    return _rounds(await translator_of(dialog_manager), items) | pages


async def rounds_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return _rounds(t, samples.ROUNDS) | pages_of(9)


def _rounds(t: Translator, items: Sequence[FairItem]) -> dict[str, Any]:
    return {"items": [Option(str(item.id), fair_label(t, item)) for item in items]}
