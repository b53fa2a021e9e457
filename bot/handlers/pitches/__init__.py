"""Pitches: a backer's answers, and where a project stands among the backers."""

from aiogram import Router

from bot.handlers.pitches.digests import callbacks as digests
from bot.handlers.pitches.figures import dialogs as figures
from bot.handlers.pitches.matches import callbacks as match_callbacks
from bot.handlers.pitches.matches import dialogs as matches
from bot.handlers.pitches.parts import dialogs as parts
from bot.handlers.pitches.received import callbacks, dialogs
from bot.handlers.pitches.standing import callbacks as interests
from bot.handlers.pitches.standing import dialogs as standing

router = Router(name="pitches")
router.include_routers(callbacks.router, digests.router, interests.router, match_callbacks.router)
DIALOGS = (dialogs.dialog, parts.dialog, standing.dialog, matches.dialog, figures.dialog)
