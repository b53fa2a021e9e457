"""Memoranda: the form, the card, acknowledging and declining, the file."""

from aiogram import Router

from bot.handlers.memoranda import callbacks, dialogs

router = Router(name="memoranda")
router.include_routers(callbacks.router)
DIALOGS = (dialogs.dialog, dialogs.form_dialog)
