"""The backer's profile: what an organisation wants to support, and how often it is asked."""

from bot.handlers.backers import callbacks, dialogs

router = callbacks.router
DIALOGS = (dialogs.dialog, dialogs.form_dialog)
