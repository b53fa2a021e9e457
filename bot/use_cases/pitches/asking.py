"""When a pitch begins to wait for its backer, and when it waits no more (`life.py` says what time does meanwhile)."""

from collections.abc import Collection, Iterable
from datetime import datetime

from bot.models.pitches import Pitch, PitchStatus
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import Beginning
from bot.use_cases.pitches.clocks import PITCH, POSTPONED


def asked_now(pitch: Pitch, now: datetime | None = None) -> Beginning:
    """The wait of a pitch for its backer's answer. It counts from the moment at which the backer is asked, which is
    that of the digest; or from `now`, if that has passed.
    """
    asked_at = pitch.asked_at if now is None else max(pitch.asked_at, now)
    return Beginning(pitch.id, party_id=pitch.backer_id, until=asked_at)


def put_off(pitch: Pitch) -> Beginning:
    """The wait of a postponed pitch for the day on which its backer is asked again."""
    return Beginning(pitch.id, party_id=pitch.backer_id, since=pitch.answered_at)


async def end_asking(block: Block, pitches: Iterable[Pitch], outcome: str) -> None:
    """The backers of these pitches are asked no more."""
    ids = [pitch.id for pitch in pitches]
    await block.waits.end_all(PITCH, ids, outcome)
    await block.waits.end_all(POSTPONED, ids, outcome)


async def ask_again(block: Block, pitches: Iterable[Pitch], now: datetime) -> None:
    """The project of these pitches goes on: those that wait for their backers do so from now on."""
    waiting = list(pitches)
    asked = [asked_now(pitch, now) for pitch in waiting if pitch.status is PitchStatus.SENT]
    await block.waits.begin_all(PITCH, asked)
    postponed = [put_off(pitch) for pitch in waiting if pitch.status is PitchStatus.LATER]
    await block.waits.begin_all(POSTPONED, postponed)


async def hold(block: Block, pitch: Pitch, until: datetime) -> None:
    """The backer waits for somebody else's word: until it comes, the pitch does not pass, and its backer is not
    reminded. Should it never come, the pitch waits as long as any other once the time for it, `until`, is over.
    """
    await _begin_anew(block, [pitch], until, "held")


async def hold_put_off(block: Block, pitches: Iterable[Pitch], now: datetime) -> None:
    """The same for pitches that were put off and whose time is over: it begins anew."""
    held = list(pitches)
    await block.waits.end_all(POSTPONED, [pitch.id for pitch in held], "held")
    again = [Beginning(pitch.id, party_id=pitch.backer_id, since=now) for pitch in held]
    await block.waits.begin_all(POSTPONED, again)


async def ask_from_now(block: Block, pitches: Collection[Pitch], now: datetime) -> None:
    """What held these pitches is out of the way: they wait for their backers from now on. One that was put off comes
    back on the day that its backer was told; only the time after which it passes begins anew.
    """
    await _begin_anew(block, pitches, now, "asked_anew")
    returned = [
        pitch for pitch in pitches if pitch.status is PitchStatus.LATER and pitch.returned_at is not None
    ]
    await hold_put_off(block, returned, now)


async def _begin_anew(block: Block, pitches: Collection[Pitch], at: datetime, outcome: str) -> None:
    sent = [pitch for pitch in pitches if pitch.status is PitchStatus.SENT]
    await block.waits.end_all(PITCH, [pitch.id for pitch in sent], outcome)
    await block.waits.begin_all(PITCH, [asked_now(pitch, at) for pitch in sent])
