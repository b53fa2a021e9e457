"""Inviting those with whom there is no match: they did not ask for it, so there is a measure (law 4)."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot.models.country import moment, today
from bot.models.memoranda import Memorandum, PartyStage
from bot.models.organizations import Organization
from bot.use_cases.backers.ports import Backers
from bot.use_cases.kernel.errors import ForbiddenError, OutdatedError
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import Ground
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.views import name_of

SENT_A_DAY = 5
"""How many memoranda without a match an organisation may send a day."""
RESPECTED = timedelta(days=30)
"""How long whoever declined one is not asked for another by the same organisation."""


async def require_welcome(
    block: Block, ground: Ground, invited: Sequence[Organization], now: datetime
) -> None:
    """Whether the drafter may invite these now. With a match both sides have agreed to talk, and nothing is counted.

    Raises `OutdatedError` where one of them has not answered the former one yet, `ForbiddenError` where one has
    declined lately or takes a pause, and where the drafter has sent `SENT_A_DAY` today.
    """
    if ground.match is not None:
        return
    sent = await block[Memoranda].sent_without_match(ground.own.id, now - RESPECTED)
    since = moment(today(now), time.min)
    if sum(memorandum.created_at >= since for memorandum in sent) >= SENT_A_DAY:
        raise ForbiddenError("memorandum-too-many-today", limit=SENT_A_DAY)
    profiles = await block[Backers].of([one.id for one in invited])
    for one in invited:
        if one.id in profiles and profiles[one.id].paused:
            raise ForbiddenError("memorandum-party-pauses", organization=name_of(one))
        before = [memorandum for memorandum in sent if _invites(memorandum, one)]
        if any(memorandum.open for memorandum in before):
            raise OutdatedError("memorandum-open-with", organization=name_of(one))
        if any(_declined(memorandum, one, now) for memorandum in before):
            raise ForbiddenError("memorandum-declined-lately", organization=name_of(one))


def _invites(memorandum: Memorandum, organization: Organization) -> bool:
    return any(party.organization_id == organization.id for party in memorandum.parties)


def _declined(memorandum: Memorandum, organization: Organization, now: datetime) -> bool:
    declined = any(
        party.organization_id == organization.id and party.stage is PartyStage.DECLINED
        for party in memorandum.parties
    )
    return declined and memorandum.ended_at is not None and memorandum.ended_at > now - RESPECTED
