"""What people at the place of a project say of it, and the poster that asks them."""

from aiogram import Router

from bot.handlers.voices import callbacks, dialogs

router = Router(name="voices")
router.include_router(callbacks.router)
DIALOGS = (dialogs.dialog,)
