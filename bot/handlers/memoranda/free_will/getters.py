"""What administrators see of the answers of businesses."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import FREE_WILL
from bot.handlers.memoranda.free_will import samples
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import read_page
from bot.presenting.cards.free_will import free_will_card, free_will_label
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.free_will_answers import AnswerLine, AnswerView, ListFreeWill, ShowFreeWill

PAGE = "free_will_page"


@inject
async def listed(
    dialog_manager: DialogManager, list_answers: FromDishka[ListFreeWill], **_: object
) -> dict[str, Any]:
    async def read(offset: int, limit: int) -> tuple[Sequence[AnswerLine], int]:
        page = await list_answers(offset=offset, limit=limit)
        return page.items, page.total

    found, paging = await read_page(dialog_manager, PAGE, read)
    return _listed(await translator_of(dialog_manager), found) | paging


async def listed_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**_listed(await translator_of(dialog_manager), (samples.LINE,)), "pages": 1, "total": 1}


@inject
async def card(dialog_manager: DialogManager, show: FromDishka[ShowFreeWill], **_: object) -> dict[str, Any]:
    return _card(await translator_of(dialog_manager), await show(kept_id(dialog_manager, FREE_WILL)))


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _card(await translator_of(dialog_manager), samples.ANSWER)


def _listed(t: Translator, lines: Sequence[AnswerLine]) -> dict[str, Any]:
    return {
        "answers": [Option(str(line.id), free_will_label(t, line)) for line in lines],
        "none": not lines,
        "some": bool(lines),
    }


def _card(t: Translator, view: AnswerView) -> dict[str, Any]:
    return {
        "card": free_will_card(t, view),
        "unheeded": view.unheeded,
        "more": view.next_id is not None,
        "left": view.left,
    }
