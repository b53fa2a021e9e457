"""Waves: a project goes to a few backers at a time, and on to the next few when these have not taken it up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.models.pitches import HOPEFUL, Pitch, PitchStatus


@dataclass(frozen=True, slots=True)
class PitchRules:
    """`per_wave` backers hear of a project at a time, in at most so many `waves`.

    A pitch without an answer is brought to mind after `nudge_after` and expires after `expires_after`; one that was
    put off comes back after `later_after`.
    """

    per_wave: int
    waves: int = 3
    nudge_after: timedelta = timedelta(days=2)
    expires_after: timedelta = timedelta(days=5)
    later_after: timedelta = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Wave:
    """The one that a project is in, or the next where that one has ended. `room`: backers that may still be told.

    `ends_at` is when the last of those who were asked has had the time to answer; None when nobody is asked now.
    """

    number: int
    room: int
    ended: bool
    hopeful: bool
    ends_at: datetime | None


def wave_of(pitches: Sequence[Pitch], rules: PitchRules) -> Wave:
    """`ended`: all that were told have answered or let it expire, and nobody is interested."""
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


def expiry_of(pitch: Pitch, rules: PitchRules) -> datetime:
    """After a late nudge there is as much time as after one that came when it should."""
    due = pitch.asked_at + rules.expires_after
    if pitch.nudged_at is None:
        return due
    return max(due, pitch.nudged_at + (rules.expires_after - rules.nudge_after))
