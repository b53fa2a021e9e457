"""A person goes on with a form that they have left half-way."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka

from bot.handlers.actions import ActionFilter
from bot.handlers.drafts.openers import opening_of
from bot.handlers.navigation import open_over_menu
from bot.handlers.open_dialogs import is_of_dialog
from bot.use_cases.drafts.keeping import FindForm

router = Router(name="drafts")


@router.callback_query(ActionFilter("continue-form"))
@inject_handler
async def continue_form(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, find: FromDishka[FindForm]
) -> None:
    """Open the form at its first question without an answer: above the screen that lists it, or from a message."""
    screen, data = await opening_of(dialog_manager, await find(action_id))
    if is_of_dialog(query):
        await dialog_manager.start(screen, data=data)
        await dialog_manager.answer_callback()
    else:
        await open_over_menu(dialog_manager, screen, data)
