"""The fair of a forum: the organiser has projects and backers shared out, looks at it, and has it sent."""

from bot.handlers.fairs import callbacks, dialogs

router = callbacks.router
DIALOGS = (dialogs.dialog,)
