"""Organisations: the card and its form, joining, inviting."""

from bot.handlers.organizations import callbacks, dialogs, form

router = callbacks.router
DIALOGS = (dialogs.dialog, form.FORM.dialog())
