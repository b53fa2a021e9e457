"""How pitches wait: a backer's interest for the project's people, a match for both of its sides, and moderators' calls
to be made.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.models.pitches import MatchEnd, PitchStatus
from bot.models.waits import WaitsFor
from bot.models.words import Value
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import Beginning
from bot.use_cases.kernel.waiting import ANY, OVERDUE, Moment, Ring, Untold, WaitKind
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, matches_of
from bot.use_cases.pitches.clocks import CALL_BACKERS, CALL_NGO, INTEREST, MATCH
from bot.use_cases.pitches.ending import end_interests, end_match, ending_told
from bot.use_cases.pitches.notifications import GoingMatch, OpenInterest
from bot.use_cases.pitches.ports import Pitches

_CALL_STEP = 3
_NEXT_STEP = 1


async def _interests_waiting(block: Block, pitch_ids: Collection[int], _: datetime) -> Mapping[int, Match]:
    matches = await matches_of(block, pitch_ids)
    return {
        pitch_id: match
        for pitch_id, match in matches.items()
        if match.pitch.status is PitchStatus.INTERESTED and match.can_be_introduced
    }


async def _ring_interests(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """Remind the project's people twice, then have them called, and let the interest end at last."""
    messages: list[Message] = []
    unanswered: list[Match] = []
    calls: list[Beginning] = []
    for ring in rings:
        match: Match = ring.record
        if ring.last:
            match.pitch.leave_unanswered(now)
            unanswered.append(match)
            messages += _lapse_told(match, ring)
        elif ring.step == _CALL_STEP:
            calls.append(Beginning(match.pitch.id, region=match.project.region))
            messages.append(_to_backer("interest-called", match, about=OpenInterest(match.pitch.id)))
        else:
            messages.append(_interest_reminder(match, ring.step))
    await block.waits.begin_all(CALL_NGO, calls)
    await end_interests(block, [match.pitch.id for match in unanswered], "unanswered")
    await block[Pitches].search_again_for([match.project.id for match in unanswered])
    return messages


def _interest_reminder(match: Match, step: int) -> Message:
    reminder = Notification(
        "interest-nudge",
        {"title": match.project.name, "organization": name_of(match.backer)},
        actions=(
            (
                Action("accept-interest", match.pitch.id, "success"),
                Action("refuse-interest", match.pitch.id),
            ),
        ),
        about=OpenInterest(match.pitch.id),
    )
    return Message(Representatives(match.carrier.id), reminder, f"interest-nudge:{match.pitch.id}:{step}")


def _to_backer(
    key: str, match: Match, about: OpenInterest | None = None, of: tuple[int, ...] = ()
) -> Message:
    notification = Notification(
        key,
        {"title": match.project.name, "organization": name_of(match.carrier)},
        actions=((Action("pitch-more", match.pitch.id),),),
        about=about,
    )
    return Message(Representatives(match.backer.id), notification, f"{key}:{match.pitch.id}", of=of)


def _lapse_told(match: Match, ring: Ring) -> Sequence[Message]:
    told = Notification(
        "interest-lost",
        {"title": match.project.name, "organization": name_of(match.backer)},
        actions=((Action("open-project", match.project.id),),),
    )
    return (
        _to_backer("interest-unanswered", match, of=ring.waits),
        Message(Representatives(match.carrier.id), told, f"interest-lost:{match.pitch.id}", of=ring.waits),
    )


async def _matches_waiting(block: Block, pitch_ids: Collection[int], _: datetime) -> Mapping[int, Match]:
    matches = await matches_of(block, pitch_ids)
    return {pitch_id: match for pitch_id, match in matches.items() if match.waits_for_a_step}


async def _ring_matches(block: Block, rings: Sequence[Ring], now: datetime) -> Sequence[Message]:
    """Offer the next step, ask how it goes, and end what nobody said a word about.

    A meeting and a memorandum are words: while there is one ahead, or in force, nobody is asked.
    """
    pitch_ids = [ring.record_id for ring in rings]
    steps = await block[Pitches].last_steps(pitch_ids)
    in_force = await block[Pitches].with_agreed_memorandum(pitch_ids)
    messages: list[Message] = []
    for ring in rings:
        match: Match = ring.record
        step = steps.get(match.pitch.id)
        if match.pitch.id in in_force and (step is None or step <= now):
            # The match has led to what it was for, and no meeting is ahead: nobody is asked more.
            await block.waits.end(MATCH, match.pitch.id, "memorandum")
            continue
        if step is not None and (ring.last or step >= now):
            if ring.last and step > ring.wait.since:
                await block.waits.end(MATCH, match.pitch.id, "step_taken")
                await block.waits.begin(MATCH, match.pitch.id, since=min(step, now))
                continue
            if step >= now:
                continue
        if ring.last:
            settled = await end_match(block, match, MatchEnd.SILENCE, now)
            messages += [
                Message(
                    Representatives(side.id),
                    ending_told(match, side.id, settled),
                    f"match-ended:{match.pitch.id}:{side.id}",
                    of=ring.waits,
                )
                for side in match.sides
            ]
        elif ring.step != _NEXT_STEP or step is None:
            messages += [_asked(match, side.id, ring) for side in match.sides]
    return messages


def _asked(match: Match, side_id: int, ring: Ring) -> Message:
    pitch_id = match.pitch.id
    known: dict[str, Value] = {
        "title": match.project.name,
        "organization": name_of(match.opposite(side_id)),
    }
    if ring.step == _NEXT_STEP:
        notification = Notification(
            "match-next-step",
            known,
            actions=((Action("propose-meeting", pitch_id),), (Action("draft-memorandum", pitch_id),)),
            about=GoingMatch(pitch_id),
        )
    else:
        notification = Notification(
            "match-how",
            known,
            actions=(
                (Action("match-met", pitch_id), Action("match-going-on", pitch_id)),
                (Action("end-match", pitch_id),),
            ),
            about=GoingMatch(pitch_id),
        )
    # Of a wait: a match whose clock starts anew is asked about again.
    occasion = f"{notification.key}:{ring.wait.id}:{ring.step}:{side_id}"
    return Message(Representatives(side_id), notification, occasion)


async def _projects_to_call_for(block: Block, project_ids: Collection[int], _: datetime) -> Collection[int]:
    return await block[Pitches].left_alone(project_ids)


async def _say_nothing(_: Block, __: Sequence[Ring], ___: datetime) -> Sequence[Message]:
    """It stands with administrators now, who find it in their summary."""
    return ()


INTERESTS = WaitKind(
    name=INTEREST,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(1), Moment(3), Moment(5), Moment(14)),
    ends=True,
    still_waiting=_interests_waiting,
    on_ring=_ring_interests,
)
MATCHES = WaitKind(
    name=MATCH,
    waits_for=WaitsFor.BOTH_SIDES,
    moments=(Moment(3), Moment(10), Moment(30), Moment(60)),
    ends=True,
    still_waiting=_matches_waiting,
    on_ring=_ring_matches,
    untold={"met": Untold.GOES_ON, "going_on": Untold.GOES_ON, "step_taken": Untold.GOES_ON},
)
CALLS_TO_NGOS = WaitKind(
    name=CALL_NGO,
    waits_for=WaitsFor.MODERATORS,
    moments=(Moment(3, working=True),),
    ends=False,
    still_waiting=_interests_waiting,
    on_ring=_say_nothing,
    untold={OVERDUE: Untold.IN_SUMMARY, ANY: Untold.NOT_NEEDED},
)
CALLS_TO_BACKERS = WaitKind(
    name=CALL_BACKERS,
    waits_for=WaitsFor.MODERATORS,
    moments=(Moment(3, working=True),),
    ends=False,
    still_waiting=_projects_to_call_for,
    on_ring=_say_nothing,
    untold={OVERDUE: Untold.IN_SUMMARY, ANY: Untold.NOT_NEEDED},
)
