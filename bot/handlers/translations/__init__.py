"""Backers ask for a project's words in their language; its people add them in the project's own form."""

from bot.handlers.translations import callbacks

router = callbacks.router
DIALOGS = ()
