"""The project's side answers a backer's interest, under the message or on the screen."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, record_id, settle
from bot.handlers.keys import PITCH
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import StandingScreens
from bot.use_cases.pitches.answering import AcceptInterest, RefuseInterest

router = Router(name="interests")


@router.callback_query(ActionFilter("accept-interest"))
@inject_handler
async def accept_below_message(
    query: CallbackQuery, action_id: int, accept_interest: FromDishka[AcceptInterest], speech: Speech
) -> None:
    decided = await accept_interest(action_id)
    t = await speech.translator()
    await settle(query, t("interest-you-accepted", organization=decided.backer))


@router.callback_query(ActionFilter("refuse-interest"))
@inject_handler
async def refuse_below_message(
    query: CallbackQuery, action_id: int, refuse_interest: FromDishka[RefuseInterest], speech: Speech
) -> None:
    decided = await refuse_interest(action_id)
    t = await speech.translator()
    await settle(query, t("interest-you-refused", organization=decided.backer))


async def pick(_: CallbackQuery, __: object, manager: DialogManager, pitch_id: str) -> None:
    manager.dialog_data[PITCH] = record_id(pitch_id)
    await manager.switch_to(StandingScreens.interest)


@inject
async def accept_on_screen(
    query: CallbackQuery, _: Button, manager: DialogManager, accept_interest: FromDishka[AcceptInterest]
) -> None:
    decided = await accept_interest(manager.dialog_data[PITCH])
    t = await translator_of(manager)
    await query.answer(t.plain("interest-you-accepted", organization=decided.backer))


@inject
async def refuse_on_screen(
    query: CallbackQuery, _: Button, manager: DialogManager, refuse_interest: FromDishka[RefuseInterest]
) -> None:
    decided = await refuse_interest(manager.dialog_data[PITCH])
    t = await translator_of(manager)
    await query.answer(t.plain("interest-you-refused", organization=decided.backer))
