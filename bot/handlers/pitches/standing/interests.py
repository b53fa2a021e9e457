"""The project's side answers a backer's interest, under the message."""

from aiogram import Router
from aiogram.types import CallbackQuery
from dishka.integrations.aiogram import FromDishka, inject

from bot.handlers.actions import ActionFilter, settle
from bot.handlers.speech import Speech
from bot.use_cases.pitches.answering import AcceptInterest, RefuseInterest

router = Router(name="interests")


@router.callback_query(ActionFilter("accept-interest"))
@inject
async def accept(
    query: CallbackQuery, action_id: int, accept_interest: FromDishka[AcceptInterest], speech: Speech
) -> None:
    decided = await accept_interest(action_id)
    t = await speech.translator()
    await settle(query, t("interest-you-accepted", organization=decided.backer))


@router.callback_query(ActionFilter("refuse-interest"))
@inject
async def refuse(
    query: CallbackQuery, action_id: int, refuse_interest: FromDishka[RefuseInterest], speech: Speech
) -> None:
    decided = await refuse_interest(action_id)
    t = await speech.translator()
    await settle(query, t("interest-you-refused", organization=decided.backer))
