"""What organisations promise to projects: the form, the list, the card, and what has arrived."""

from aiogram import Router

from bot.handlers.pledges import actions, dialogs

router = Router(name="pledges")
router.include_router(actions.router)
DIALOGS = (dialogs.dialog, dialogs.form_dialog, dialogs.arrival_dialog, dialogs.day_dialog)
