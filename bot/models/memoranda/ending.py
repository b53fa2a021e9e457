"""How an agreed memorandum ends: a party leaves with notice, all agree to end it, its term is over.

The caller holds the lock of the memorandum's row, asks who acts, and tells the others.
"""

from datetime import date, datetime

from bot.models.errors import OutdatedError
from bot.models.memoranda.memorandum import Memorandum
from bot.models.memoranda.parties import MemorandumParty
from bot.models.memoranda.stages import (
    MEMORANDUM_CHANGES,
    EndReason,
    MemorandumDeed,
    PartyDeed,
    PartyStage,
    moved,
)


def give_notice(memorandum: Memorandum, party: MemorandumParty, leaves_on: date) -> None:
    """The party leaves on that day. Raises `OutdatedError` unless the memorandum holds."""
    memorandum.require_holding()
    party.move(PartyDeed.GIVE_NOTICE)
    party.leaves_on = leaves_on


def stay(memorandum: Memorandum, party: MemorandumParty) -> None:
    """The party takes its notice back. Raises `OutdatedError` unless the memorandum holds and it has given one."""
    memorandum.require_holding()
    party.move(PartyDeed.STAY)
    party.leaves_on = None


def leave(party: MemorandumParty) -> None:
    """Its notice is over. Raises `OutdatedError` unless it has given one."""
    party.move(PartyDeed.LEAVE)


def want_end(memorandum: Memorandum, party: MemorandumParty, at: datetime) -> bool:
    """True the first time. Once it is `wanted_by_all`, the caller ends it. Raises `OutdatedError` unless the memorandum
    holds and the party has not left.
    """
    memorandum.require_holding()
    require_not_left(party)
    if party.end_wanted_at is not None:
        return False
    party.end_wanted_at = at
    return True


def want_end_no_more(memorandum: Memorandum, party: MemorandumParty) -> bool:
    """True the first time. Raises `OutdatedError` once the memorandum has ended."""
    memorandum.require_holding()
    if party.end_wanted_at is None:
        return False
    party.end_wanted_at = None
    return True


def remaining(memorandum: Memorandum) -> tuple[MemorandumParty, ...]:
    """The parties that have not left."""
    return tuple(party for party in memorandum.parties if party.stage is not PartyStage.LEFT)


def wanted_by_all(memorandum: Memorandum) -> bool:
    """Whether all that have not left want it to end."""
    return all(party.end_wanted_at is not None for party in remaining(memorandum))


def require_not_left(party: MemorandumParty) -> None:
    """Raises `OutdatedError` for a party that has left."""
    if party.stage is PartyStage.LEFT:
        raise OutdatedError("memorandum-you-left")


def end(memorandum: Memorandum, reason: EndReason, at: datetime) -> None:
    """What was agreed holds no more. Raises `OutdatedError` unless it did."""
    memorandum.stage = moved(MEMORANDUM_CHANGES, memorandum.stage, MemorandumDeed.END)
    memorandum.end_reason, memorandum.ended_at = reason, at
