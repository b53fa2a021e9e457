"""Projects: the form, one's own projects and their stages."""

from bot.handlers.projects import callbacks, dialogs, form

router = callbacks.router
DIALOGS = (dialogs.dialog, form.FORM.dialog())
