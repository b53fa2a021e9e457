"""People: first contact, what is kept about oneself, staff roles."""

from aiogram import Router

from bot.handlers.people import account, onboarding

router = Router(name="people")
router.include_routers(onboarding.router, account.router)
DIALOGS = (*onboarding.DIALOGS, *account.DIALOGS)
