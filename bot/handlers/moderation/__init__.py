"""What waits for a moderator's decision: organisations to verify, projects to publish, changes."""

from aiogram import Router

from bot.handlers.moderation.changes import dialogs as changes
from bot.handlers.moderation.organizations import callbacks as verification
from bot.handlers.moderation.organizations import dialogs as organizations
from bot.handlers.moderation.projects import callbacks as review
from bot.handlers.moderation.projects import dialogs as projects

router = Router(name="moderation")
router.include_routers(verification.router, review.router)
DIALOGS = (organizations.dialog, projects.dialog, changes.dialog)
