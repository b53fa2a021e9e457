"""A person's account: language, data, being forgotten. Administrators change staff roles here too."""

from bot.handlers.people.account import callbacks, dialogs, staff

router = callbacks.router
router.include_router(staff.router)
DIALOGS = (dialogs.dialog,)
