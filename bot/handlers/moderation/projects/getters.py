"""What a moderator sees of a project, and of the backers to whom it was shown."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import PROJECT
from bot.handlers.moderation.background import shown_background, wants_history
from bot.handlers.moderation.samples import BACKGROUND, HISTORY
from bot.handlers.navigation import kept_id
from bot.handlers.projects import samples
from bot.handlers.projects.getters import consequences, describe
from bot.handlers.speech import translator_of
from bot.handlers.widgets.attachments import ALL_SHOWN
from bot.handlers.widgets.folding import is_unfolded
from bot.handlers.widgets.pager import offset_of, pages_of
from bot.handlers.widgets.pages import page_of, shown_page
from bot.models.changes import Entity
from bot.models.projects import SHOWN, UNREAD, ProjectStage
from bot.presenting.cards.moderation import reason_line
from bot.presenting.cards.pitches import shown_to
from bot.presenting.translator import Translator
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.moderation.background import ReadHistory, ShowProjectBackground
from bot.use_cases.moderation.projects import CountDependentsOfProject, ReviewProject
from bot.use_cases.people.introducing import WhoAmI
from bot.use_cases.pitches.feedback import ListSuggestions, ShownTo

SHOWN_PAGE = "shown_page"
NUMBERS = "shown_numbers"
"""Whether the numbers behind the words are shown."""
_SHOWN_ON_A_PAGE = 5


@inject
async def card(  # noqa: PLR0917 - the container gives them
    dialog_manager: DialogManager,
    review: FromDishka[ReviewProject],
    show_background: FromDishka[ShowProjectBackground],
    read_history: FromDishka[ReadHistory],
    who_am_i: FromDishka[WhoAmI],
    imprint: FromDishka[Imprint],
    **_: object,
) -> dict[str, Any]:
    id_ = kept_id(dialog_manager, PROJECT)
    view, found = await review(id_), await show_background(id_)
    lines = await read_history(Entity.PROJECT, id_) if wants_history(dialog_manager) else None
    t = await translator_of(dialog_manager)
    described = describe(t, view, whole=is_unfolded(dialog_manager))
    beside = shown_background(t, found, Entity.PROJECT, lines)
    return {
        **described,
        **beside,
        **page_of(t, view, imprint),
        "card": t.paragraphs(described["card"], reason_line(t, view.stage_reason), beside["background"]),
        "was_shown": view.stage not in UNREAD and await who_am_i.may(Permission.MODERATE),
        "may_take_down": view.stage in SHOWN,
        "taken_down": view.stage is ProjectStage.TAKEN_DOWN,
    }


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    shown = dict.fromkeys(("was_shown", "longer", "shorter", "may_take_down", "taken_down"), True)
    described = describe(t, samples.PROJECT, whole=False)
    beside = shown_background(t, BACKGROUND, Entity.PROJECT, HISTORY)
    card = t.paragraphs(described["card"], beside["background"])
    page = shown_page(t, samples.PAGE, samples.PROJECT.name)
    return {**described, **beside, **page, **shown, **ALL_SHOWN, "card": card, "without_history": True}


@inject
async def taking_down(
    dialog_manager: DialogManager,
    review: FromDishka[ReviewProject],
    count: FromDishka[CountDependentsOfProject],
    **_: object,
) -> dict[str, Any]:
    view = await review(kept_id(dialog_manager, PROJECT))
    return await consequences(dialog_manager, view, await count(view.id))


async def taking_down_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return await consequences(dialog_manager, samples.PROJECT, samples.DEPENDING)


@inject
async def shown(
    dialog_manager: DialogManager, suggestions: FromDishka[ListSuggestions], **_: object
) -> dict[str, Any]:
    offset = await offset_of(dialog_manager, SHOWN_PAGE, _SHOWN_ON_A_PAGE)
    found = await suggestions(kept_id(dialog_manager, PROJECT))
    numbers = bool(dialog_manager.dialog_data.get(NUMBERS))
    return _figures(await translator_of(dialog_manager), found, offset, numbers=numbers)


async def shown_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    many = (samples.SHOWN_TO,) * (_SHOWN_ON_A_PAGE + 1)
    figures = _figures(await translator_of(dialog_manager), many, 0, numbers=True)
    return {**figures, "none": True, "words": True}


def _figures(t: Translator, found: tuple[ShownTo, ...], offset: int, *, numbers: bool) -> dict[str, Any]:
    last = max(0, (len(found) - 1) // _SHOWN_ON_A_PAGE * _SHOWN_ON_A_PAGE)
    offset = min(offset, last)
    return {
        "rows": t.paragraphs(
            *(shown_to(t, one, numbers=numbers) for one in found[offset : offset + _SHOWN_ON_A_PAGE])
        ),
        "numbers": bool(found) and numbers,
        "words": bool(found) and not numbers,
        "some": bool(found),
        "none": not found,
        **pages_of(len(found), _SHOWN_ON_A_PAGE),
    }
