"""The button below a reminder of a form left half-way."""

from bot.handlers.drafts import callbacks

router = callbacks.router
DIALOGS = ()
