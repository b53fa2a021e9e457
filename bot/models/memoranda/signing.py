"""What follows from signed copies: when the last party has signed, and since when the term counts.

The caller holds the lock of the memorandum's row, asks who acts, and tells the others.
"""

from datetime import date, datetime

from bot.models.country import today
from bot.models.dates import months_later
from bot.models.errors import InvalidValueError, OutdatedError
from bot.models.memoranda.memorandum import Memorandum
from bot.models.memoranda.stages import MEMORANDUM_CHANGES, MemorandumDeed, moved
from bot.models.words import LegalDate


def agreed_on(memorandum: Memorandum) -> date:
    """The day of agreement. Raises `OutdatedError` before it."""
    if memorandum.agreed_at is None:
        raise OutdatedError("memorandum-closed", stage=memorandum.stage.value)
    return today(memorandum.agreed_at)


def require_signing_day(memorandum: Memorandum, day: date, now: datetime) -> None:
    """Nobody has signed before the text was agreed, nor signs tomorrow. Raises `InvalidValueError`."""
    if not agreed_on(memorandum) <= day <= today(now):
        raise InvalidValueError("memorandum-signing-day", earliest=LegalDate(agreed_on(memorandum)))


def sign(memorandum: Memorandum, on: date, at: datetime) -> None:
    """The last party's signed copy is there; `on` is the last day on which one of them has signed. The caller settles
    what follows for the last day (`extending.py`).
    """
    memorandum.stage = moved(MEMORANDUM_CHANGES, memorandum.stage, MemorandumDeed.SIGN)
    memorandum.signed_at, memorandum.signed_on = at, on


def sign_no_more(memorandum: Memorandum) -> None:
    """A party has taken its copy back. The caller settles the last day. Raises `OutdatedError` unless it was signed."""
    memorandum.stage = moved(MEMORANDUM_CHANGES, memorandum.stage, MemorandumDeed.SIGN_NO_MORE)
    memorandum.signed_at = memorandum.signed_on = None


def counted(memorandum: Memorandum) -> bool:
    """Whether the last day of what was agreed is counted in months from its signing, or until then from agreement: not
    where it was named, by the text or by an extension.
    """
    if memorandum.agreed_at is None or memorandum.content.term_months is None:
        return False
    since = memorandum.signed_on or agreed_on(memorandum)
    return memorandum.term_until == counted_from(memorandum, since)


def counted_from(memorandum: Memorandum, day: date) -> date:
    """The last day of a term that begins on this day; a day that was named stays."""
    if memorandum.content.term_months is None:
        return memorandum.content.last_day or memorandum.term_until
    return months_later(day, memorandum.content.term_months)
