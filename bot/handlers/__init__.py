"""The screens and buttons that people use in Telegram, and the order in which aiogram offers an update to them."""

from aiogram import Router

from bot.handlers import (
    asars,
    audit,
    backers,
    barred,
    changes,
    drafts,
    edits,
    errors,
    fairs,
    fallback,
    forum,
    links,
    meetings,
    memoranda,
    menu,
    moderation,
    organizations,
    papers,
    people,
    pitches,
    pledges,
    progress,
    projects,
    questions,
    sharing,
    showcase,
    translations,
    unanswered,
    voices,
    working_days,
)
from bot.handlers.actions import AnyActionFilter, CommandFilter
from bot.handlers.open_dialogs import OpenDialogs

FEATURES = (
    people,
    menu,
    organizations,
    links,
    projects,
    changes,
    moderation,
    backers,
    pitches,
    questions,
    translations,
    meetings,
    memoranda,
    progress,
    pledges,
    asars,
    papers,
    voices,
    sharing,
    showcase,
    drafts,
    forum,
    fairs,
    working_days,
    audit,
)

always = Router(name="always")
"""Handles commands and buttons under notifications, whatever screen is open. One check here lets all other updates
skip the whole group.
"""
always.message.filter(CommandFilter())
always.callback_query.filter(AnyActionFilter())
always.include_routers(*(feature.router for feature in FEATURES))

dialogs = OpenDialogs([dialog for feature in FEATURES for dialog in feature.DIALOGS])


def routers() -> tuple[Router, ...]:
    """All routers, in the order in which they are asked. What needs no answer is passed over first. Commands and
    buttons under notifications come before open dialogs, so that a form never takes `/menu` for an answer.

    No other router handles errors, so the router of errors comes last.
    """
    return (
        unanswered.router,
        barred.router,
        edits.router,
        always,
        dialogs,
        forum.typed.router,
        fallback.router,
        errors.router,
    )
