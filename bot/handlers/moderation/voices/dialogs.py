"""The queue of what people have left at the places of projects."""

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button

from bot.handlers.moderation.voices import callbacks, getters
from bot.handlers.moderation.voices.callbacks import queue
from bot.handlers.navigation import keep_start_data
from bot.handlers.widgets.text import label

dialog = Dialog(
    *queue.windows(
        card=getters.card,
        preview=getters.card_preview,
        above=(
            Button(label("button-voice-photo"), id="photo", on_click=callbacks.send_photo, when="has_photo"),
        ),
    ),
    on_start=keep_start_data,
)
