"""What a paper about a pledge says besides its fixed wording, and the port that words and prints it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from bot.models.country import today
from bot.models.organizations import Organization
from bot.models.papers import PaperKind, Sheet
from bot.models.pledge_deliveries import Delivery
from bot.models.pledges import MoneyKind
from bot.models.reference import Language, Need
from bot.models.words import Bilingual, Words
from bot.use_cases.memoranda.composing import address_of, official_name_of
from bot.use_cases.memoranda.document import LocalizedText
from bot.use_cases.pledges.access import Promise

NOTHING_SAID = LocalizedText("", "")


@dataclass(frozen=True, slots=True)
class PaperSide:
    """The giver or the receiver, as its card says. Sole proprietors have no `bin`."""

    name: LocalizedText
    address: LocalizedText
    bin: str | None


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A part that has arrived, and the day on which both sides had said so."""

    amount: int
    agreed_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFacts:
    """What is known when a paper is made. `amount` is what it is about: all that is promised, or what its `rows` hold.
    `so_far` is what stands in acts with this one.
    """

    kind: PaperKind
    number: str
    made_at: datetime
    giver: PaperSide
    receiver: PaperSide
    project: LocalizedText
    gist: LocalizedText
    place: LocalizedText
    starts_on: date
    ends_on: date
    need: Need
    money_kind: MoneyKind | None
    what: str
    promised: int
    amount: int
    due: date
    rows: tuple[PaperRow, ...] = ()
    so_far: int = 0


class PaperPrinter(Protocol):
    def worded(self, facts: PaperFacts) -> dict[str, Any]:
        """All that the paper says, in both languages, to be kept for good."""

    async def print(self, sheet: Sheet) -> bytes:
        """The PDF of what is kept. It does not hold up the event loop while it typesets."""


def facts_of(
    promise: Promise,
    kind: PaperKind,
    number: str,
    now: datetime,
    *,
    parts: Sequence[Delivery],
    held: int,
) -> PaperFacts:
    """A paper about this pledge by now; an act of these parts, after others in which `held` stands."""
    pledge, project = promise.pledge, promise.project
    arrived = sum(part.amount for part in parts)
    return PaperFacts(
        kind=kind,
        number=number,
        made_at=now,
        giver=_side(promise.giver),
        receiver=_side(promise.carrier),
        project=in_both(project.name),
        gist=in_both(project.gist) if project.gist else NOTHING_SAID,
        place=address_of(project.region, project.settlement),
        starts_on=project.starts_on,
        ends_on=project.ends_on,
        need=pledge.kind,
        money_kind=pledge.money_kind,
        what=pledge.what,
        promised=pledge.amount,
        amount=arrived if kind is PaperKind.ACT else pledge.amount,
        due=pledge.due,
        rows=tuple(PaperRow(part.amount, today(part.answered_at or part.told_at)) for part in parts),
        so_far=held + arrived,
    )


def _side(organization: Organization) -> PaperSide:
    return PaperSide(
        name=official_name_of(organization),
        address=address_of(organization.region, organization.settlement),
        bin=organization.bin,
    )


def in_both(words: Words) -> LocalizedText:
    """Somebody's own words; in a language in which they have not said it, as they were written."""
    if not isinstance(words, Bilingual):
        return LocalizedText.as_written(words)
    return LocalizedText(
        kk=words.second if words.second_language is Language.KAZAKH else words.text,
        ru=words.second if words.second_language is Language.RUSSIAN else words.text,
    )
