"""Projects as whoever comes by their pages sees them, and how people pass the pages on."""

from aiogram import Router

from bot.handlers.showcase import callbacks, dialogs

router = Router(name="showcase")
router.include_router(callbacks.router)
DIALOGS = (dialogs.dialog,)
