"""The moderators' queue of changes."""

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from bot.handlers.moderation.changes import callbacks, getters
from bot.handlers.moderation.changes.callbacks import queue
from bot.handlers.navigation import keep_start_data
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.text import label

dialog = Dialog(
    *queue.windows(
        card=getters.card,
        preview=getters.card_preview,
        above=(
            FetchedPages(getters.CARD_PAGE),
            Button(label("button-change-files"), id="files", on_click=callbacks.send_files, when="files"),
        ),
    ),
    on_start=keep_start_data,
)
