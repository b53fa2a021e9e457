"""Organisations: the card and its form, joining, inviting, verification."""

from aiogram import Router

from bot.handlers.organizations import callbacks, dialogs, form, verification

router = Router(name="organizations")
router.include_routers(callbacks.router, verification.router)
DIALOGS = (dialogs.dialog, form.FORM.dialog(), verification.dialog)
