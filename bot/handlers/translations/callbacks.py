"""A backer asks for a project's words in their language; its people add them."""

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter
from bot.handlers.answering import answer_tap, take_pressed_away
from bot.handlers.deeds import deed
from bot.handlers.keys import PITCH
from bot.handlers.navigation import open_over_menu
from bot.handlers.projects.form import start_in_second_language
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import ProjectFormScreens
from bot.use_cases.projects.reading import ShowProject
from bot.use_cases.translations.asking import AskForLanguage, ShowLanguageRequest

router = Router(name="translations")


@router.callback_query(ActionFilter("ask-language"))
@inject_handler
async def ask_below_message(
    query: CallbackQuery, action_id: int, ask: FromDishka[AskForLanguage], speech: Speech
) -> None:
    """The pitch stays with its answers: whoever asks may answer it before the words are there. What was
    pressed goes.
    """
    await ask(action_id)
    await answer_tap(query, (await speech.translator()).plain("language-asked-for"), alert=True)
    await take_pressed_away(query)


@inject
async def ask_on_screen(
    query: CallbackQuery, _: Button, manager: DialogManager, ask: FromDishka[AskForLanguage]
) -> None:
    await ask(manager.dialog_data[PITCH])
    await answer_tap(query, (await translator_of(manager)).plain("language-asked-for"), alert=True)


@router.callback_query(ActionFilter("add-language"))
@inject_handler
async def add_what_is_asked_for(
    _: CallbackQuery,
    action_id: int,
    dialog_manager: DialogManager,
    show: FromDishka[ShowLanguageRequest],
) -> None:
    wanted = await show(action_id)
    view = await (await deed(dialog_manager, ShowProject))(wanted.project_id)
    t = await translator_of(dialog_manager)
    await open_over_menu(
        dialog_manager, ProjectFormScreens.review, start_in_second_language(t, view, wanted.language)
    )
