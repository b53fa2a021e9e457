"""Administrators read the audit log."""

from aiogram import Router

from bot.handlers.audit import dialogs

router = Router(name="audit")
DIALOGS = (dialogs.dialog,)
