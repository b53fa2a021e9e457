"""The addresses at which somebody answers for an organisation, for its representatives and for moderators; and the one
that a person has beside their account.
"""

from bot.handlers.links import callbacks, dialogs, own_address

router = callbacks.router
router.include_router(own_address.router)
DIALOGS = (dialogs.dialog, *own_address.DIALOGS)
