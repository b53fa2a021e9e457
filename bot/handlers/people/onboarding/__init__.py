"""First contact: language, consent, name. And the consent asked anew when its wording has changed."""

from bot.handlers.people.onboarding import callbacks, dialogs

router = callbacks.router
DIALOGS = (dialogs.dialog, dialogs.renewal)
