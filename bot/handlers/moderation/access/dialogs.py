"""The queue of requests for access."""

from aiogram_dialog import Dialog

from bot.handlers.moderation.access import getters
from bot.handlers.moderation.access.callbacks import queue
from bot.handlers.navigation import keep_start_data

dialog = Dialog(
    *queue.windows(card=getters.card, preview=getters.card_preview),
    on_start=keep_start_data,
)
