"""Organisations: the card and its form, joining, inviting."""

from bot.handlers.organizations import callbacks, dialogs

router = callbacks.router
DIALOGS = (dialogs.dialog, dialogs.form_dialog)
