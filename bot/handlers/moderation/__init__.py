"""What waits for a moderator: organisations to verify, projects to publish, changes; and calls to be made."""

from aiogram import Router

from bot.handlers.moderation.calls import callbacks as calling
from bot.handlers.moderation.calls import dialogs as calls
from bot.handlers.moderation.changes import callbacks as changing
from bot.handlers.moderation.changes import dialogs as changes
from bot.handlers.moderation.organizations import callbacks as verification
from bot.handlers.moderation.organizations import dialogs as organizations
from bot.handlers.moderation.projects import callbacks as review
from bot.handlers.moderation.projects import dialogs as projects

router = Router(name="moderation")
router.include_routers(verification.router, review.router, changing.router, calling.router)
DIALOGS = (organizations.dialog, projects.dialog, changes.dialog, calls.to_ngos, calls.to_backers)
