"""The stages of a memorandum, of its versions and of its parties, and every change that may happen. Nothing else does.

A document that nobody has signed by hand or electronically is agreed and no more (decision 39).
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from bot.models.errors import OutdatedError


class MemorandumStage(StrEnum):
    """`DRAFT`: some part or a revision is still to be told. `PUT`: a version lies before the parties. `AGREED`: all
    have confirmed it. `SIGNED`: each party's signed copy is there.
    """

    DRAFT = "draft"
    PUT = "put"
    AGREED = "agreed"
    SIGNED = "signed"
    ENDED = "ended"
    LAPSED = "lapsed"
    DECLINED = "declined"


class MemorandumDeed(StrEnum):
    """What moves a memorandum. `CHANGE`: a version is given up for the next one. `END`: the term is over, or the
    parties have left or agreed to end it. `SIGN_NO_MORE`: a party has taken its signed copy back.
    """

    PUT = "put"
    CHANGE = "change"
    AGREE = "agree"
    SIGN = "sign"
    SIGN_NO_MORE = "sign no more"
    END = "end"
    LAPSE = "lapse"
    DECLINE = "decline"


class VersionStage(StrEnum):
    """`CHANGED`: another version follows. `CLOSED`: the memorandum came to nothing with it."""

    PUT = "put"
    AGREED = "agreed"
    CHANGED = "changed"
    CLOSED = "closed"


class PartyStage(StrEnum):
    """`ASKED`: its part is still to be told, or told anew. `TOLD`: nothing is asked of it until the others are ready.
    `AWAITED`: its confirmation is asked. `LEAVING`: it has told the others, and its notice runs.
    """

    ASKED = "asked"
    TOLD = "told"
    AWAITED = "awaited"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    LEAVING = "leaving"
    LEFT = "left"


class PartyDeed(StrEnum):
    """What moves a party. `ASK`: it is asked for its part once more. `RESUME`: the version it was asked about has
    ended, and its part stands. `STAY`: it takes its notice back.
    """

    TELL = "tell"
    ASK = "ask"
    PUT = "put"
    CONFIRM = "confirm"
    RESUME = "resume"
    DECLINE = "decline"
    GIVE_NOTICE = "give notice"
    STAY = "stay"
    LEAVE = "leave"


class EndReason(StrEnum):
    """Why a memorandum is over. The first three are of one that came to nothing, the others of one that was agreed."""

    TAKEN_BACK = "taken_back"
    CLOCK = "clock"
    GROUND = "ground"
    TERM = "term"
    LEFT = "left"
    ALL_AGREED = "all_agreed"


MEMORANDUM_CHANGES: Mapping[tuple[MemorandumStage, MemorandumDeed], MemorandumStage] = {
    (MemorandumStage.DRAFT, MemorandumDeed.PUT): MemorandumStage.PUT,
    (MemorandumStage.DRAFT, MemorandumDeed.LAPSE): MemorandumStage.LAPSED,
    (MemorandumStage.DRAFT, MemorandumDeed.DECLINE): MemorandumStage.DECLINED,
    (MemorandumStage.PUT, MemorandumDeed.CHANGE): MemorandumStage.DRAFT,
    (MemorandumStage.PUT, MemorandumDeed.AGREE): MemorandumStage.AGREED,
    (MemorandumStage.PUT, MemorandumDeed.LAPSE): MemorandumStage.LAPSED,
    (MemorandumStage.PUT, MemorandumDeed.DECLINE): MemorandumStage.DECLINED,
    (MemorandumStage.AGREED, MemorandumDeed.SIGN): MemorandumStage.SIGNED,
    (MemorandumStage.AGREED, MemorandumDeed.END): MemorandumStage.ENDED,
    (MemorandumStage.SIGNED, MemorandumDeed.SIGN_NO_MORE): MemorandumStage.AGREED,
    (MemorandumStage.SIGNED, MemorandumDeed.END): MemorandumStage.ENDED,
}

VERSION_CHANGES: Mapping[tuple[VersionStage, MemorandumDeed], VersionStage] = {
    (VersionStage.PUT, MemorandumDeed.CHANGE): VersionStage.CHANGED,
    (VersionStage.PUT, MemorandumDeed.AGREE): VersionStage.AGREED,
    (VersionStage.PUT, MemorandumDeed.LAPSE): VersionStage.CLOSED,
    (VersionStage.PUT, MemorandumDeed.DECLINE): VersionStage.CLOSED,
}

PARTY_CHANGES: Mapping[tuple[PartyStage, PartyDeed], PartyStage] = {
    (PartyStage.ASKED, PartyDeed.TELL): PartyStage.TOLD,
    (PartyStage.ASKED, PartyDeed.ASK): PartyStage.ASKED,
    (PartyStage.ASKED, PartyDeed.RESUME): PartyStage.ASKED,
    (PartyStage.ASKED, PartyDeed.DECLINE): PartyStage.DECLINED,
    (PartyStage.TOLD, PartyDeed.TELL): PartyStage.TOLD,
    (PartyStage.TOLD, PartyDeed.ASK): PartyStage.ASKED,
    (PartyStage.TOLD, PartyDeed.PUT): PartyStage.AWAITED,
    (PartyStage.TOLD, PartyDeed.RESUME): PartyStage.TOLD,
    (PartyStage.TOLD, PartyDeed.DECLINE): PartyStage.DECLINED,
    (PartyStage.AWAITED, PartyDeed.CONFIRM): PartyStage.CONFIRMED,
    (PartyStage.AWAITED, PartyDeed.RESUME): PartyStage.TOLD,
    (PartyStage.AWAITED, PartyDeed.ASK): PartyStage.ASKED,
    (PartyStage.AWAITED, PartyDeed.DECLINE): PartyStage.DECLINED,
    (PartyStage.CONFIRMED, PartyDeed.RESUME): PartyStage.TOLD,
    (PartyStage.CONFIRMED, PartyDeed.ASK): PartyStage.ASKED,
    (PartyStage.CONFIRMED, PartyDeed.DECLINE): PartyStage.DECLINED,
    (PartyStage.CONFIRMED, PartyDeed.GIVE_NOTICE): PartyStage.LEAVING,
    (PartyStage.LEAVING, PartyDeed.STAY): PartyStage.CONFIRMED,
    (PartyStage.LEAVING, PartyDeed.LEAVE): PartyStage.LEFT,
}

OPEN = frozenset({MemorandumStage.DRAFT, MemorandumStage.PUT})
"""Somebody is waited for."""
OVER = frozenset({MemorandumStage.DECLINED, MemorandumStage.LAPSED})
"""It came to nothing: its two sides may draft another one."""
HOLDING = frozenset({MemorandumStage.AGREED, MemorandumStage.SIGNED})
"""What was agreed holds."""

Stage = TypeVar("Stage", bound=StrEnum)
Deed = TypeVar("Deed", bound=StrEnum)


def moved(changes: Mapping[tuple[Stage, Deed], Stage], stage: Stage, deed: Deed) -> Stage:
    """The stage that follows. Raises `OutdatedError` for a change that is not in the table."""
    following = changes.get((stage, deed))
    if following is None:
        raise OutdatedError("memorandum-closed", stage=stage.value)
    return following
