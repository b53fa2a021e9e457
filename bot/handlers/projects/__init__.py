"""Projects: the form, one's own projects and their stages."""

from bot.handlers.projects import callbacks, dialogs

router = callbacks.router
DIALOGS = (dialogs.dialog, dialogs.form_dialog)
