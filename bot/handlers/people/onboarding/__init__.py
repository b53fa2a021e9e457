"""First contact: language, consent, name."""

from bot.handlers.people.onboarding import callbacks, dialogs

router = callbacks.router
DIALOGS = (dialogs.dialog,)
