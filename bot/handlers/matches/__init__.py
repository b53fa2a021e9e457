"""Pitches: a backer's answers, and where a project stands among the backers."""

from aiogram import Router

from bot.handlers.matches import callbacks, dialogs, digests, figures, interests, standing

router = Router(name="matches")
router.include_routers(callbacks.router, digests.router, interests.router)
DIALOGS = (dialogs.dialog, standing.dialog, figures.dialog)
