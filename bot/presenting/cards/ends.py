"""The ledger of ends in words: what was asked of whom, how it ended, and who was told."""

from collections.abc import Mapping
from typing import TypedDict

from bot.models.pitches import CHOSEN_ENDS
from bot.models.tellings import ToldAs
from bot.models.waits import WaitsFor
from bot.models.words import ERASED, Named, Text, Value
from bot.presenting.sentences import MissingTextError
from bot.presenting.translator import Translator
from bot.use_cases.figures.ledger import End, EndState, WholeLedger
from bot.use_cases.figures.ports import Told
from bot.use_cases.kernel.waiting import Untold

_ABOUT_PITCHES = {"pitch", "pitch-later"}


class EndLine(TypedDict):
    """A line of the ledger as it goes out of the process: moments in ISO 8601, all else in words."""

    id: int
    what: str
    whom: str
    since: str
    state: str
    end: str | None
    ended_at: str | None
    next_at: str | None
    told: list[str]


class EndsPage(TypedDict):
    asked: int
    ended: int
    waiting: int
    overdue: int
    silent: int
    rows: list[EndLine]


def ends_as_json(found: WholeLedger, t: Translator) -> EndsPage:
    known = found.known
    return {
        "asked": known.asked,
        "ended": known.ended,
        "waiting": known.waiting,
        "overdue": known.overdue,
        "silent": known.silent,
        "rows": [end_line(t, end) for end in found.ends],
    }


def end_line(t: Translator, end: End) -> EndLine:
    return {
        "id": end.id,
        "what": what_is_asked(t, end),
        "whom": whom_it_waits_for(t, end),
        "since": end.since.isoformat(),
        "state": end.state.value,
        "end": how_it_ended(t, end),
        "ended_at": end.ended_at.isoformat() if end.ended_at else None,
        "next_at": end.next_at.isoformat() if end.next_at else None,
        "told": who_was_told(t, end),
    }


def what_is_asked(t: Translator, end: End) -> str:
    try:
        return t.plain(f"ends-what-{end.kind}", **_named(end))
    except MissingTextError:  # of a kind that another version knows
        return end.kind


def whom_it_waits_for(t: Translator, end: End) -> str:
    match end.waits_for:
        case WaitsFor.ORGANIZATION:
            key = "organization"
        case WaitsFor.PERSON:
            key = "person" if end.party else "somebody"
        case WaitsFor.BOTH_SIDES:
            key = "both"
        case WaitsFor.MODERATORS:
            key = "moderators-of" if end.region else "moderators"
        case WaitsFor.ADMINISTRATORS:
            key = "administrators"
    region = Named("region", end.region) if end.region else ""
    return t.plain(f"ends-whom-{key}", **_named(end), region=region)


def how_it_ended(t: Translator, end: End) -> str | None:
    """In a word; nothing while its clock rings on."""
    if end.state is EndState.OVERDUE:
        return t.plain("ends-how-overdue")
    if end.state is not EndState.ENDED:
        return None
    try:
        return t.plain(f"ends-how-{_how(end)}")
    except MissingTextError:  # another version has ended it with a word of its own
        return end.outcome


def slug_of(outcome: str) -> str:
    """As it stands in a key of the locale files."""
    return outcome.replace(" ", "-").replace("_", "-")


def _how(end: End) -> str:
    """A backer's refusal reads like its silence, and a match that a side has ended like any other such one."""
    if end.untold is Untold.UNDER_POWER:
        return "no-interest" if end.kind in _ABOUT_PITCHES else "closed-question"
    if end.kind == "match" and end.outcome in CHOSEN_ENDS:
        return "one-side"
    return slug_of(end.outcome)


def who_was_told(t: Translator, end: End) -> list[str]:
    """Or why nobody was; empty while nothing has ended."""
    if end.state in {EndState.WAITING, EndState.SILENT}:
        return []
    told = [_told(t, one) for one in end.told]
    if end.untold is not None:
        return [*told, t.plain(f"ends-untold-{end.untold.value}")]
    return told or [t.plain("ends-told-not-noted")]


def _told(t: Translator, told: Told) -> str:
    who: Value = Text(f"ends-as-{told.told_as.value}")
    if told.told_as is ToldAs.ORGANIZATION:
        who = told.organization or ERASED
    if told.acted:
        return t.plain("ends-told-acted", who=who)
    if not told.people:
        return t.plain("ends-told-nobody", who=who)
    if told.away == told.people:
        return t.plain("ends-told-away", who=who)
    return t.plain_value(who)


def _named(end: End) -> Mapping[str, Value]:
    return {
        "project": end.project or ERASED,
        "organization": end.organization or ERASED,
        "counterpart": end.counterpart or ERASED,
        "party": end.party or ERASED,
    }
