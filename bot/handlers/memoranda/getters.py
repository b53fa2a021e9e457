"""What the screens about memoranda show."""

from collections.abc import Mapping
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import MEMORANDUM
from bot.handlers.memoranda import samples
from bot.handlers.memoranda.form import FORM
from bot.handlers.memoranda.part.questions import customary_suggestions
from bot.handlers.memoranda.questions import listed_parties
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import PAGE_HEIGHT, offset_of, pages_of
from bot.handlers.widgets.refusal import shown_refusal
from bot.models import signatories
from bot.models.memoranda import HOLDING, OPEN
from bot.models.signatories import Customary
from bot.models.words import LegalDate, Prose, Text, Value
from bot.presenting.cards.memoranda import (
    basis_in_words,
    memorandum_card,
    memorandum_label,
    position_in_words,
)
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.listing import ListMyMemoranda, MemorandumPage
from bot.use_cases.memoranda.reading import (
    MemorandumView,
    PartyView,
    ShowMemorandum,
)

PAGE = "__pager__"
"""The id that the buttons of this pager have had from the beginning: they stand under open screens."""
POSITION, BASIS, INTENTIONS = "position", "basis", "intentions"
"""Keys of what a signatory has chosen before they tell it: their position, the basis of their authority, and what their
party intends.
"""


@inject
async def mine(
    dialog_manager: DialogManager, list_mine: FromDishka[ListMyMemoranda], **_: object
) -> dict[str, Any]:
    page = await list_mine(offset=await offset_of(dialog_manager, PAGE), limit=PAGE_HEIGHT)
    return _list(await translator_of(dialog_manager), page)


async def mine_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _list(await translator_of(dialog_manager), MemorandumPage((samples.LINE,), 20))


@inject
async def card(
    dialog_manager: DialogManager, show: FromDishka[ShowMemorandum], **_: object
) -> dict[str, Any]:
    view = await show(kept_id(dialog_manager, MEMORANDUM))
    return _card(await translator_of(dialog_manager), view)


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**_card(await translator_of(dialog_manager), samples.MEMORANDUM), "has_plan": True}


@inject
async def answer(
    dialog_manager: DialogManager, show: FromDishka[ShowMemorandum], **_: object
) -> dict[str, Any]:
    return await _answer(dialog_manager, await show(kept_id(dialog_manager, MEMORANDUM)))


async def answer_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return await _answer(dialog_manager, samples.MEMORANDUM)


async def confirmation(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"parties": listed_parties(FORM.progress.answers(dialog_manager))}


async def _answer(manager: DialogManager, view: MemorandumView) -> dict[str, Any]:
    """The data of the screens on which a person answers for their own party."""
    t = await translator_of(manager)
    party = view.mine or view.parties[0]
    return {
        "project": view.project_title,
        "organization": party.organization,
        "signatory": party.signatory,
        "position": position_in_words(manager.dialog_data.get(POSITION, party.position)),
        "basis": basis_in_words(manager.dialog_data.get(BASIS, party.basis)),
        "intentions": _intended(manager, party),
        "place": view.place.words,
        "until": LegalDate(view.term_until),
        "positions": _offered(t, signatories.positions(), party.legal_form),
        "bases": _offered(t, signatories.bases(), party.legal_form),
        **shown_refusal(manager),
    }


def _intended(manager: DialogManager, party: PartyView) -> Value:
    typed = manager.dialog_data.get(INTENTIONS)
    if typed:
        return Prose(typed)
    return Prose(party.intentions.words) if party.intentions else Text("memorandum-no-intentions")


def _offered(t: Translator, table: Mapping[str, Customary], legal_form: str) -> list[Option]:
    offered = customary_suggestions(signatories.customary(table, legal_form))
    return [Option(str(number), t.plain_value(entry.label)) for number, entry in enumerate(offered)]


def _list(t: Translator, page: MemorandumPage) -> dict[str, Any]:
    return {
        "memoranda": [Option(str(line.id), memorandum_label(t, line)) for line in page.items],
        **pages_of(page.total),
        "none": not page.total,
        "some": bool(page.total),
    }


def _card(t: Translator, view: MemorandumView) -> dict[str, Any]:
    return {
        "card": memorandum_card(t, view),
        "answerable": view.answerable,
        "declinable": view.declinable,
        "wants_office": view.wants_office,
        "can_be_taken_back": view.can_be_taken_back,
        "redraftable": view.can_be_redrafted,
        "changeable": view.changeable,
        "can_be_revised": view.can_be_revised,
        "has_changed": view.version > 1,
        "signable": view.after.signable,
        "has_copies": view.agreed_at is not None,
        "is_open": view.stage in OPEN,
        "extends": view.after.extends_id is not None,
        "extension_open": view.after.extension_id is not None,
        "extendable": view.after.extendable and view.after.extension_id is None,
        "can_leave": view.after.can_leave,
        "can_want_end": view.after.can_want_end,
        "wants_end": view.after.wants_end,
        "has_more": view.ours is not None and view.stage in OPEN | HOLDING,
        "project": view.project_title,
        "has_plan": view.stage in HOLDING and view.has_project and view.after.extends_id is None,
        MEMORANDUM: view.id,
    }
