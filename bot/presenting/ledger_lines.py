"""The ledger as lines for the command line, in English."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from bot.models.reference import Language
from bot.presenting.cards.ends import how_it_ended, what_is_asked, who_was_told, whom_it_waits_for
from bot.presenting.translator import Translator
from bot.use_cases.figures.ends import KnownEnds
from bot.use_cases.figures.ledger import End, EndState


def ledger_lines(page: Sequence[End]) -> Iterator[str]:
    """A line for each end: what was asked, of whom, since when, what became of it, who was told."""
    t = Translator(Language.ENGLISH, lambda: datetime.now(UTC))
    for end in page:
        since = f"waits for {whom_it_waits_for(t, end)} since {end.since:%Y-%m-%d %H:%M}"
        if end.state is EndState.ENDED:
            at = f" {end.ended_at:%Y-%m-%d %H:%M}" if end.ended_at else ""
            became = f"ended{at}: {how_it_ended(t, end)}"
        elif end.next_at is not None:
            became = f"its clock rings at {end.next_at:%Y-%m-%d %H:%M}"
        else:
            became = how_it_ended(t, end) or "WAITS FOR NOBODY"
        told = "; ".join(who_was_told(t, end))
        yield f"{end.id}. {what_is_asked(t, end)} | {since} | {became}{f' | told: {told}' if told else ''}"


def figure_lines(found: KnownEnds) -> Iterator[str]:
    """How much was asked and ended, by kind, and in all."""
    for kind in found.kinds:
        ended = ", ".join(f"{outcome} {number}" for outcome, number in sorted(kind.ended.items()))
        yield (
            f"{kind.kind}: asked {kind.asked}; ended {sum(kind.ended.values())}"
            f"{f' ({ended})' if ended else ''}; waiting for {kind.waits_for.replace('_', ' ')} {kind.waiting}; "
            f"overdue with administrators {kind.overdue}; silent {kind.silent}"
        )
    if not found.asked:
        yield "nothing has been asked of anybody yet"
        return
    known = found.asked - found.silent
    yield (
        f"known ends: {known} of {found.asked} ({100 * known / found.asked:.0f}%); "
        f"ended {found.ended}, still with a clock or an administrator {known - found.ended}"
    )
