"""People have papers made, and take them."""

from aiogram import Bot, Router
from aiogram.enums import ChatAction
from aiogram.types import BufferedInputFile, CallbackQuery, Chat
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button
from dishka.integrations.aiogram import inject as inject_handler
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.actions import ActionFilter, parse_record_id
from bot.handlers.answering import answer_tap
from bot.handlers.keys import PLEDGE
from bot.handlers.navigation import kept_id, open_on
from bot.handlers.speech import translator_of
from bot.handlers.states import PaperScreens
from bot.models.papers import PaperKind
from bot.presenting.files.file import File
from bot.presenting.files.papers import paper_file
from bot.use_cases.papers.making import MakePaper, PrintedPaper, ReadPaper, ShowPapers

router = Router(name="papers-actions")


@router.callback_query(ActionFilter("open-papers"))
@inject_handler
async def open_papers(
    query: CallbackQuery, action_id: int, dialog_manager: DialogManager, show: FromDishka[ShowPapers]
) -> None:
    await show(action_id)
    await open_on(query, dialog_manager, PaperScreens.list, {PLEDGE: action_id})


@inject
async def make(
    query: CallbackQuery, button: Button, manager: DialogManager, deed: FromDishka[MakePaper]
) -> None:
    """The button is called as the kind."""
    await begin(query, manager)
    await _send(manager, await deed(kept_id(manager, PLEDGE), PaperKind(button.widget_id or "")))


@inject
async def pick(
    query: CallbackQuery, _: object, manager: DialogManager, picked: str, read: FromDishka[ReadPaper]
) -> None:
    await begin(query, manager)
    await _send(manager, await read(parse_record_id(picked)))


async def begin(query: CallbackQuery, manager: DialogManager) -> None:
    """Before a file is made, which takes a moment."""
    await answer_tap(query)
    bot: Bot = manager.middleware_data["bot"]
    chat: Chat = manager.middleware_data["event_chat"]
    await bot.send_chat_action(chat.id, ChatAction.UPLOAD_DOCUMENT)


async def send(manager: DialogManager, file: File, said: str) -> None:
    """The screen is sent again, so that it stands below the file."""
    bot: Bot = manager.middleware_data["bot"]
    chat: Chat = manager.middleware_data["event_chat"]
    await bot.send_document(chat.id, BufferedInputFile(file.content, file.name), caption=said)
    manager.show_mode = ShowMode.DELETE_AND_SEND


async def _send(manager: DialogManager, printed: PrintedPaper) -> None:
    t = await translator_of(manager)
    said = t(f"paper-caption-{printed.kind}", number=printed.number, title=printed.title)
    await send(manager, paper_file(t, printed), said)
