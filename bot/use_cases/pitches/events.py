"""What happens to pitches and matches that others rely on."""

from dataclasses import dataclass

from bot.use_cases.kernel.events import Event


@dataclass(frozen=True, slots=True)
class MatchEnded(Event):
    """A match is over: one side ended it, nobody said a word about it, or one side may act no more."""

    pitch_id: int


@dataclass(frozen=True, slots=True)
class InterestShown(Event):
    """A backer has said yes to a pitch."""

    pitch_id: int
