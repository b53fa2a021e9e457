"""What waits for a moderator's decision: organisations to verify, projects to publish, changes."""

from aiogram import Router

from bot.handlers.moderation.changes import dialogs as changes
from bot.handlers.moderation.organizations import callbacks as verification
from bot.handlers.moderation.organizations import dialogs as organizations
from bot.handlers.moderation.oversight import callbacks as overseeing
from bot.handlers.moderation.oversight import dialogs as oversight
from bot.handlers.moderation.projects import callbacks as review
from bot.handlers.moderation.projects import dialogs as projects

router = Router(name="moderation")
router.include_routers(verification.router, review.router, overseeing.router)
DIALOGS = (organizations.dialog, oversight.dialog, projects.dialog, changes.dialog)
