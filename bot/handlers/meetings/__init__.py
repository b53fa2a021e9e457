"""Meetings: the form of a proposal, the list, the card, the answers."""

from aiogram import Router

from bot.handlers.meetings import callbacks, dialogs

router = Router(name="meetings")
router.include_routers(callbacks.router)
DIALOGS = (dialogs.dialog, dialogs.form_dialog)
