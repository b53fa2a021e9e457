"""What the screens about changes show."""

from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject

from bot.handlers.keys import MEMORANDUM
from bot.handlers.memoranda import samples as shown
from bot.handlers.memoranda.changing import samples
from bot.handlers.memoranda.changing.drafts import (
    KAZAKH,
    PLAN,
    SECTION,
    TEXTS,
    content_of,
    section_words,
)
from bot.handlers.memoranda.questions import TERMS_IN_MONTHS, term_in_words
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.refusal import shown_refusal
from bot.models.memoranda import Content
from bot.models.reference import Language
from bot.models.words import Prose, Text
from bot.presenting.cards.memorandum_changes import difference_card, revision_card
from bot.use_cases.memoranda.reading import MemorandumView, ShowMemorandum
from bot.use_cases.memoranda.revising import ShowDifference, ShowRevision, section_of_wish

SECTIONS = ("title", "aims", PLAN, "term", "place")
"""What a wish is for, beside what a party tells of itself."""
PARTY = "party"
"""Key of the party whose own part a wish is for."""


@inject
async def sections(
    dialog_manager: DialogManager, show: FromDishka[ShowMemorandum], **_: object
) -> dict[str, Any]:
    return _sections(dialog_manager, await show(kept_id(dialog_manager, MEMORANDUM)))


async def sections_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _sections(dialog_manager, shown.MEMORANDUM)


def _sections(manager: DialogManager, view: MemorandumView) -> dict[str, Any]:
    offered = SECTIONS if view.after.extends_id is None else ("term",)
    common = [Option(name, Text(f"memorandum-section-{name}")) for name in offered]
    parts = [
        Option(f"{party.id}", Text("memorandum-part-of", {"organization": party.organization}))
        for party in view.parties
        if party.part_there
    ]
    asked = manager.dialog_data.get(SECTION, "aims")
    picked = manager.dialog_data.get(PARTY)
    part_of = next((party.organization for party in view.parties if party.id == picked), None)
    return {
        "project": view.project_title,
        "sections": [*common, *parts],
        "section": section_of_wish(asked, part_of),
        "is_put": bool(view.version),
        "is_draft": not view.version,
        **shown_refusal(manager),
    }


@inject
async def difference(
    dialog_manager: DialogManager, show: FromDishka[ShowDifference], **_: object
) -> dict[str, Any]:
    found = await show(kept_id(dialog_manager, MEMORANDUM))
    return {"card": difference_card(await translator_of(dialog_manager), found)}


async def difference_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"card": difference_card(await translator_of(dialog_manager), samples.DIFFERENCE)}


@inject
async def revision(
    dialog_manager: DialogManager, show: FromDishka[ShowRevision], **_: object
) -> dict[str, Any]:
    view = await show(kept_id(dialog_manager, MEMORANDUM))
    content = content_of(dialog_manager) or view.content
    return {
        "card": revision_card(await translator_of(dialog_manager), view, content),
        **_editable(content),
        **shown_refusal(dialog_manager),
    }


async def revision_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    view = samples.REVISION
    t = await translator_of(dialog_manager)
    return {"card": revision_card(t, view, view.content), **_editable(view.content), "error": ""}


def _editable(content: Content) -> dict[str, Any]:
    wanted = {wanted.section for wanted in content.wants()}
    return {
        "sections": [
            Option(name, Text("memorandum-revise-section", {"section": Text(f"memorandum-section-{name}")}))
            for name in SECTIONS
        ],
        "complete": not wanted,
    }


async def words(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    """The question for a section in one language, with what it says in both."""
    content = content_of(dialog_manager) or samples.REVISION.content
    section = dialog_manager.dialog_data.get(SECTION, "aims")
    section = section if section in TEXTS else "aims"
    now = section_words(content, section, Language.KAZAKH)
    before = section_words(content, section, Language.RUSSIAN)
    kazakh = dialog_manager.dialog_data.get(KAZAKH, now)
    return {
        "section": Text(f"memorandum-section-{section}"),
        "now": Prose(now or "–"),
        "other": Prose(kazakh or "–"),
        "before": Prose(before or "–"),
        "has_kazakh": bool(now),
        "has_russian": bool(before),
        **shown_refusal(dialog_manager),
    }


async def terms(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    options = [Option(str(months), term_in_words({"months": months})) for months in TERMS_IN_MONTHS]
    return {"terms": options, **shown_refusal(dialog_manager)}
