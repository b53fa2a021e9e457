"""Answers whoever types "what's on", "programme" or "my day" where no form waits for an answer."""

from typing import Any

from aiogram import Router
from aiogram.filters import Filter
from aiogram.fsm.state import State
from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode
from dishka.integrations.aiogram import FromDishka, inject

from bot.handlers.keys import FORUM
from bot.handlers.navigation import open_home, open_over_menu
from bot.handlers.speech import Speech
from bot.handlers.states import ForumScreens
from bot.understanding.whats_on import asks_my_day, asks_whats_on
from bot.use_cases.forum.programme import ShowNow
from bot.use_cases.forum.taking_part import ShowForum
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.people.introducing import WhoAmI

router = Router(name="forum-typed")


class AsksWhatsOn(Filter):
    async def __call__(self, message: Message) -> bool:
        return message.text is not None and asks_whats_on(message.text)


@router.message(AsksWhatsOn())
@inject
async def answer_whats_on(
    message: Message,
    dialog_manager: DialogManager,
    *,
    speech: Speech,
    show_now: FromDishka[ShowNow],
    show_forum: FromDishka[ShowForum],
    who_am_i: FromDishka[WhoAmI],
) -> None:
    """The programme at its place of now, over whatever screen is open; "back" leads from there to the forum."""
    if not await who_am_i.may(Permission.PARTICIPATE):
        await open_home(dialog_manager, known=False)
        return
    now = await show_now()
    nearest = await show_forum() if now is None else None
    if nearest is not None and not nearest.over:
        await message.answer((await speech.translator())("forum-none-today"))
    screen = ForumScreens.agenda if now else ForumScreens.overview
    await _open(dialog_manager, screen, {FORUM: now.forum_id} if now else None)


class AsksMyDay(Filter):
    async def __call__(self, message: Message) -> bool:
        return message.text is not None and asks_my_day(message.text)


@router.message(AsksMyDay())
@inject
async def answer_my_day(
    _: Message, dialog_manager: DialogManager, show_forum: FromDishka[ShowForum], who_am_i: FromDishka[WhoAmI]
) -> None:
    """What the person has at the nearest forum; without one, the forum's screen says so."""
    if not await who_am_i.may(Permission.PARTICIPATE):
        await open_home(dialog_manager, known=False)
        return
    forum = await show_forum()
    screen = ForumScreens.mine if forum else ForumScreens.overview
    await _open(dialog_manager, screen, {FORUM: forum.id} if forum else None)


async def _open(dialog_manager: DialogManager, screen: State, data: dict[str, Any] | None) -> None:
    if dialog_manager.has_context():
        await dialog_manager.start(screen, data=data, show_mode=ShowMode.SEND)
    else:
        await open_over_menu(dialog_manager, screen, data)
