"""A person's account: language, data, being forgotten. Administrators change staff roles here too."""

from bot.handlers.people.account import callbacks, dialogs

router = callbacks.router
DIALOGS = (dialogs.dialog,)
