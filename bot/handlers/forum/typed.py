"""Answers whoever types "what's on" or "programme" where no form waits for an answer."""

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode
from dishka.integrations.aiogram import FromDishka, inject

from bot.handlers.keys import FORUM
from bot.handlers.navigation import open_home, open_over_menu
from bot.handlers.speech import Speech
from bot.handlers.states import ForumScreens
from bot.understanding.whats_on import asks_whats_on
from bot.use_cases.forum.programme import ShowNow
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
    speech: Speech,
    show_now: FromDishka[ShowNow],
    who_am_i: FromDishka[WhoAmI],
) -> None:
    """The programme at its place of now, over whatever screen is open; "back" leads from there to the forum."""
    if not await who_am_i.may(Permission.PARTICIPATE):
        await open_home(dialog_manager, known=False)
        return
    now = await show_now()
    if now is None:
        await message.answer((await speech.translator())("forum-none-today"))
    screen = ForumScreens.agenda if now else ForumScreens.overview
    data = {FORUM: now.forum_id} if now else None
    if dialog_manager.has_context():
        await dialog_manager.start(screen, data=data, show_mode=ShowMode.SEND)
    else:
        await open_over_menu(dialog_manager, screen, data)
