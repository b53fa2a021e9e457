"""Waves: a project is put before a few backers at a time, and before the next few if these do not take it up."""

from collections.abc import Mapping, Sequence
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


@dataclass(frozen=True, slots=True)
class Asked:
    """A backer's question about a pitch: from when to when it waited. It is held for that long."""

    at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class ToldWave:
    """The wave that a project's people read of, and when the time of all its backers is over. `last`: no later one is
    kept from them. `held`: a backer of it waits for their answer to its question, and until then nobody else is asked.
    """

    number: int
    over_at: datetime | None
    last: bool
    held: bool = False


def told_wave(
    pitches: Sequence[Pitch], questions: Mapping[int, Asked], rules: PitchRules, now: datetime
) -> ToldWave:
    """The wave of a project with these pitches and questions, by the ids of the pitches, as its people may read of it.

    A wave begins as soon as all backers of the one before have said no, and its people would read that from it. So
    they read of it when the time of the one before is over, whatever was answered; and if a backer of it has said yes
    earlier, not as long as that stands, since nobody else would have been asked then. A question holds it in the same
    way, whatever its backer has answered meanwhile.
    """
    number = min((pitch.wave for pitch in pitches), default=1)
    while True:
        own = [pitch for pitch in pitches if pitch.wave == number]
        over_at = max((_over_at(pitch, questions, rules) for pitch in own), default=None)
        held = any(_holds(questions.get(pitch.id), pitch, rules) for pitch in own)
        later = [pitch for pitch in pitches if pitch.wave > number]
        early = any(
            pitch.status in HOPEFUL and over_at and pitch.answered_at and pitch.answered_at < over_at
            for pitch in later
        )
        if not later or held or over_at is None or over_at > now or early:
            return ToldWave(number, over_at, last=not later, held=held)
        number = min(pitch.wave for pitch in later)


def _over_at(pitch: Pitch, questions: Mapping[int, Asked], rules: PitchRules) -> datetime:
    asked = questions.get(pitch.id)
    since = pitch.sent_at
    if asked is not None and asked.closed_at is not None and asked.at < since + rules.expires_after:
        since = asked.closed_at
    return since + rules.expires_after


def _holds(asked: Asked | None, pitch: Pitch, rules: PitchRules) -> bool:
    """Whether the question waits, and was asked before the backer's time was over: a late one holds nobody up."""
    return asked is not None and asked.closed_at is None and asked.at < pitch.sent_at + rules.expires_after
