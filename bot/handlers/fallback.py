"""Answers updates that no dialog and no command takes: the bot explains what it can do and shows the open screen
again.
"""

from aiogram import Router
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message
from aiogram_dialog import DialogManager, ShowMode
from dishka.integrations.aiogram import FromDishka, inject

from bot.handlers.answering import answer_tap
from bot.handlers.navigation import open_home
from bot.handlers.speech import Speech
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.replies import replies_now
from bot.use_cases.people.introducing import WhoAmI

router = Router(name="fallback")


@router.message()
@inject
async def answer_what_was_not_understood(
    message: Message, dialog_manager: DialogManager, speech: Speech, who_am_i: FromDishka[WhoAmI]
) -> None:
    t = await speech.translator()
    known = await who_am_i.may(Permission.PARTICIPATE)
    replies = replies_now()
    if replies is not None and replies.state_lost:
        # The answer belonged to a screen that is no more.
        await message.answer(t("error-screen-outdated"))
    elif known:
        await message.answer(
            t("not-understood-command" if (message.text or "").startswith("/") else "not-understood")
        )
    if dialog_manager.has_context():
        await dialog_manager.show(ShowMode.SEND)
    else:
        await open_home(dialog_manager, known=known)


@router.callback_query()
async def answer_unknown_button(query: CallbackQuery, speech: Speech) -> None:
    """Say that the button is outdated. Either somebody forged it, or it comes from a very old version of the bot."""
    t = await speech.translator()
    await answer_tap(query, t.plain("error-screen-outdated"), alert=True)


@router.my_chat_member()
async def ignore_change_of_membership(_: ChatMemberUpdated) -> None:
    """Do nothing when a person blocks or unblocks the bot. The bot notices a block when sending fails, and a return
    at /start.
    """
