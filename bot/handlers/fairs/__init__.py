"""The fair of a forum: an organiser has the pairs of projects and backers computed, looks at them, and
has them sent.
"""

from bot.handlers.fairs import callbacks, dialogs

router = callbacks.router
DIALOGS = (dialogs.dialog,)
