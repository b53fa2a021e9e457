"""Papers that accountants ask for, taken from a pledge."""

from aiogram import Router

from bot.handlers.papers import callbacks, dialogs

router = Router(name="papers")
router.include_router(callbacks.router)
DIALOGS = (dialogs.dialog,)
