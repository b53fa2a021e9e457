"""A person about themselves: language, data, being forgotten; staff roles for an administrator."""

from bot.handlers.people.account import callbacks, dialogs

router = callbacks.router
DIALOGS = (dialogs.dialog,)
