"""What a backer's screens about pitches show."""

from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import PITCH, PROJECT
from bot.handlers.pitches.received import samples
from bot.handlers.projects.samples import PAGE
from bot.handlers.questions.samples import OWN_QUESTION
from bot.handlers.speech import translator_of
from bot.handlers.widgets.attachments import ALL_SHOWN, shown_attachments
from bot.handlers.widgets.folding import is_unfolded
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import read_page
from bot.handlers.widgets.pages import page_of, shown_page
from bot.models.pitches import PitchStatus
from bot.models.projects import TAKES_INTEREST
from bot.models.words import Text
from bot.presenting.cards.pitches import pitch_label, pitch_reasons, pitch_state
from bot.presenting.cards.projects import is_cut, project_details
from bot.presenting.cards.questions import own_question
from bot.presenting.cards.translations import language_asked
from bot.presenting.translator import Translator
from bot.use_cases.memoranda.sealing import Imprint
from bot.use_cases.pitches.feedback import ExplainPitch, Explanation
from bot.use_cases.pitches.received import (
    ListMyPitches,
    PitchView,
    ShowPitch,
)
from bot.use_cases.progress.access import HAS_PROGRESS
from bot.use_cases.questions.asking import OwnQuestion, ShowOwnQuestion
from bot.use_cases.translations.asking import ShowLanguageOffer

LIST = "pitches_page"


@inject
async def pitches(
    dialog_manager: DialogManager, list_mine: FromDishka[ListMyPitches], **_: object
) -> dict[str, Any]:
    async def read(offset: int, limit: int) -> tuple[Sequence[PitchView], int]:
        page = await list_mine(offset=offset, limit=limit)
        return page.items, page.total

    views, paging = await read_page(dialog_manager, LIST, read)
    return _list(await translator_of(dialog_manager), views) | paging


async def pitches_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _list(await translator_of(dialog_manager), (samples.PITCH,)) | {
        "none": True,
        "pages": 2,
        "total": 9,
    }


@inject
async def card(
    dialog_manager: DialogManager,
    show: FromDishka[ShowPitch],
    question: FromDishka[ShowOwnQuestion],
    show_offer: FromDishka[ShowLanguageOffer],
    imprint: FromDishka[Imprint],
    **_: object,
) -> dict[str, Any]:
    view = await show(dialog_manager.dialog_data[PITCH])
    t = await translator_of(dialog_manager)
    offer = await show_offer(view.id)
    return {
        **_card(t, view, whole=is_unfolded(dialog_manager)),
        **_question(t, await question(view.id)),
        **page_of(t, view.project, imprint),
        "can_ask": offer.can_ask,
        "asked": language_asked(t, offer),
    }


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    t = await translator_of(dialog_manager)
    shown = _card(t, samples.PITCH, whole=False)
    always = ("longer", "shorter", "closed", "late", "agreeable", "has_progress", "takes_help", "can_ask")
    question = _question(t, OWN_QUESTION)
    page = shown_page(t, PAGE, samples.PITCH.project.name)
    return {**shown, **question, **page, **dict.fromkeys(always, True), **ALL_SHOWN, "asked": ""}


@inject
async def why(
    dialog_manager: DialogManager, explain: FromDishka[ExplainPitch], **_: object
) -> dict[str, Any]:
    return _explanation(await explain(dialog_manager.dialog_data[PITCH]))


async def why_preview(**_: object) -> dict[str, Any]:
    return _explanation(samples.EXPLANATION)


def _list(t: Translator, views: Sequence[PitchView]) -> dict[str, Any]:
    return {
        "pitches": [Option(str(view.id), pitch_label(t, view)) for view in views],
        "none": not views,
        "some": bool(views),
    }


def _card(t: Translator, view: PitchView, *, whole: bool) -> dict[str, Any]:
    matched = view.status is PitchStatus.ACCEPTED
    return {
        "card": project_details(t, view.project, whole=whole),
        "why": pitch_reasons(t, view),
        "longer": is_cut(view.project) and not whole,
        "shorter": is_cut(view.project) and whole,
        **shown_attachments(view.project, whole=whole),
        "status": pitch_state(t, view),
        "acceptable": view.answerable or view.late,
        "answerable": view.answerable,
        "late": view.late,
        "postponable": view.postponable,
        "closed": view.closed,
        "may_have_more": view.status is not PitchStatus.ACCEPTED,
        "matched": matched,
        "contacts": view.contacts.in_words if view.contacts else Text("contact-erased"),
        "organization": view.project.organization,
        PITCH: view.id,
        PROJECT: view.project.id,
        "agreeable": view.agreeable,
        "takes_help": matched and view.project.stage in TAKES_INTEREST,
        "has_progress": matched and view.project.stage in HAS_PROGRESS,
    }


def _question(t: Translator, view: OwnQuestion) -> dict[str, Any]:
    return {"question": own_question(t, view), "askable": view.may_ask}


def _explanation(explanation: Explanation) -> dict[str, Any]:
    return {
        "title": explanation.title,
        "reasons": explanation.reasons,
        "weighed": explanation.weighed,
        "has_weights": bool(explanation.weighed.items),
        "leanings": explanation.leanings,
        "has_leanings": bool(explanation.leanings.items),
    }
