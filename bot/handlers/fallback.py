"""Answers updates that no dialog and no command takes: the bot explains what it can do and shows the open screen
again.
"""

from aiogram import Router
from aiogram.enums import ChatMemberStatus
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message
from aiogram_dialog import DialogManager, ShowMode
from dishka.integrations.aiogram import FromDishka, inject

from bot.handlers.answering import answer_tap
from bot.handlers.navigation import open_home
from bot.handlers.speech import Speech
from bot.handlers.states import MenuScreens
from bot.understanding.courtesies import Courtesy, asks_for_help, courtesy_in
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.replies import replies_now
from bot.use_cases.people.introducing import WhoAmI
from bot.use_cases.people.reachability import ComeBack, GoAway

router = Router(name="fallback")


@router.message()
@inject
async def answer_what_was_not_understood(
    message: Message, dialog_manager: DialogManager, speech: Speech, who_am_i: FromDishka[WhoAmI]
) -> None:
    t = await speech.translator()
    known = await who_am_i.may(Permission.PARTICIPATE)
    replies = replies_now()
    courtesy = _courtesy(message)
    if known and courtesy and dialog_manager.has_context() and not (replies and replies.state_lost):
        await message.answer(t(f"courtesy-{courtesy}"))
        return
    if known and asks_for_help(message.text or ""):
        await open_home(dialog_manager, known=known, screen=MenuScreens.help)
        return
    if replies is not None and replies.state_lost:
        # The answer belonged to a screen that is no more.
        await message.answer(t("error-screen-outdated"))
    elif known:
        await message.answer(
            t("not-understood-command" if (message.text or "").startswith("/") else "not-understood")
        )
    if dialog_manager.has_context():
        # It moves below the answer, as questions of forms do, so that the chat holds it once.
        await dialog_manager.show(ShowMode.DELETE_AND_SEND)
    else:
        await open_home(dialog_manager, known=known)


def _courtesy(message: Message) -> Courtesy | None:
    """A thank you or a sticker gets a short answer. The screen stays where it is: nobody has asked for it."""
    if message.sticker is not None or message.animation is not None:
        return Courtesy.SMILE
    return courtesy_in(message.text) if message.text else None


@router.callback_query()
async def answer_unknown_button(query: CallbackQuery, speech: Speech) -> None:
    """Say that the button is outdated. Either somebody forged it, or it comes from a very old version of the bot."""
    t = await speech.translator()
    await answer_tap(query, t.plain("error-screen-outdated"), alert=True)


@router.my_chat_member()
@inject
async def note_change_of_membership(
    change: ChatMemberUpdated, come_back: FromDishka[ComeBack], go_away: FromDishka[GoAway]
) -> None:
    """A person has blocked the bot or come back to it."""
    match change.new_chat_member.status:
        case ChatMemberStatus.MEMBER:
            await come_back()
        case ChatMemberStatus.KICKED:
            await go_away()
