"""The queue of calls about pledges."""

from aiogram_dialog import Dialog

from bot.handlers.moderation.pledges import getters
from bot.handlers.moderation.pledges.callbacks import queue
from bot.handlers.navigation import keep_start_data

dialog = Dialog(*queue.windows(card=getters.card, preview=getters.card_preview), on_start=keep_start_data)
