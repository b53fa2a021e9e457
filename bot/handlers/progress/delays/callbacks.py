"""Staff open an act that has moved reports, and take it back."""

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.keys import DELAY
from bot.handlers.navigation import kept_id
from bot.handlers.progress.delays.form import form_start
from bot.handlers.speech import translator_of
from bot.handlers.states import ReportDelayFormScreens, ReportDelayScreens
from bot.use_cases.progress.delaying import TakeBackDelay


async def begin(_: CallbackQuery, __: Button, manager: DialogManager) -> None:
    await manager.start(ReportDelayFormScreens.region, data=form_start())


async def pick(_: CallbackQuery, __: object, manager: DialogManager, picked: str) -> None:
    manager.dialog_data[DELAY] = parse_record_id(picked)
    await manager.switch_to(ReportDelayScreens.card)


@inject
async def take_back(
    query: CallbackQuery, _: Button, manager: DialogManager, take_delay_back: FromDishka[TakeBackDelay]
) -> None:
    await take_delay_back(kept_id(manager, DELAY))
    await answer_tap(query, (await translator_of(manager)).plain("report-delay-taken-back"))
