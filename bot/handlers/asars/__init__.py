"""Asar lists: their people write and lead them, everybody takes a part."""

from aiogram import Router

from bot.handlers.asars import callbacks, dialogs

router = Router(name="asars")
router.include_router(callbacks.router)
DIALOGS = (dialogs.dialog, *dialogs.FORMS)
