"""What an organiser does with a fair: sets its rules, has it computed, sends or discards it."""

from dataclasses import asdict
from typing import Any
from uuid import uuid4

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.fairs.getters import RULES, chosen_rules
from bot.handlers.keys import FAIR, FORUM
from bot.handlers.navigation import keep_start_data, open_over_menu
from bot.handlers.speech import translator_of
from bot.handlers.states import FairScreens
from bot.models.fairs import PITCHES_MAX, VIEWERS_LEAST_MAX, VIEWERS_MOST_MAX
from bot.use_cases.fairs.rounds import (
    DiscardFair,
    RequestFair,
    SendFair,
    ShowFair,
)

PITCHES, LEAST, MOST = "pitches", "viewers_least", "viewers_most"
"""The fields of `RoundRules`."""
CHANGES = {
    "pitches_less": (PITCHES, -1),
    "pitches_more": (PITCHES, +1),
    "viewers_least_less": (LEAST, -1),
    "viewers_least_more": (LEAST, +1),
    "viewers_most_less": (MOST, -1),
    "viewers_most_more": (MOST, +1),
}
"""By the id of a button: the rule that it changes, and the step."""
_HIGHEST = {PITCHES: PITCHES_MAX, LEAST: VIEWERS_LEAST_MAX, MOST: VIEWERS_MOST_MAX}
_SUBMISSION = "submission_id"

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


async def change_rule(query: CallbackQuery, button: Button, manager: DialogManager) -> None:
    """Change a rule by one step, within the limits. `viewers_least` never exceeds `viewers_most`: changing one may
    move the other.
    """
    rule, step = CHANGES[str(button.widget_id)]
    rules = asdict(chosen_rules(manager))
    value = rules[rule] + step
    if not 1 <= value <= _HIGHEST[rule]:
        t = await translator_of(manager)
        await answer_tap(query, t.plain("fair-rule-limit"))
        return
    rules[rule] = value
    if rule == LEAST:
        rules[MOST] = max(rules[MOST], value)
    elif rule == MOST:
        rules[LEAST] = min(rules[LEAST], value)
    manager.dialog_data[RULES] = rules


@inject
async def compute(
    _: CallbackQuery, __: Button, manager: DialogManager, request: FromDishka[RequestFair]
) -> None:
    data = manager.dialog_data
    data[FAIR] = await request(data[_SUBMISSION], data[FORUM], chosen_rules(manager))
    data[_SUBMISSION] = str(uuid4())
    await manager.switch_to(FairScreens.result)


async def pick(_: CallbackQuery, __: object, manager: DialogManager, fair_id: str) -> None:
    manager.dialog_data[FAIR] = parse_record_id(fair_id)
    await manager.switch_to(FairScreens.result)


@inject
async def send(
    query: CallbackQuery, _: Button, manager: DialogManager, send_fair: FromDishka[SendFair]
) -> None:
    await send_fair(manager.dialog_data[FAIR])
    t = await translator_of(manager)
    await answer_tap(query, t.plain("fair-you-sent"))
    await manager.switch_to(FairScreens.result)


@inject
async def discard(
    query: CallbackQuery, _: Button, manager: DialogManager, discard_fair: FromDishka[DiscardFair]
) -> None:
    await discard_fair(manager.dialog_data[FAIR])
    t = await translator_of(manager)
    await answer_tap(query, t.plain("fair-you-discarded"))
    await manager.switch_to(FairScreens.setup)
