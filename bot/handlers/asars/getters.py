"""What the screens of asar lists show."""

from typing import Any

from aiogram import Bot
from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.asars import samples
from bot.handlers.keys import ASAR, ASAR_LINE
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pages import shared_by
from bot.handlers.widgets.refusal import shown_refusal
from bot.models.asars import AHEAD, NAMED, AsarStage
from bot.models.words import Live, Moment
from bot.presenting.cards.asars import (
    amount,
    asar_card,
    hands_card,
    line_label,
    line_of,
    plain_label,
    ready_amounts,
)
from bot.presenting.translator import Translator
from bot.use_cases.asars.reading import AsarView, HandsView, LineView, ListHands, ShowAsar
from bot.use_cases.kernel.errors import OutdatedError

LINES, AMOUNTS, SHARING = "lines", "amounts", "sharing"
LINKS = "a"
"""Prefix of deep links that open a list."""


@inject
async def card(dialog_manager: DialogManager, show: FromDishka[ShowAsar], **_: object) -> dict[str, Any]:
    bot: Bot = dialog_manager.middleware_data["bot"]
    t, view = await translator_of(dialog_manager), await show(kept_id(dialog_manager, ASAR))
    return _card(t, view) | _sharing(t, view, (await bot.me()).username or "")


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    shown = dict.fromkeys(("draft", "ahead", "named", "over", "brings"), True)
    t = await translator_of(dialog_manager)
    return _card(t, samples.ASAR) | _sharing(t, samples.ASAR, "asar_bot") | shown


def _sharing(t: Translator, view: AsarView, username: str) -> dict[str, Any]:
    """The address that passes the list on, as long as people can take a part of it."""
    link = f"https://t.me/{username}?start={LINKS}_{view.code}"
    words = t.plain("asar-invitation", title=view.title, at=Moment(view.starts_at))
    return {SHARING: shared_by(link, words) if view.open_to_parts else ""}


def _card(t: Translator, view: AsarView) -> dict[str, Any]:
    taken = [line for line in view.lines if line.left > 0 or line.mine]
    return {
        ASAR: view.id,
        "project_id": view.project_id,
        "card": asar_card(t, view),
        LINES: [Option(str(line.id), line_label(t, line)) for line in taken] if view.open_to_parts else [],
        "takes": view.open_to_parts,
        "brings": view.open_to_parts and any(line.mine for line in view.lines),
        "draft": view.ours and view.stage is AsarStage.DRAFT,
        "changeable": view.changeable,
        "ahead": view.ours and view.stage in AHEAD and not view.over,
        "named": view.ours and view.stage in NAMED,
        "over": view.ours and view.over,
    }


@inject
async def taking(dialog_manager: DialogManager, show: FromDishka[ShowAsar], **_: object) -> dict[str, Any]:
    view = await show(kept_id(dialog_manager, ASAR))
    t = await translator_of(dialog_manager)
    return _taking(t, view, line_in(view, dialog_manager)) | shown_refusal(dialog_manager)


async def taking_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return _taking(t, samples.ASAR, samples.LINE) | shown_refusal(dialog_manager)


def _taking(t: Translator, view: AsarView, line: LineView) -> dict[str, Any]:
    return {
        "line": line_of(t, line),
        "told": t("asar-take-phone", phone=Live(view.phone)) if view.phone else t("asar-take-name"),
        AMOUNTS: [Option(str(number), amount(line, number)) for number in ready_amounts(line)],
        "mine": bool(line.mine),
    }


def line_in(view: AsarView, manager: DialogManager) -> LineView:
    """The line that was picked. Raises `OutdatedError` where it was taken off the list."""
    line = next((line for line in view.lines if line.id == kept_id(manager, ASAR_LINE)), None)
    if line is None:
        raise OutdatedError("asar-line-gone")
    return line


@inject
async def writing(dialog_manager: DialogManager, show: FromDishka[ShowAsar], **_: object) -> dict[str, Any]:
    return _writing(await translator_of(dialog_manager), await show(kept_id(dialog_manager, ASAR)))


async def writing_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _writing(await translator_of(dialog_manager), samples.ASAR)


def _writing(t: Translator, view: AsarView) -> dict[str, Any]:
    return {
        "title": view.title,
        LINES: [Option(str(line.id), plain_label(t, line)) for line in view.lines],
    }


@inject
async def own_line(dialog_manager: DialogManager, show: FromDishka[ShowAsar], **_: object) -> dict[str, Any]:
    line = line_in(await show(kept_id(dialog_manager, ASAR)), dialog_manager)
    return _own_line(await translator_of(dialog_manager), line) | shown_refusal(dialog_manager)


async def own_line_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _own_line(await translator_of(dialog_manager), samples.LINE) | shown_refusal(dialog_manager)


def _own_line(t: Translator, line: LineView) -> dict[str, Any]:
    return {"line": line_of(t, line), "taken": t("asar-line-is-taken") if line.there else ""}


@inject
async def hands(dialog_manager: DialogManager, show: FromDishka[ListHands], **_: object) -> dict[str, Any]:
    return _hands(await translator_of(dialog_manager), await show(kept_id(dialog_manager, ASAR)))


async def hands_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _hands(await translator_of(dialog_manager), samples.HANDS)


def _hands(t: Translator, view: HandsView) -> dict[str, Any]:
    return {"card": hands_card(t, view)}
