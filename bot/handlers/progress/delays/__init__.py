"""Staff move the next reports of a region by one act, look through such acts, and take the last one back."""

from bot.handlers.progress.delays import dialogs

DIALOGS = (dialogs.dialog, dialogs.form_dialog)
