"""A person's own address beside their account."""

from bot.handlers.links.own_address import callbacks, dialogs

router = callbacks.router
DIALOGS = (dialogs.dialog,)
