"""Waves: a project is put before a few backers at a time, and before the next few if these do not take it up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.models.pitches import HOPEFUL, Pitch, PitchStatus


@dataclass(frozen=True, slots=True)
class PitchRules:
    """A project is put before `per_wave` backers at a time, in at most `waves` waves.

    A pitch without an answer expires after `expires_after`.
    """

    per_wave: int
    waves: int = 3
    expires_after: timedelta = timedelta(days=5)


@dataclass(frozen=True, slots=True)
class Wave:
    """A project's current wave, or the next one if the current has ended, with `room` for so many more backers."""

    number: int
    room: int
    ended: bool
    hopeful: bool


def wave_of(pitches: Sequence[Pitch], rules: PitchRules) -> Wave:
    """The wave of a project with these pitches. `ended` is true if all backers of the current wave have answered or let
    the pitch expire, and nobody is interested.
    """
    number = max((pitch.wave for pitch in pitches), default=1)
    own = [pitch for pitch in pitches if pitch.wave == number]
    asked = [pitch for pitch in own if pitch.status is PitchStatus.SENT]
    hopeful = any(pitch.status in HOPEFUL for pitch in pitches)
    ended = bool(own) and not asked and not hopeful
    if ended and number < rules.waves:
        return Wave(number + 1, rules.per_wave, ended, hopeful)
    room = 0 if ended else max(0, rules.per_wave - len(own))
    return Wave(number, room, ended, hopeful)


def last_asked(pitches: Sequence[Pitch], rules: PitchRules) -> tuple[int, datetime | None]:
    """The number of the wave that was told last, and when the time of all its backers is over.

    That is the same whatever they have answered: the project's people do not read a refusal from it.
    """
    number = max((pitch.wave for pitch in pitches), default=1)
    over = max(
        (pitch.sent_at + rules.expires_after for pitch in pitches if pitch.wave == number), default=None
    )
    return number, over
