"""Memoranda of two or three parties: what they say, who answers for each party, and what may become of them."""

from bot.models.memoranda.answers import AnswerWay, MemorandumAnswer, PartyAnswer, Way
from bot.models.memoranda.check_codes import CODE_LENGTH, CODE_LETTERS, check_code_in
from bot.models.memoranda.content import (
    FURTHEST,
    LANGUAGES,
    PLAN_ITEMS_MAX,
    TERM_MONTHS_MOST,
    Content,
    Pair,
    PlanItem,
    PlanRow,
    StoredPlanItem,
    Wanted,
)
from bot.models.memoranda.memorandum import (
    MAX_PARTIES,
    MIN_PARTIES,
    REPUBLIC_WIDE_FORMS,
    Memorandum,
    MemorandumLevel,
)
from bot.models.memoranda.parties import (
    MemorandumParty,
    MemorandumReader,
    MemorandumSignatory,
    SignatoryEnd,
)
from bot.models.memoranda.signed import SignedCopy, SignedFile, SignedKind
from bot.models.memoranda.stages import (
    HOLDING,
    OPEN,
    OVER,
    EndReason,
    MemorandumStage,
    PartyStage,
    VersionStage,
)
from bot.models.memoranda.versions import MemorandumFile, MemorandumSeal, MemorandumVersion

__all__ = [
    "CODE_LENGTH",
    "CODE_LETTERS",
    "FURTHEST",
    "HOLDING",
    "LANGUAGES",
    "MAX_PARTIES",
    "MIN_PARTIES",
    "OPEN",
    "OVER",
    "PLAN_ITEMS_MAX",
    "REPUBLIC_WIDE_FORMS",
    "TERM_MONTHS_MOST",
    "AnswerWay",
    "Content",
    "EndReason",
    "Memorandum",
    "MemorandumAnswer",
    "MemorandumFile",
    "MemorandumLevel",
    "MemorandumParty",
    "MemorandumReader",
    "MemorandumSeal",
    "MemorandumSignatory",
    "MemorandumStage",
    "MemorandumVersion",
    "Pair",
    "PartyAnswer",
    "PartyStage",
    "PlanItem",
    "PlanRow",
    "SignatoryEnd",
    "SignedCopy",
    "SignedFile",
    "SignedKind",
    "StoredPlanItem",
    "VersionStage",
    "Wanted",
    "Way",
    "check_code_in",
]
