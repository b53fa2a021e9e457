"""People: first contact, what the bot keeps about a person, staff roles."""

from aiogram import Router

from bot.handlers.people import account, onboarding

router = Router(name="people")
router.include_routers(onboarding.router, account.router)
DIALOGS = (*onboarding.DIALOGS, *account.DIALOGS)
