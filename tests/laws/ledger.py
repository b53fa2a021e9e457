"""The ledger of ends as a test reads it: whose end was told to nobody, without a reason in data."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.models.changes import ChangeStatus
from bot.models.pitches import CHOSEN_ENDS, MatchEnd, PitchStatus
from bot.models.tellings import ToldAs
from bot.models.translations import RequestStatus
from bot.models.voices import Shown
from bot.presenting.cards.ends import slug_of
from bot.use_cases.figures.ledger import End, EndState, ListEnds
from bot.use_cases.kernel.identity import SystemIdentity
from bot.use_cases.kernel.waiting import AS_REGISTERED, Clocks, Untold
from bot.use_cases.moderation.calls import CallOutcome
from bot.use_cases.pitches.matches import MatchWord
from bot.wiring.registry import registry
from tests.database import Database
from tests.fakes import FrozenClock

_ALL = 1_000_000


async def ledger(uow: Database, clock: FrozenClock) -> Sequence[End]:
    return await ListEnds(SystemIdentity(), uow, clock, Clocks(registry().waits, AS_REGISTERED))(0, _ALL)


def untold(ends: Sequence[End]) -> list[str]:
    """Ends and what is overdue of which nobody was told, and for which no reason stands in data."""
    return sorted(
        {
            f"{end.kind} {end.outcome or 'overdue'}: told {[(one.told_as.value, one.acted) for one in end.told]}"
            for end in ends
            if end.state in {EndState.ENDED, EndState.OVERDUE}
            and end.untold is None
            and all(one.acted for one in end.told)
        }
    )


ROOT = Path(__file__).parents[2] / "bot" / "use_cases"
_LITERAL = re.compile(
    r'(?:\.end(?:_all)?|end_\w+|settle_call|settle_term|lose_support|stop_waiting|_begin_anew)\([^"\n]*"([a-z _-]+)"'
)
OUTCOMES = {
    "lapsed",
    "settled",
    "verified",
    "published",
    "rejected",
    "discarded",
    "nobody-left",
    "project_closed",
    *(status.value for status in (PitchStatus.INTERESTED, PitchStatus.LATER, PitchStatus.DECLINED)),
    *(reason.value for reason in MatchEnd if reason not in CHOSEN_ENDS),
    *(outcome.value for outcome in (*CallOutcome, *MatchWord)),
    *(status.value for status in RequestStatus if status is not RequestStatus.OPEN),
    *(shown.value for shown in (Shown.SHOWN, Shown.HIDDEN)),
    *(status.value for status in (ChangeStatus.ACCEPTED, ChangeStatus.REJECTED)),
    *(word for file in sorted(ROOT.rglob("*.py")) for word in _LITERAL.findall(file.read_text("utf-8"))),
}


def keys_of_lines() -> Iterator[str]:
    """Of the sentences that a line of the ledger is put together from."""
    for kind in registry().waits:
        yield f"ends-what-{kind}"
    for outcome in (*OUTCOMES, "overdue", "no-interest", "closed-question", "one-side"):
        yield f"ends-how-{slug_of(outcome)}"
    for reason in Untold:
        yield f"ends-untold-{reason.value}"
    for told_as in ToldAs:
        yield f"ends-as-{told_as.value}"
    for whom in (
        "organization",
        "person",
        "somebody",
        "moderators",
        "moderators-of",
        "administrators",
        "both",
    ):
        yield f"ends-whom-{whom}"
