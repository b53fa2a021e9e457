"""To whom a project was shown, in figures: for moderators."""

from typing import Any

from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import SwitchTo
from aiogram_dialog.widgets.text import Multi
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.projects import samples
from bot.handlers.speech import translator_of
from bot.handlers.states import ProjectReviewScreens
from bot.handlers.widgets.pager import FetchedPages, offset_of, pages_of
from bot.handlers.widgets.text import Html, Say, label
from bot.presenting.cards.pitches import shown_to
from bot.presenting.translator import Translator
from bot.use_cases.pitches.feedback import ListSuggestions, ShownTo

_PAGER = "shown_page"
_PER_PAGE = 5


@inject
async def shown(
    dialog_manager: DialogManager, suggestions: FromDishka[ListSuggestions], **_: object
) -> dict[str, Any]:
    offset = await offset_of(dialog_manager, _PAGER, _PER_PAGE)
    found = await suggestions(dialog_manager.dialog_data["project_id"])
    return _figures(await translator_of(dialog_manager), found, offset)


async def shown_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    figures = _figures(await translator_of(dialog_manager), (samples.SHOWN_TO,) * (_PER_PAGE + 1), 0)
    return {**figures, "none": True}


def _figures(t: Translator, found: tuple[ShownTo, ...], offset: int) -> dict[str, Any]:
    last = max(0, (len(found) - 1) // _PER_PAGE * _PER_PAGE)
    offset = min(offset, last)
    return {
        "rows": "\n\n".join(_row(t, one) for one in found[offset : offset + _PER_PAGE]),
        "some": bool(found),
        "none": not found,
        **pages_of(len(found), _PER_PAGE),
    }


def _row(t: Translator, one: ShownTo) -> str:
    return shown_to(t, one)


SHOWN = Window(
    Multi(
        Say("project-shown-none", when="none"),
        Say("project-shown", when="some"),
        Html("rows", when="some"),
        sep="\n\n",
    ),
    FetchedPages(_PAGER),
    SwitchTo(label("button-back"), id="back", state=ProjectReviewScreens.card),
    state=ProjectReviewScreens.shown,
    getter=shown,
    preview_data=shown_preview,
)
