"""A moderator lets what people have left at a place be shown, or not."""

from aiogram import Bot, Router
from aiogram.types import BufferedInputFile, CallbackQuery, Chat
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter
from bot.handlers.answering import answer_tap
from bot.handlers.deeds import deed
from bot.handlers.keys import VOICE
from bot.handlers.moderation.queue import Decision, Queue
from bot.handlers.states import VoiceReviewScreens
from bot.models.words import Text
from bot.use_cases.kernel.messages import Action
from bot.use_cases.moderation.voices import (
    VOICES_TO_REVIEW,
    HideVoice,
    LetVoiceBeShown,
    ReadVoicePhoto,
    UndoVoiceDecision,
)

router = Router(name="voices-review")


async def show(manager: DialogManager, voice_id: int) -> Text:
    return Text("voice-you-showed", {"title": await (await deed(manager, LetVoiceBeShown))(voice_id)})


async def hide(manager: DialogManager, voice_id: int) -> Text:
    return Text("voice-you-hid", {"title": await (await deed(manager, HideVoice))(voice_id)})


async def undo(manager: DialogManager, voice_id: int) -> Text:
    return Text("queue-undone", {"name": await (await deed(manager, UndoVoiceDecision))(voice_id)})


queue = Queue(
    backlog=VOICES_TO_REVIEW,
    record=VOICE,
    list_screen=VoiceReviewScreens.queue,
    card_screen=VoiceReviewScreens.card,
    heading="voice-queue",
    empty="voice-queue-empty",
    decisions=(
        Decision("button-show-voice", show),
        Decision("button-hide-voice", hide),
    ),
    undo=undo,
    undo_action=Action("undo-voice-review", 0),
    list_action=Action("open-voice-review", 0),
)


@router.callback_query(ActionFilter("open-voice-review"))
async def open_queue(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await queue.open_list(query, dialog_manager)


@router.callback_query(ActionFilter("undo-voice-review"))
async def undo_from_line(query: CallbackQuery, action_id: int, dialog_manager: DialogManager) -> None:
    await queue.undo_from_line(query, action_id, dialog_manager)


@inject
async def send_photo(
    query: CallbackQuery, _: Button, manager: DialogManager, read: FromDishka[ReadVoicePhoto]
) -> None:
    """The card is sent again, so that it stands below the photo."""
    content = await read(queue.kept_id(manager))
    bot: Bot = manager.middleware_data["bot"]
    chat: Chat = manager.middleware_data["event_chat"]
    await answer_tap(query)
    await bot.send_photo(chat.id, BufferedInputFile(content, "photo.jpg"))
    manager.show_mode = ShowMode.DELETE_AND_SEND
