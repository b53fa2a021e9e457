"""The moderators' queue of organisations."""

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.text import Multi

from bot.handlers.moderation.organizations import getters
from bot.handlers.moderation.organizations.callbacks import queue
from bot.handlers.navigation import keep_start_data
from bot.handlers.widgets.text import Say

dialog = Dialog(
    queue.list_window(
        Multi(
            Say("verification-queue", total="total", when="total"),
            Say("verification-queue-empty", when="none"),
            sep="\n\n",
        ),
        getter=getters.queue,
        preview=getters.queue_preview,
    ),
    queue.card_window(
        queue.accept_button("button-verify", id="verify"),
        Say("verification-decided", when="decided"),
        getter=getters.card,
        preview=getters.card_preview,
    ),
    queue.reason_window("verification-reason"),
    on_start=keep_start_data,
)
