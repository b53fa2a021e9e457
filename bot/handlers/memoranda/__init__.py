"""Memoranda: the form, the card, acknowledging and declining, the file, and the question of free will afterwards."""

from aiogram import Router

from bot.handlers.memoranda import callbacks, dialogs
from bot.handlers.memoranda.free_will import callbacks as free_will_callbacks
from bot.handlers.memoranda.free_will import dialogs as free_will_dialogs

router = Router(name="memoranda")
router.include_routers(callbacks.router, free_will_callbacks.router)
DIALOGS = (dialogs.dialog, dialogs.form_dialog, free_will_dialogs.dialog)
