"""How a project comes along: its stages, the report of each month, and the plan of a memorandum in force."""

from aiogram import Router

from bot.handlers.progress import callbacks, delays, dialogs

router = Router(name="progress")
router.include_router(callbacks.router)
DIALOGS = (dialogs.dialog, dialogs.report_dialog, dialogs.completion_dialog, *delays.DIALOGS)
