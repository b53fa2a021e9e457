"""The forum: overview, programme, the person's own sessions, answers to reminders, the organiser's figures."""

from bot.handlers.forum import callbacks, dialogs, typed

router = callbacks.router
DIALOGS = (dialogs.dialog,)

__all__ = ["DIALOGS", "router", "typed"]
