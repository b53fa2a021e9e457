"""A representative answers a colleague's change, takes one back, or undoes it."""

from aiogram import Router
from aiogram.types import CallbackQuery
from dishka.integrations.aiogram import FromDishka, inject

from bot.handlers.actions import ActionFilter, settle
from bot.handlers.speech import Speech
from bot.use_cases.organizations.contacts import ConfirmContact, UndoContact
from bot.use_cases.organizations.proposals import TakeBackChange

router = Router(name="changes")


@router.callback_query(ActionFilter("take-back-change", "decline-change"))
@inject
async def take_back(
    query: CallbackQuery,
    action_id: int,
    action_name: str,
    take_back_change: FromDishka[TakeBackChange],
    speech: Speech,
) -> None:
    await take_back_change(action_id)
    t = await speech.translator()
    await settle(
        query, t("change-declined-now" if action_name == "decline-change" else "change-taken-back-now")
    )


@router.callback_query(ActionFilter("confirm-change"))
@inject
async def confirm(
    query: CallbackQuery, action_id: int, confirm_contact: FromDishka[ConfirmContact], speech: Speech
) -> None:
    await confirm_contact(action_id)
    await settle(query, (await speech.translator())("change-confirmed-now"))


@router.callback_query(ActionFilter("undo-change"))
@inject
async def undo(
    query: CallbackQuery, action_id: int, undo_contact: FromDishka[UndoContact], speech: Speech
) -> None:
    await undo_contact(action_id)
    await settle(query, (await speech.translator())("change-undone-now"))
