"""What the screens about memoranda show."""

from collections.abc import Mapping
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.memoranda import samples
from bot.handlers.memoranda.callbacks import memorandum_id
from bot.handlers.memoranda.questions import customary_suggestions
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.models import signatories
from bot.models.signatories import Customary
from bot.presenting.cards.memoranda import (
    basis_in_words,
    memorandum_card,
    memorandum_label,
    position_in_words,
)
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.reading import (
    ListMyMemoranda,
    MemorandumLine,
    MemorandumPage,
    MemorandumView,
    ShowMemorandum,
)

PAGE = "memoranda_page"
ON_A_PAGE = 8


@inject
async def mine(
    dialog_manager: DialogManager, list_mine: FromDishka[ListMyMemoranda], **_: object
) -> dict[str, Any]:
    scroll: Any = dialog_manager.find(PAGE)
    number = int(await scroll.get_page())
    page = await list_mine(offset=number * ON_A_PAGE, limit=ON_A_PAGE)
    return _list(page)


async def mine_preview(**_: object) -> dict[str, Any]:
    line = MemorandumLine(1, samples.MEMORANDUM.project_title, samples.MEMORANDUM.stage, None, awaits_me=True)
    return _list(MemorandumPage((line,), 20))


@inject
async def card(
    dialog_manager: DialogManager, show: FromDishka[ShowMemorandum], **_: object
) -> dict[str, Any]:
    view = await show(memorandum_id(dialog_manager))
    return _card(await translator_of(dialog_manager), view)


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _card(await translator_of(dialog_manager), samples.MEMORANDUM)


@inject
async def answer(
    dialog_manager: DialogManager, show: FromDishka[ShowMemorandum], **_: object
) -> dict[str, Any]:
    return await _answer(dialog_manager, await show(memorandum_id(dialog_manager)))


async def answer_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return await _answer(dialog_manager, samples.MEMORANDUM)


async def _answer(manager: DialogManager, view: MemorandumView) -> dict[str, Any]:
    """For the screens on which one's own party answers."""
    t = await translator_of(manager)
    party = view.mine or view.parties[0]
    return {
        "project": view.project_title,
        "organization": party.organization,
        "signatory": party.signatory,
        "position": position_in_words(manager.dialog_data.get("position", party.position)),
        "basis": basis_in_words(manager.dialog_data.get("basis", party.basis)),
        "positions": _offered(t, signatories.positions(), party.legal_form),
        "bases": _offered(t, signatories.bases(), party.legal_form),
        "error": manager.dialog_data.get("error", ""),
    }


def _offered(t: Translator, table: Mapping[str, Customary], legal_form: str) -> list[Option]:
    offered = customary_suggestions(table, legal_form)
    return [Option(str(number), t.plain_value(entry.label)) for number, entry in enumerate(offered)]


def _list(page: MemorandumPage) -> dict[str, Any]:
    return {
        "memoranda": [Option(str(line.id), memorandum_label(line)) for line in page.items],
        "pages": max(1, -(-page.total // ON_A_PAGE)),
        "none": not page.total,
        "some": bool(page.total),
        "many": page.total > ON_A_PAGE,
    }


def _card(t: Translator, view: MemorandumView) -> dict[str, Any]:
    return {
        "card": describe(t, view),
        "answerable": view.answerable,
        "redraftable": view.can_be_redrafted,
    }


def describe(t: Translator, view: MemorandumView) -> str:
    """The card as HTML."""
    return memorandum_card(t, view)
