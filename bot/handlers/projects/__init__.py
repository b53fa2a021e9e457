"""Projects: the form, one's own projects and their stages, the moderators' queue."""

from aiogram import Router

from bot.handlers.projects import callbacks, dialogs, form, review

router = Router(name="projects")
router.include_routers(callbacks.router, review.router)
DIALOGS = (dialogs.dialog, form.FORM.dialog(), review.dialog)
