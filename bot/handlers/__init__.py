"""What people see and press in Telegram. The order of routers is the order in which an update is offered."""

from aiogram import Router

from bot.handlers import (
    backers,
    errors,
    fallback,
    forum,
    matches,
    memoranda,
    menu,
    onboarding,
    organizations,
    people,
    projects,
)
from bot.handlers.open_dialogs import attentive

FEATURES = (onboarding, menu, people, organizations, projects, backers, matches, memoranda, forum)

DIALOGS = tuple(attentive(dialog) for feature in FEATURES for dialog in feature.DIALOGS)


def routers() -> tuple[Router, ...]:
    """Commands and buttons under notifications before open dialogs, so that a form never swallows `/menu`."""
    return (
        errors.router,
        *(feature.router for feature in FEATURES),
        *DIALOGS,
        fallback.router,
    )
