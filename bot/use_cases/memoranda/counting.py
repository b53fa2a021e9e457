"""How long a memorandum lasts, and since when that counts: said wherever its last day is."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from bot.models.memoranda import Memorandum, MemorandumStage
from bot.models.memoranda.signing import counted
from bot.models.words import LegalDate, Text

_COUNTED: Mapping[MemorandumStage, str] = MappingProxyType(
    {
        MemorandumStage.DRAFT: "memorandum-counted-open",
        MemorandumStage.PUT: "memorandum-counted-open",
        MemorandumStage.AGREED: "memorandum-counted-agreed",
        MemorandumStage.SIGNED: "memorandum-counted-signed",
    }
)


def months_of(memorandum: Memorandum) -> int | None:
    """None where the last day was named, by the text or by an extension."""
    named = memorandum.agreed_at is not None and not counted(memorandum)
    return None if named else memorandum.content.term_months


def counted_in_words(stage: MemorandumStage, months: int | None, until: date) -> Text:
    """It counts since the last signature, until then since it was agreed; of what is over, only the last day."""
    if months is None or stage not in _COUNTED:
        return Text("memorandum-counted-day", {"until": LegalDate(until)})
    return Text(_COUNTED[stage], {"months": months, "until": LegalDate(until)})


def term_of(memorandum: Memorandum) -> Text:
    return counted_in_words(memorandum.stage, months_of(memorandum), memorandum.term_until)
