"""The menu, and help."""

from bot.handlers.menu import callbacks, dialogs

router = callbacks.router
DIALOGS = (dialogs.dialog,)
