"""Organisations: the card and its form, who represents it, joining."""

from aiogram import Router

from bot.handlers.organizations import callbacks, dialogs
from bot.handlers.organizations.representatives import callbacks as representatives
from bot.handlers.organizations.representatives import dialogs as people

router = Router(name="organizations")
router.include_routers(callbacks.router, representatives.router)
DIALOGS = (dialogs.dialog, dialogs.form_dialog, people.dialog)
