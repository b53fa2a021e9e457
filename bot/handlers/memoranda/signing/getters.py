"""What the screens about signing and ending show."""

from datetime import date, timedelta
from typing import Any

from aiogram_dialog import DialogManager
from dishka.integrations.aiogram_dialog import FromDishka, inject
from pydantic import TypeAdapter

from bot.handlers.deeds import today
from bot.handlers.keys import MEMORANDUM, ORGANIZATION
from bot.handlers.memoranda import samples as shown
from bot.handlers.memoranda.signing import samples
from bot.handlers.navigation import kept_id
from bot.handlers.speech import translator_of
from bot.handlers.widgets.form import Option
from bot.handlers.widgets.refusal import shown_refusal
from bot.models.memoranda import MIN_PARTIES, PartyStage
from bot.models.words import LegalDate, Listed, Text
from bot.presenting.cards.signed_copies import copy_card, copy_in_words, findings_card
from bot.presenting.translator import Translator
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.memoranda.aftermath import CopyLine
from bot.use_cases.memoranda.leaving import NOTICE_DAYS
from bot.use_cases.memoranda.reading import MemorandumView, ShowMemorandum
from bot.use_cases.memoranda.signing import ReadSigned, SigningDays
from bot.use_cases.seals.findings import SignedCopy

COPY_OF = "copy_of"
"""Key of the organisation whose copy is looked at."""
FILE, DAYS = "file", "days"
"""Keys of Telegram's reference to the file that was sent, and of the days on which it can have been signed."""
DAYS_OF: TypeAdapter[SigningDays] = TypeAdapter(SigningDays)


@inject
async def memorandum(
    dialog_manager: DialogManager, show: FromDishka[ShowMemorandum], **_: object
) -> dict[str, Any]:
    view = await show(kept_id(dialog_manager, MEMORANDUM))
    return _shown(dialog_manager, view, await today(dialog_manager))


async def memorandum_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _shown(dialog_manager, shown.MEMORANDUM, shown.MEMORANDUM.term_until)


def _shown(manager: DialogManager, view: MemorandumView, now_is: date) -> dict[str, Any]:
    own = kept_id(manager, ORGANIZATION)
    others = tuple(party.organization for party in view.parties if party.organization_id != own)
    staying = [
        party
        for party in view.parties
        if party.organization_id != own and party.stage is PartyStage.CONFIRMED
    ]
    return {
        "project": view.project_title,
        "number": view.number or "",
        "own_number": next((one.own_number for one in view.parties if one.organization_id == own), ""),
        "others": Listed(others, separator="\n"),
        "what": Text("memorandum-leave-goes-on" if len(staying) >= MIN_PARTIES else "memorandum-leave-ends"),
        "extension": view.after.extension_id is not None,
        "leaves": LegalDate(now_is + timedelta(days=NOTICE_DAYS)),
        **shown_refusal(manager),
    }


async def day(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _days(dialog_manager, days_asked(dialog_manager))


async def day_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _days(dialog_manager, samples.DAYS)


def days_asked(manager: DialogManager) -> SigningDays:
    """As they were when the file was looked at."""
    return DAYS_OF.validate_python(manager.dialog_data[DAYS])


def likely_days(days: SigningDays) -> tuple[date, ...]:
    """The day that the file names, and that on which it was sent."""
    return tuple(dict.fromkeys(day for day in (days.proposed, days.latest) if day is not None))


def _days(manager: DialogManager, days: SigningDays) -> dict[str, Any]:
    return {
        "earliest": LegalDate(days.earliest),
        "named": days.proposed is not None,
        "days": [Option(day.isoformat(), LegalDate(day)) for day in likely_days(days)],
        **shown_refusal(manager),
    }


@inject
async def copies(
    dialog_manager: DialogManager, show: FromDishka[ShowMemorandum], **_: object
) -> dict[str, Any]:
    return _copies(await show(kept_id(dialog_manager, MEMORANDUM)))


async def copies_preview(**_: object) -> dict[str, Any]:
    return _copies(samples.MEMORANDUM)


def _copies(view: MemorandumView) -> dict[str, Any]:
    return {
        "project": view.project_title,
        "copies": [Option(str(line.organization_id), copy_in_words(line)) for line in view.after.copies],
        "some": bool(view.after.copies),
        "none": not view.after.copies,
        "signable": view.after.signable,
    }


async def copy_shown(manager: DialogManager, show: ShowMemorandum) -> tuple[MemorandumView, CopyLine]:
    """The memorandum and the copy that is looked at. Raises `NotFoundError` where it was taken back."""
    view = await show(kept_id(manager, MEMORANDUM))
    shown_of = kept_id(manager, COPY_OF)
    line = next((line for line in view.after.copies if line.organization_id == shown_of), None)
    if line is None:
        raise NotFoundError("memorandum-no-copy")
    return view, line


@inject
async def copy(
    dialog_manager: DialogManager,
    show: FromDishka[ShowMemorandum],
    read: FromDishka[ReadSigned],
    **_: object,
) -> dict[str, Any]:
    view, line = await copy_shown(dialog_manager, show)
    found = (await read(view.id, line.organization_id)).findings
    return _copy(await translator_of(dialog_manager), line, found)


async def copy_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return _copy(await translator_of(dialog_manager), samples.COPY, samples.FINDINGS)


def _copy(t: Translator, line: CopyLine, found: SignedCopy) -> dict[str, Any]:
    return {"card": copy_card(t, line, found), "can_be_taken_back": line.can_be_taken_back}


@inject
async def found(dialog_manager: DialogManager, read: FromDishka[ReadSigned], **_: object) -> dict[str, Any]:
    copy = await read(kept_id(dialog_manager, MEMORANDUM), kept_id(dialog_manager, ORGANIZATION))
    return {"card": findings_card(await translator_of(dialog_manager), copy.findings)}


async def found_preview(dialog_manager: DialogManager, **_: object) -> dict[str, Any]:
    return {"card": findings_card(await translator_of(dialog_manager), samples.FINDINGS)}
