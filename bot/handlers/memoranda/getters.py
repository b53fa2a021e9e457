"""What the screens about memoranda show."""

from collections.abc import Mapping
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import MEMORANDUM
from bot.handlers.memoranda import samples
from bot.handlers.memoranda.form import FORM
from bot.handlers.memoranda.questions import (
    basis_in_words,
    customary_suggestions,
    listed_parties,
    plan_item_in_words,
    position_in_words,
)
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.pager import PAGE_HEIGHT, offset_of, pages_of
from bot.handlers.widgets.refusal import shown_refusal
from bot.models import signatories
from bot.models.memoranda import MemorandumStage, PartyAnswer
from bot.models.signatories import Customary
from bot.presenting.formats import cut
from bot.presenting.translator import Translator
from bot.use_cases.kernel.messages import (
    Day,
    Listed,
    Moment,
)
from bot.use_cases.memoranda.reading import (
    ListMyMemoranda,
    MemorandumPage,
    MemorandumView,
    PartyView,
    ShowMemorandum,
)

PAGE = "memoranda_page"
POSITION, BASIS = "position", "basis"
"""What a signatory has corrected of their own office, before they acknowledge."""
SUBJECT_SHOWN, PLAN_SHOWN, PLAN_ITEM_SHOWN = 300, 5, 150
"""Limits of what the card shows, in characters and items: three long names and a reason have to fit the same message
of 4,096 characters.
"""

_STAGE_SIGNS = {
    MemorandumStage.INVITED: "⏳",
    MemorandumStage.IN_FORCE: "✅",
    MemorandumStage.DECLINED: "✗",
}
_ANSWER_SIGNS = {PartyAnswer.AWAITED: "⏳", PartyAnswer.ACKNOWLEDGED: "✅", PartyAnswer.DECLINED: "✗"}


@inject
async def mine(
    dialog_manager: DialogManager, list_mine: FromDishka[ListMyMemoranda], **_: object
) -> dict[str, Any]:
    return _list(await list_mine(offset=await offset_of(dialog_manager, PAGE), limit=PAGE_HEIGHT))


async def mine_preview(**_: object) -> dict[str, Any]:
    return _list(MemorandumPage((samples.LINE,), 20))


@inject
async def card(
    dialog_manager: DialogManager, show: FromDishka[ShowMemorandum], **_: object
) -> dict[str, Any]:
    view = await show(kept_id(dialog_manager, MEMORANDUM))
    return _card(await translator_of(dialog_manager), view)


async def card_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _card(await translator_of(dialog_manager), samples.MEMORANDUM)


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
    """The data of the screens on which one's own party answers."""
    t = await translator_of(manager)
    party = view.mine or view.parties[0]
    return {
        "project": view.project_title,
        "organization": party.organization,
        "signatory": party.signatory,
        "position": position_in_words(manager.dialog_data.get(POSITION, party.position)),
        "basis": basis_in_words(manager.dialog_data.get(BASIS, party.basis)),
        "positions": _offered(t, signatories.positions(), party.legal_form),
        "bases": _offered(t, signatories.bases(), party.legal_form),
        **shown_refusal(manager),
    }


def _offered(t: Translator, table: Mapping[str, Customary], legal_form: str) -> list[Option]:
    offered = customary_suggestions(table, legal_form)
    return [Option(str(number), t.plain_value(entry.label)) for number, entry in enumerate(offered)]


def _list(page: MemorandumPage) -> dict[str, Any]:
    return {
        "memoranda": [
            Option(
                str(line.id), f"{'🖊' if line.awaits_me else _STAGE_SIGNS[line.stage]} {line.project_title}"
            )
            for line in page.items
        ],
        **pages_of(page.total),
        "none": not page.total,
        "some": bool(page.total),
        "many": page.total > PAGE_HEIGHT,
    }


def _card(t: Translator, view: MemorandumView) -> dict[str, Any]:
    return {
        "card": describe(t, view),
        "answerable": view.answerable,
        "redraftable": view.can_be_redrafted,
    }


def describe(t: Translator, view: MemorandumView) -> str:
    """The card as HTML."""
    head = t("memorandum-card", project=view.project_title, level=t.plain(f"memorandum-level-{view.level}"))
    if view.stage is MemorandumStage.IN_FORCE:
        stage = t("memorandum-stage-in_force", number=view.number or "", until=Day(view.term_until))
    else:
        stage = t(f"memorandum-stage-{view.stage}")
    plan = [cut(t.plain_value(plan_item_in_words(item)), PLAN_ITEM_SHOWN) for item in view.plan[:PLAN_SHOWN]]
    return "\n\n".join(
        (
            f"{head}\n{stage}",
            "\n".join(_party_line(t, party) for party in view.parties),
            t("memorandum-card-subject", subject=cut(view.subject, SUBJECT_SHOWN)),
            t("memorandum-card-plan", plan=Listed(tuple(plan), separator="\n")),
        )
    )


def _party_line(t: Translator, party: PartyView) -> str:
    line = t(
        "memorandum-card-party",
        sign=_ANSWER_SIGNS[party.answer],
        organization=party.organization,
        signatory=party.signatory,
        position=position_in_words(party.position),
    )
    if party.answer is PartyAnswer.ACKNOWLEDGED and party.answered_at is not None:
        return f"{line}\n{t('memorandum-card-acknowledged', at=Moment(party.answered_at))}"
    if party.answer is PartyAnswer.DECLINED:
        return f"{line}\n{t('memorandum-card-declined', reason=party.decline_reason)}"
    return line
