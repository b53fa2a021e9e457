"""What an organiser does with a fair: sets its rules, has it computed, sends or discards it."""

from typing import Any
from uuid import uuid4

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, record_id
from bot.handlers.keys import FAIR, FORUM
from bot.handlers.navigation import keep_start_data, open_over_menu
from bot.handlers.speech import translator_of
from bot.handlers.states import FairScreens
from bot.matching.round_rules import RoundRules
from bot.models.fairs import (
    DEFAULT_PITCHES,
    DEFAULT_VIEWERS_LEAST,
    DEFAULT_VIEWERS_MOST,
    PITCHES_MAX,
    VIEWERS_LEAST_MAX,
    VIEWERS_MOST_MAX,
)
from bot.use_cases.fairs.rounds import (
    DiscardFair,
    RequestFair,
    SendFair,
    ShowFair,
)

LESS, MORE = "less", "more"
PITCHES, LEAST, MOST = "pitches", "viewers_least", "viewers_most"

_RULES = "rules"
_SUBMISSION = "submission_id"
_DEFAULTS = {PITCHES: DEFAULT_PITCHES, LEAST: DEFAULT_VIEWERS_LEAST, MOST: DEFAULT_VIEWERS_MOST}
_HIGHEST = {PITCHES: PITCHES_MAX, LEAST: VIEWERS_LEAST_MAX, MOST: VIEWERS_MOST_MAX}

router = Router(name="fair-actions")


@router.callback_query(ActionFilter("open-fair"))
@inject_handler
async def open_fair(
    _: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowFair]
) -> None:
    view = await show(action_id)
    await open_over_menu(dialog_manager, FairScreens.result, {FAIR: view.id, FORUM: view.forum_id})


async def on_start(start_data: Any, manager: DialogManager) -> None:  # noqa: ANN401 - start data of any shape
    await keep_start_data(start_data, manager)
    manager.dialog_data[_SUBMISSION] = str(uuid4())


def chosen_rules(manager: DialogManager) -> RoundRules:
    rules = _DEFAULTS | manager.dialog_data.get(_RULES, {})
    return RoundRules(rules[PITCHES], rules[LEAST], rules[MOST])


async def change_rule(query: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """The button's id is the rule and the way. The least viewers never exceed the most: one moves the other."""
    name, _, way = str(button.widget_id).rpartition("_")
    rules = _DEFAULTS | manager.dialog_data.get(_RULES, {})
    value = rules[name] + (1 if way == MORE else -1)
    if not 1 <= value <= _HIGHEST[name]:
        t = await translator_of(manager)
        await query.answer(t.plain("fair-rule-limit"))
        return
    rules[name] = value
    if name == LEAST:
        rules[MOST] = max(rules[MOST], value)
    elif name == MOST:
        rules[LEAST] = min(rules[LEAST], value)
    manager.dialog_data[_RULES] = rules


@inject
async def compute(
    _: CallbackQuery, __: Button, manager: DialogManager, request: FromDishka[RequestFair]
) -> None:
    data = manager.dialog_data
    data[FAIR] = await request(data[_SUBMISSION], data[FORUM], chosen_rules(manager))
    data[_SUBMISSION] = str(uuid4())
    await manager.switch_to(FairScreens.result)


async def pick(_: CallbackQuery, __: object, manager: DialogManager, fair_id: str) -> None:
    manager.dialog_data[FAIR] = record_id(fair_id)
    await manager.switch_to(FairScreens.result)


@inject
async def send(query: CallbackQuery, _: Button, manager: DialogManager, do: FromDishka[SendFair]) -> None:
    await do(manager.dialog_data[FAIR])
    t = await translator_of(manager)
    await query.answer(t.plain("fair-you-sent"))
    await manager.switch_to(FairScreens.result)


@inject
async def discard(
    query: CallbackQuery, _: Button, manager: DialogManager, do: FromDishka[DiscardFair]
) -> None:
    await do(manager.dialog_data[FAIR])
    t = await translator_of(manager)
    await query.answer(t.plain("fair-you-discarded"))
    await manager.switch_to(FairScreens.setup)
