"""Administrators look through the working days and change them."""

from aiogram import Router

from bot.handlers.working_days import dialogs

router = Router(name="working-days")
DIALOGS = (dialogs.dialog,)
