"""The addresses at which somebody answers for an organisation: for its representatives, and for moderators."""

from bot.handlers.links import callbacks, dialogs

router = callbacks.router
DIALOGS = (dialogs.dialog,)
