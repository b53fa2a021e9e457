"""Waves: a project is put before a few backers at a time, and before the next few if these do not take it up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.models.pitches import HOPEFUL, Pitch, PitchStatus


@dataclass(frozen=True, slots=True)
class PitchRules:
    """A project is put before `per_wave` backers at a time, in at most `waves` waves.

    A pitch without an answer is brought to mind after `nudge_after` and expires after `expires_after`. A postponed
    pitch comes back after `later_after`.
    """

    per_wave: int
    waves: int = 3
    nudge_after: timedelta = timedelta(days=2)
    expires_after: timedelta = timedelta(days=5)
    later_after: timedelta = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Wave:
    """A project's current wave, or the next one if the current has ended. `room` is how many more backers it can take.

    `ends_at` is when the last pitch of the wave expires; None if no pitch waits for an answer now.
    """

    number: int
    room: int
    ended: bool
    hopeful: bool
    ends_at: datetime | None


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
        return Wave(number + 1, rules.per_wave, ended, hopeful, None)
    room = 0 if ended else max(0, rules.per_wave - len(own))
    ends_at = max((expiry_of(pitch, rules) for pitch in asked), default=None)
    return Wave(number, room, ended, hopeful, ends_at)


def last_asked(pitches: Sequence[Pitch], rules: PitchRules) -> tuple[int, datetime | None]:
    """The number of the wave that was told last, and when the time of all its backers is over.

    That is the same whatever they have answered: the project's people do not read a refusal from it.
    """
    number = max((pitch.wave for pitch in pitches), default=1)
    over = max(
        (pitch.sent_at + rules.expires_after for pitch in pitches if pitch.wave == number), default=None
    )
    return number, over


def expiry_of(pitch: Pitch, rules: PitchRules) -> datetime:
    """When a pitch expires. After a late nudge the backer gets as much time as after one that came when it should."""
    due = pitch.asked_at + rules.expires_after
    if pitch.nudged_at is None:
        return due
    return max(due, pitch.nudged_at + (rules.expires_after - rules.nudge_after))
