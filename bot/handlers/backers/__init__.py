"""The backer's profile: what an organisation wants to support, and how often it is asked."""

from aiogram import Router

from bot.handlers.backers import dialogs

router = Router(name="backers")
DIALOGS = (dialogs.dialog, dialogs.form_dialog)
