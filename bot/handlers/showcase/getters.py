"""What the screens about projects' pages show."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import PROJECT
from bot.handlers.navigation import kept_id
from bot.handlers.sharing.button import SHARE, words_to_share
from bot.handlers.showcase import samples
from bot.handlers.speech import translator_of
from bot.handlers.widgets.attachments import ALL_SHOWN, shown_attachments
from bot.handlers.widgets.folding import is_unfolded
from bot.handlers.widgets.pages import shown_page
from bot.models.words import Live
from bot.presenting.cards.projects import is_cut, project_details, stage_word
from bot.presenting.translator import Translator
from bot.use_cases.showcase.opening import OpenedProject, OpenProject


@inject
async def card(dialog_manager: DialogManager, show: FromDishka[OpenProject], **_: object) -> dict[str, Any]:
    opened = await show(kept_id(dialog_manager, PROJECT))
    t = await translator_of(dialog_manager)
    words = await words_to_share(dialog_manager, t, opened.project)
    return {**_card(t, opened, whole=is_unfolded(dialog_manager)), SHARE: words}


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    return {**_card(t, samples.OPENED, whole=False), **ALL_SHOWN, "longer": True, "shorter": True, SHARE: "x"}


@inject
async def passing_on(
    dialog_manager: DialogManager, show: FromDishka[OpenProject], **_: object
) -> dict[str, Any]:
    return _page(await translator_of(dialog_manager), await show(kept_id(dialog_manager, PROJECT)))


async def passing_on_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _page(await translator_of(dialog_manager), samples.OPENED)


def _card(t: Translator, opened: OpenedProject, *, whole: bool) -> dict[str, Any]:
    project = opened.project
    return {
        "card": project_details(t, project, whole=whole),
        "stage": t("showcase-stage", stage=stage_word(project.stage)),
        "longer": is_cut(project) and not whole,
        "shorter": is_cut(project) and whole,
        **shown_attachments(project, whole=whole),
        **shown_page(t, opened.page, project.name),
        "takes_help": opened.takes_help,
        PROJECT: project.id,
    }


def _page(t: Translator, opened: OpenedProject) -> dict[str, Any]:
    return {
        "title": opened.project.name,
        "address": Live(opened.page),
        **shown_page(t, opened.page, opened.project.name),
    }
