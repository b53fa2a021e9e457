"""What people see and press in Telegram. The order of routers is the order in which an update is offered."""

from aiogram import Router

from bot.handlers import (
    backers,
    errors,
    fairs,
    fallback,
    forum,
    meetings,
    memoranda,
    menu,
    moderation,
    organizations,
    people,
    pitches,
    projects,
)
from bot.handlers.actions import AnyActionFilter, CommandFilter
from bot.handlers.open_dialogs import OpenDialogs

FEATURES = (
    people,
    menu,
    organizations,
    projects,
    moderation,
    backers,
    pitches,
    meetings,
    memoranda,
    forum,
    fairs,
)

always = Router(name="always")
"""Commands and buttons under notifications, whatever screen is open. Other updates skip this group with one check."""
always.message.filter(CommandFilter())
always.callback_query.filter(AnyActionFilter())
always.include_routers(*(feature.router for feature in FEATURES))

dialogs = OpenDialogs([dialog for feature in FEATURES for dialog in feature.DIALOGS])


def routers() -> tuple[Router, ...]:
    """Commands and buttons under notifications before open dialogs, so that a form never swallows `/menu`.

    Errors come to none of the others, so their router is asked last.
    """
    return (
        always,
        dialogs,
        fallback.router,
        errors.router,
    )
