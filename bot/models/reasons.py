"""Why a moderator has decided so: one of the reasons that are ready in each language, a sentence of their own, or both.

It is stored as a text of three lines in the column of the reason: the code of the ready one, the language of the own
words, the words. One of the two may be empty. What was typed is always one line, so a text of one line is a reason of
the time before there were ready ones; it is shown as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from bot.models.reference import Language
from bot.models.words import Text, Value, WrittenIn

_LINES = 3


class Occasion(StrEnum):
    """What the reason is for."""

    RETURN_ORGANIZATION = "return-organization"
    SUSPEND = "suspend"
    WITHDRAW_VERIFICATION = "withdraw-verification"
    RETURN_PROJECT = "return-project"
    TAKE_DOWN = "take-down"
    RETURN_CHANGE = "return-change"


class Ready(StrEnum):
    """The reasons that are ready. Each has a button and a sentence in the locale files. Codes are stored: none is
    renamed, and one that is offered no more keeps its sentence.
    """

    NAME_DIFFERS = "name-differs"
    BIN_OF_ANOTHER = "bin-of-another"
    CONTACT_WRONG = "contact-wrong"
    WRONG_KIND = "wrong-kind"
    ABOUT_UNCLEAR = "about-unclear"
    REGISTERED_ALREADY = "registered-already"
    COMPLAINTS = "complaints"
    UNREACHABLE = "unreachable"
    ASKED_FOR = "asked-for"
    DATA_OUTDATED = "data-outdated"
    CEASED = "ceased"
    DATA_FALSE = "data-false"
    GOALS_UNCLEAR = "goals-unclear"
    BUDGET_UNCLEAR = "budget-unclear"
    REPEATS = "repeats"
    BELONGS_ELSEWHERE = "belongs-elsewhere"
    PERSONAL_DATA = "personal-data"
    ADVERTISING = "advertising"
    OVER = "over"
    ANOTHER_MATTER = "another-matter"


READY: Final[Mapping[Occasion, tuple[Ready, ...]]] = MappingProxyType(
    {
        Occasion.RETURN_ORGANIZATION: (
            Ready.NAME_DIFFERS,
            Ready.BIN_OF_ANOTHER,
            Ready.CONTACT_WRONG,
            Ready.WRONG_KIND,
            Ready.ABOUT_UNCLEAR,
            Ready.REGISTERED_ALREADY,
        ),
        Occasion.SUSPEND: (Ready.COMPLAINTS, Ready.UNREACHABLE, Ready.ASKED_FOR, Ready.DATA_OUTDATED),
        Occasion.WITHDRAW_VERIFICATION: (
            Ready.CEASED,
            Ready.NAME_DIFFERS,
            Ready.BIN_OF_ANOTHER,
            Ready.WRONG_KIND,
            Ready.DATA_FALSE,
            Ready.ASKED_FOR,
        ),
        Occasion.RETURN_PROJECT: (
            Ready.GOALS_UNCLEAR,
            Ready.BUDGET_UNCLEAR,
            Ready.REPEATS,
            Ready.BELONGS_ELSEWHERE,
            Ready.PERSONAL_DATA,
            Ready.ADVERTISING,
        ),
        Occasion.TAKE_DOWN: (
            Ready.COMPLAINTS,
            Ready.DATA_FALSE,
            Ready.PERSONAL_DATA,
            Ready.ADVERTISING,
            Ready.ASKED_FOR,
            Ready.OVER,
        ),
        Occasion.RETURN_CHANGE: (
            Ready.NAME_DIFFERS,
            Ready.ANOTHER_MATTER,
            Ready.GOALS_UNCLEAR,
            Ready.PERSONAL_DATA,
            Ready.ADVERTISING,
        ),
    }
)
"""By what they are for, in the order of the buttons."""


@dataclass(frozen=True, slots=True)
class Reason:
    """`ready` is a code of `READY` or empty; `words` are the moderator's own, in this language."""

    ready: str
    words: str
    language: Language

    @property
    def stored(self) -> str:
        return f"{self.ready}\n{self.language.value}\n{self.words}"

    @classmethod
    def read(cls, stored: str) -> "Reason | None":
        """None for a reason of the time before there were ready ones, which is its words alone."""
        lines = stored.split("\n")
        if len(lines) != _LINES or lines[0] not in {"", *Ready} or lines[1] not in set(Language):
            return None
        return cls(lines[0], lines[2], Language(lines[1]))


def reason_in_words(stored: str) -> Value:
    """The stored reason in the reader's language. Own words in another one come with a line that says which."""
    reason = Reason.read(stored)
    if reason is None:
        return stored
    said: dict[str, Value] = {"words": reason.words, "original": WrittenIn(reason.language)}
    if not reason.ready:
        return Text("reason-own", said)
    ready = Text(f"reason-ready-{reason.ready}")
    return Text("reason-with-words", {"ready": ready, **said}) if reason.words else ready


def logged(stored: str) -> dict[str, str]:
    """What the audit log keeps of the reason: the code of the ready one, and no free text."""
    reason = Reason.read(stored)
    return {"reason": reason.ready} if reason and reason.ready else {}
