"""The moderators' queue of changes."""

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.text import Multi

from bot.handlers.moderation.changes import callbacks, getters
from bot.handlers.moderation.changes.callbacks import queue
from bot.handlers.navigation import keep_start_data
from bot.handlers.widgets.pager import FetchedPages
from bot.handlers.widgets.text import Say, label

dialog = Dialog(
    queue.list_window(
        Multi(
            Say("change-queue", total="total", when="total"),
            Say("change-queue-empty", when="none"),
            sep="\n\n",
        ),
        getter=getters.queue,
        preview=getters.queue_preview,
    ),
    queue.card_window(
        queue.accept_button("button-accept-change", id="accept"),
        Say("change-review-decided", when="decided"),
        above=(
            FetchedPages(getters.CARD_PAGE),
            Button(label("button-change-files"), id="files", on_click=callbacks.send_files, when="files"),
        ),
        getter=getters.card,
        preview=getters.card_preview,
    ),
    queue.reason_window("change-review-reason"),
    on_start=keep_start_data,
)
