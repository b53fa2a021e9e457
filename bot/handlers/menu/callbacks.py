"""Opens the menu, and the screens to which its entries lead."""

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Command
from aiogram.types import CallbackQuery, ErrorEvent, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.utils import remove_intent_id
from dishka.integrations.aiogram import FromDishka, inject

from bot.handlers.actions import ActionFilter
from bot.handlers.answering import answer_tap
from bot.handlers.errors import SCREEN_IS_GONE, drawn
from bot.handlers.menu.entries import ENTRIES
from bot.handlers.navigation import open_home, open_over_menu
from bot.handlers.speech import Speech
from bot.handlers.states import MenuScreens
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.people.introducing import WhoAmI

router = Router(name="menu-commands")
ENTRY = "entry"
"""The id of the menu's list of entries: the data of their buttons begin with it."""


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


@router.errors(SCREEN_IS_GONE)
@inject
async def open_entry_of_earlier_menu(
    event: ErrorEvent, dialog_manager: DialogManager, speech: Speech, who_am_i: FromDishka[WhoAmI]
) -> None:
    """A menu holds nothing but its entries, so an earlier one still opens what its button names, as far as the person
    sees this entry in the menu of today. All other buttons of closed screens are outdated.
    """
    query = event.update.callback_query
    widget, _, entry_id = remove_intent_id((query and query.data) or "")[1].partition(":")
    entry = next((entry for entry in ENTRIES if widget == ENTRY and entry.id == entry_id), None)
    if query is None or entry is None or not entry.shown_to(await who_am_i()):
        raise SkipHandler
    await answer_tap(query)
    if entry.screen.group is MenuScreens:
        opening = open_home(dialog_manager, known=True, screen=entry.screen)
    else:
        opening = open_over_menu(dialog_manager, entry.screen)
    await drawn(event, opening, await speech.translator())


async def open_entry(_: CallbackQuery, __: object, manager: DialogManager, entry_id: str) -> None:
    entry = next((entry for entry in ENTRIES if entry.id == entry_id), None)
    if entry is None:
        return
    if entry.screen.group is MenuScreens:
        await manager.switch_to(entry.screen)
    else:
        await manager.start(entry.screen)
