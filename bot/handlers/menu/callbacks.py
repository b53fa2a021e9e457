"""Opens the menu, and the screens to which its entries lead."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from dishka.integrations.aiogram import FromDishka, inject

from bot.handlers.actions import ActionFilter
from bot.handlers.menu.entries import ENTRIES
from bot.handlers.navigation import open_home
from bot.handlers.states import MenuScreens
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.people.introducing import WhoAmI

router = Router(name="menu-commands")


@router.message(Command("menu", "cancel"))
@inject
async def open_menu(_: Message, dialog_manager: DialogManager, who_am_i: FromDishka[WhoAmI]) -> None:
    """Open the menu over whatever screen is open. A form that was open keeps its draft."""
    await open_home(dialog_manager, known=await who_am_i.may(Permission.PARTICIPATE))


@router.callback_query(ActionFilter("open-menu"))
@inject
async def open_menu_below(
    _: CallbackQuery, dialog_manager: DialogManager, who_am_i: FromDishka[WhoAmI]
) -> None:
    """Open the menu from a message."""
    await open_home(dialog_manager, known=await who_am_i.may(Permission.PARTICIPATE))
    await dialog_manager.answer_callback()


@router.message(Command("help"))
@inject
async def open_help(_: Message, dialog_manager: DialogManager, who_am_i: FromDishka[WhoAmI]) -> None:
    known = await who_am_i.may(Permission.PARTICIPATE)
    await open_home(dialog_manager, known=known, screen=MenuScreens.help)


async def open_entry(_: CallbackQuery, __: object, manager: DialogManager, entry_id: str) -> None:
    entry = next((entry for entry in ENTRIES if entry.id == entry_id), None)
    if entry is None:
        return
    if entry.screen.group is MenuScreens:
        await manager.switch_to(entry.screen)
    else:
        await manager.start(entry.screen)
