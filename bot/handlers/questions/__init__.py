"""Questions: a backer asks the people of a project, and they answer."""

from bot.handlers.questions import callbacks, dialogs

router = callbacks.router
DIALOGS = (dialogs.dialog,)
