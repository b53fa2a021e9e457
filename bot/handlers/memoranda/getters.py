"""What the screens about memoranda show."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import MEMORANDUM, PROJECT, VERSION
from bot.handlers.memoranda import samples
from bot.handlers.memoranda.form import FORM
from bot.handlers.memoranda.sides import listed_parties
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import PAGE_HEIGHT, offset_of, pages_of
from bot.handlers.widgets.refusal import shown_refusal
from bot.models.memoranda import HOLDING, OPEN, MemorandumStage
from bot.models.organizations import MembershipStatus, OrganizationStatus
from bot.models.words import Prose, Text, Value
from bot.presenting.cards.memoranda import (
    basis_in_words,
    memorandum_card,
    memorandum_label,
    position_in_words,
    term_in_words,
)
from bot.presenting.translator import Translator
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.memoranda.listing import ListMyMemoranda, MemorandumPage
from bot.use_cases.memoranda.reading import (
    MemorandumView,
    PartyView,
    ShowMemorandum,
)
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.organizations.cards import ListMyOrganizations
from bot.use_cases.people.introducing import WhoAmI

PAGE = "__pager__"
"""The id that the buttons of this pager have had from the beginning: they stand under open screens."""


@inject
async def mine(
    dialog_manager: DialogManager, list_mine: FromDishka[ListMyMemoranda], **_: object
) -> dict[str, Any]:
    page = await list_mine(offset=await offset_of(dialog_manager, PAGE), limit=PAGE_HEIGHT)
    return _list(await translator_of(dialog_manager), page)


async def mine_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _list(await translator_of(dialog_manager), MemorandumPage((samples.LINE,), 20))


@inject
async def drafters(
    dialog_manager: DialogManager,  # noqa: ARG001 - aiogram-dialog passes it by name
    list_mine: FromDishka[ListMyOrganizations],
    **_: object,
) -> dict[str, Any]:
    """The reader's own verified organisations: each may draft without a match."""
    active = MembershipStatus.ACTIVE
    verified = [
        one
        for one in await list_mine()
        if one.status is OrganizationStatus.VERIFIED and one.membership is active
    ]
    return {"organizations": [Option(str(one.id), one.name) for one in verified]}


async def drafters_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:  # noqa: ARG001
    return {"organizations": [Option("1", samples.PARTY.organization)]}


@inject
async def card(
    dialog_manager: DialogManager,
    show: FromDishka[ShowMemorandum],
    imprint: FromDishka[Imprint],
    who_am_i: FromDishka[WhoAmI],
    **_: object,
) -> dict[str, Any]:
    """Telegram takes no button with an address that is not public; the page is named in words then."""
    view = await show(kept_id(dialog_manager, MEMORANDUM))
    t, page = await translator_of(dialog_manager), imprint.page(view.check_code)
    about_project = view.stage in HOLDING and view.project_id is not None
    gives = about_project and await who_am_i.may(Permission.BACK)
    shown = {**_card(t, view), "gives": gives}
    if page.startswith("https:"):
        return {**shown, "check_url": page}
    return {
        **shown,
        "card": t.paragraphs(shown["card"], t("memorandum-card-check", page=page) if page else ""),
    }


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {**_card(await translator_of(dialog_manager), samples.MEMORANDUM), "has_plan": True, "gives": True}


@inject
async def answer(
    dialog_manager: DialogManager, show: FromDishka[ShowMemorandum], **_: object
) -> dict[str, Any]:
    view = await show(kept_id(dialog_manager, MEMORANDUM))
    # The version that the person reads is the one that they confirm.
    dialog_manager.dialog_data[VERSION] = view.version
    return await _answer(dialog_manager, view)


async def answer_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return await _answer(dialog_manager, samples.MEMORANDUM)


async def confirmation(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"parties": listed_parties(FORM.progress.answers(dialog_manager))}


async def _answer(manager: DialogManager, view: MemorandumView) -> dict[str, Any]:
    """The data of the screens on which a person answers for their own party."""
    party = view.mine or view.parties[0]
    return {
        "project": view.project_title,
        "organization": party.organization,
        "signatory": party.signatory,
        "position": position_in_words(party.position),
        "basis": basis_in_words(party.basis, party.paper),
        "intentions": _intended(party),
        "place": view.place.words,
        "term": term_in_words(view),
        **shown_refusal(manager),
    }


def _intended(party: PartyView) -> Value:
    return Prose(party.intentions.words) if party.intentions else Text("memorandum-no-intentions")


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
        # The party that drafts takes the whole back.
        "declinable": view.declinable and not view.can_be_taken_back,
        "wants_office": view.wants_office,
        "can_be_taken_back": view.can_be_taken_back,
        "redraftable": view.can_be_redrafted,
        "changeable": view.changeable,
        "can_be_revised": view.can_be_revised,
        "has_changed": view.version > 1,
        "has_copies": view.agreed_at is not None,
        "is_open": view.stage in OPEN,
        "extends": view.after.extends_id is not None,
        "extension_open": view.after.extension_id is not None,
        "extendable": view.after.extendable and view.after.extension_id is None,
        "numberable": view.after.numberable,
        "can_leave": view.after.can_leave,
        "can_stay": view.after.can_stay,
        "can_want_end": view.after.can_want_end,
        "wants_end": view.after.wants_end,
        "has_more": view.ours is not None and view.stage in OPEN | HOLDING,
        "ended": view.ours is not None and view.stage is MemorandumStage.ENDED,
        "check_url": "",
        "project": view.project_title,
        "has_plan": view.stage in HOLDING and view.project_id is not None and view.after.extends_id is None,
        MEMORANDUM: view.id,
        PROJECT: view.project_id or 0,
    }
