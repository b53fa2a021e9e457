"""Makes a pitch and promises it to its backer."""

from dataclasses import replace
from datetime import datetime

from bot.matching.suggestions import Suggestion
from bot.models.organizations import Organization
from bot.models.pitches import Pitch
from bot.models.projects import Project
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.messages import Action
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.pitches.asking import asked_now
from bot.use_cases.pitches.clocks import CALL_BACKERS, PITCH
from bot.use_cases.pitches.digests import pitch_message
from bot.use_cases.pitches.notifications import pitch_notification
from bot.use_cases.pitches.places import places_of
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.reasons import reasons_as_json


async def send_pitch(
    block: Block,
    actor: Actor,
    project: Project,
    carrier: Organization,
    suggestion: Suggestion,
    *,
    causes: tuple[str, ...],
    now: datetime,
    wave: int,
    leads_on: bool = False,
) -> bool:
    """Make a pitch and promise it to the backer. False if the backer is paused or has no place free in the week.

    With `leads_on` there is a button below the message that shows one more.
    """
    profile = await block[Backers].get_for_update(suggestion.backer_id)
    if profile is None or profile.paused:
        return False
    places = await places_of(block, [profile], now)
    if not places[suggestion.backer_id].left:
        return False
    pitch = await _make(
        block, actor, project, suggestion, causes=causes, sent_at=profile.next_delivery(now), wave=wave
    )
    alone = pitch_notification(pitch, project, carrier)
    if leads_on:
        alone = replace(alone, actions=(*alone.actions, (Action("more-pitches", pitch.id),)))
    message = pitch_message(profile, pitch, alone)
    await tell_representatives(
        block, pitch.backer_id, message.notification, message.occasion, not_before=message.not_before
    )
    return True


async def hand_over(
    block: Block,
    actor: Actor,
    project: Project,
    suggestion: Suggestion,
    *,
    causes: tuple[str, ...],
    now: datetime,
    wave: int,
) -> Pitch:
    """Make a pitch that the backer has asked for. It takes none of the week's places, and is not promised as a message:
    whoever has asked is looking at it.
    """
    return await _make(
        block, actor, project, suggestion, causes=causes, sent_at=now, wave=wave, asked_for=True
    )


async def _make(
    block: Block,
    actor: Actor,
    project: Project,
    suggestion: Suggestion,
    *,
    causes: tuple[str, ...],
    sent_at: datetime,
    wave: int,
    asked_for: bool = False,
) -> Pitch:
    pitch = Pitch(
        project_id=project.id,
        backer_id=suggestion.backer_id,
        score=suggestion.score,
        reasons=reasons_as_json(suggestion.reasons),
        sent_at=sent_at,
        wave=wave,
        parts={name: round(value, 4) for name, value in suggestion.parts.items()},
        causes=causes,
        asked_for=asked_for,
    )
    await block[Pitches].add(pitch)
    await block.flush()
    await block.waits.end(CALL_BACKERS, project.id, "asked_on")
    # Should this one come to nothing too, moderators may be asked anew.
    await block[Pitches].search_again(project.id)
    await block.audit.record(actor, "pitch.send", "pitch", pitch.id, score=round(suggestion.score, 4))
    await block.waits.begin_all(PITCH, [asked_now(pitch)])
    return pitch
