"""Projects: the form, and the person's own projects with their stages."""

from bot.handlers.projects import callbacks, dialogs

router = callbacks.router
DIALOGS = (dialogs.dialog, dialogs.form_dialog)
