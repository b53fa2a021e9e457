"""A project's people say that the poster hangs, and print it."""

from aiogram import Bot, Router
from aiogram.enums import ChatAction
from aiogram.types import BufferedInputFile, CallbackQuery, Chat
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, settle_and_lead_on
from bot.handlers.answering import answer_tap
from bot.handlers.keys import PROJECT
from bot.handlers.navigation import kept_id, open_below
from bot.handlers.speech import Speech, translator_of
from bot.handlers.states import VoicesScreens
from bot.presenting.cards.voices import hung_in_words
from bot.presenting.files.posters import poster_file
from bot.use_cases.kernel.messages import Action
from bot.use_cases.voices.posters import ReadPoster, SayItHangs
from bot.use_cases.voices.reading import ShowVoices

router = Router(name="voices-actions")


@router.callback_query(ActionFilter("open-voices"))
@inject_handler
async def open_voices(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowVoices]
) -> None:
    await show(action_id)
    await open_below(query, dialog_manager, VoicesScreens.overview, {PROJECT: action_id})


@router.callback_query(ActionFilter("poster-hangs"))
@inject_handler
async def hangs_below_message(
    query: CallbackQuery, action_id: int, say: FromDishka[SayItHangs], speech: Speech
) -> None:
    said = await say(action_id)
    t = await speech.translator()
    await settle_and_lead_on(query, t.value(hung_in_words(said)), t, Action("open-voices", action_id))


@inject
async def say_it_hangs(
    query: CallbackQuery, _: Button, manager: DialogManager, say: FromDishka[SayItHangs]
) -> None:
    said = await say(kept_id(manager, PROJECT))
    await answer_tap(query, (await translator_of(manager)).plain_value(hung_in_words(said)))


@inject
async def send_poster(
    query: CallbackQuery, _: Button, manager: DialogManager, read: FromDishka[ReadPoster]
) -> None:
    """The card is sent again, so that it stands below the file."""
    await answer_tap(query)
    bot: Bot = manager.middleware_data["bot"]
    chat: Chat = manager.middleware_data["event_chat"]
    await bot.send_chat_action(chat.id, ChatAction.UPLOAD_DOCUMENT)
    printed = await read(kept_id(manager, PROJECT))
    t = await translator_of(manager)
    file = poster_file(t, printed)
    said = t("voices-poster-caption", title=printed.title)
    await bot.send_document(chat.id, BufferedInputFile(file.content, file.name), caption=said)
    manager.show_mode = ShowMode.DELETE_AND_SEND
