"""What waits for a moderator's decision: organisations to verify, projects to publish."""

from aiogram import Router

from bot.handlers.moderation import organizations, projects

router = Router(name="moderation")
router.include_routers(organizations.router, projects.router)
DIALOGS = (organizations.dialog, projects.dialog)
