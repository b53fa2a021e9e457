"""How pitches wait for their backers. A pitch without an answer is brought to mind once and then expires, so that the
next few are asked; a postponed pitch comes back.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.models.backers import BackerProfile, PitchFrequency
from bot.models.pitches import Pitch, PitchStatus
from bot.models.projects import TAKES_INTEREST
from bot.models.waits import WaitsFor
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import ANY, Moment, Ring, Untold, WaitKind
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.pitches.access import Match, matches_of
from bot.use_cases.pitches.asking import asked_now, hold_put_off
from bot.use_cases.pitches.clocks import CALL_BACKERS, PITCH, POSTPONED
from bot.use_cases.pitches.digests import awaits_answer, digest_of, pitch_message
from bot.use_cases.pitches.notifications import pitch_notification, repeat_of
from bot.use_cases.pitches.places import Places, places_of
from bot.use_cases.pitches.ports import Pitches


async def _asked(block: Block, pitch_ids: Collection[int], _: datetime) -> Mapping[int, Match]:
    matches = await matches_of(block, pitch_ids)
    return {id_: match for id_, match in matches.items() if awaits_answer(match.pitch, match.project)}


async def _ring_asked(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """Bring pitches to mind, and let those expire that were. Whoever could not be reminded when it was time, because
    the service was down, is reminded late and has all the time to answer. While a backer waits for an answer to its
    question, it is not reminded, and its pitch does not pass.
    """
    held = await block[Pitches].with_open_question([ring.record_id for ring in rings])
    reminded, again = [], []
    for ring in rings:
        pitch = ring.record.pitch
        holds, first = pitch.id in held, pitch.nudged_at is None
        if first and not holds:
            reminded.append(ring.record)
        if ring.last and (first or holds):
            again.append(pitch)
        elif ring.last:
            pitch.expire(now)
    messages = await _reminders(block, reminded, now)
    await block.waits.end_all(PITCH, [pitch.id for pitch in again if pitch.id in held], "held")
    await block.waits.end_all(PITCH, [pitch.id for pitch in again if pitch.id not in held], "reminded_late")
    await block.waits.begin_all(PITCH, [asked_now(pitch, now) for pitch in again])
    return messages


async def _reminders(block: Block, matches: Sequence[Match], now: datetime) -> Sequence[Message]:
    """One message for a pitch, or for all pitches of a digest. A paused backer gets none, but time runs on."""
    profiles = await block[Backers].of([match.backer.id for match in matches])
    messages: dict[object, Message] = {}
    for match in matches:
        pitch, profile = match.pitch, profiles.get(match.backer.id)
        pitch.nudge(now)
        if profile is None or profile.paused:
            continue
        at_once = profile.frequency is PitchFrequency.AT_ONCE
        reminder = repeat_of("pitch-nudge", _whole(match)) if at_once else digest_of(pitch, "digest-nudge")
        message = Message(Representatives(pitch.backer_id), reminder, f"pitch-nudge:{pitch.id}")
        messages.setdefault(pitch.id if at_once else (pitch.backer_id, pitch.asked_at), message)
    return [*messages.values()]


def _whole(match: Match) -> Notification:
    return pitch_notification(match.pitch, match.project, match.carrier)


async def _postponed(block: Block, pitch_ids: Collection[int], _: datetime) -> Mapping[int, Match]:
    matches = await matches_of(block, pitch_ids)
    return {
        id_: match
        for id_, match in matches.items()
        if match.pitch.status is PitchStatus.LATER and match.project.stage in TAKES_INTEREST
    }


async def _ring_postponed(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """Ask backers again about what they postponed.

    This happens once: a pitch that is postponed a second time expires. A pitch that comes back takes one of its
    backer's places in the week. If there is none, or the backer rests, it is tried again later, and then expires. None
    expires while its backer waits for an answer to its question.
    """
    asked = await block[Pitches].with_open_question([ring.record_id for ring in rings])
    held: list[Pitch] = []
    places = await _places(block, [ring.record.backer.id for ring in rings], now)
    returned: list[Match] = []
    expired: list[int] = []
    messages: list[Message] = []
    for ring in rings:
        match: Match = ring.record
        pitch, (profile, place) = match.pitch, places.get(match.backer.id, (None, None))
        if pitch.returned_at is None and profile and place and place.left:
            place.take()
            pitch.come_back(profile.next_delivery(now))
            returned.append(match)
            again = repeat_of("pitch-again", _whole(match))
            messages.append(pitch_message(profile, pitch, again))
        elif pitch.id in asked and (pitch.returned_at is not None or ring.last):
            held.append(pitch)
        elif pitch.returned_at is not None or ring.last:
            pitch.expire(now)
            expired.append(pitch.id)
    await hold_put_off(block, held, now)
    await block.waits.end_all(POSTPONED, expired, "expired")
    await block.waits.end_all(POSTPONED, [match.pitch.id for match in returned], "returned")
    await block.waits.begin_all(PITCH, [asked_now(match.pitch) for match in returned])
    await block.waits.end_all(CALL_BACKERS, [match.project.id for match in returned], "asked_on")
    return messages


async def _places(
    block: Block, backer_ids: Collection[int], now: datetime
) -> Mapping[int, tuple[BackerProfile, Places]]:
    """Of those backers that can be asked now. Their profiles are locked, so that no search takes the same place."""
    profiles = await block[Backers].of(backer_ids, lock=True)
    reachable = await block[Organizations].reachable()
    asked = [profile for id_, profile in profiles.items() if not profile.paused and id_ in reachable]
    places = await places_of(block, asked, now, coming_back=True)
    return {profile.organization_id: (profile, places[profile.organization_id]) for profile in asked}


PITCHES = WaitKind(
    name=PITCH,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(-2, before=True), Moment(-5, before=True)),
    ends=True,
    still_waiting=_asked,
    on_ring=_ring_asked,
    untold={
        "lapsed": Untold.UNDER_POWER,
        "declined": Untold.UNDER_POWER,
        "later": Untold.GOES_ON,
        "held": Untold.GOES_ON,
        "reminded_late": Untold.GOES_ON,
        "asked_anew": Untold.GOES_ON,
        ANY: Untold.NOBODY_WAITS,
    },
)
POSTPONED_PITCHES = WaitKind(
    name=POSTPONED,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(14), Moment(17), Moment(21)),
    ends=True,
    still_waiting=_postponed,
    on_ring=_ring_postponed,
    untold={
        "expired": Untold.UNDER_POWER,
        "declined": Untold.UNDER_POWER,
        "lapsed": Untold.UNDER_POWER,
        "held": Untold.GOES_ON,
        "returned": Untold.GOES_ON,
        ANY: Untold.NOBODY_WAITS,
    },
)
