"""What waits for staff, decisions and calls, and the verified organisations that they look over."""

from aiogram import Router

from bot.handlers.moderation.access import callbacks as requests
from bot.handlers.moderation.access import dialogs as access
from bot.handlers.moderation.calls import callbacks as calling
from bot.handlers.moderation.calls import dialogs as calls
from bot.handlers.moderation.changes import callbacks as changing
from bot.handlers.moderation.changes import dialogs as changes
from bot.handlers.moderation.memoranda import callbacks as helping
from bot.handlers.moderation.memoranda import dialogs as memoranda
from bot.handlers.moderation.organizations import callbacks as verification
from bot.handlers.moderation.organizations import dialogs as organizations
from bot.handlers.moderation.oversight import callbacks as overseeing
from bot.handlers.moderation.oversight import dialogs as oversight
from bot.handlers.moderation.pledges import callbacks as pledging
from bot.handlers.moderation.pledges import dialogs as pledges
from bot.handlers.moderation.projects import callbacks as review
from bot.handlers.moderation.projects import dialogs as projects
from bot.handlers.moderation.promises import callbacks as promising
from bot.handlers.moderation.promises import dialogs as promises
from bot.handlers.moderation.voices import callbacks as hearing
from bot.handlers.moderation.voices import dialogs as voices

router = Router(name="moderation")
router.include_routers(
    verification.router,
    review.router,
    changing.router,
    requests.router,
    calling.router,
    promising.router,
    pledging.router,
    hearing.router,
    helping.router,
    overseeing.router,
)
DIALOGS = (
    organizations.dialog,
    projects.dialog,
    changes.dialog,
    access.dialog,
    calls.to_ngos,
    calls.to_backers,
    calls.to_ngos_about_language,
    promises.dialog,
    pledges.dialog,
    voices.dialog,
    memoranda.dialog,
    oversight.dialog,
)
