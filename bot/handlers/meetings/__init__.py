"""Meetings: the form of a proposal, the list, the card, the answers."""

from aiogram import Router

from bot.handlers.meetings import callbacks, dialogs, form

router = Router(name="meetings")
router.include_routers(callbacks.router)
DIALOGS = (dialogs.dialog, form.FORM.dialog())
