"""How pitches wait: a backer's interest waits for the project's people."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.models.pitches import PitchStatus
from bot.models.waits import WaitsFor
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import Moment, Ring, WaitKind
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, matches_of
from bot.use_cases.pitches.notifications import OpenInterest

INTEREST = "interest"


async def _interests_waiting(block: Block, pitch_ids: Collection[int], _: datetime) -> Mapping[int, Match]:
    matches = await matches_of(block, pitch_ids)
    return {
        pitch_id: match
        for pitch_id, match in matches.items()
        if match.pitch.status is PitchStatus.INTERESTED and match.can_be_introduced
    }


async def _ring_interests(_: Block, rings: Sequence[Ring], __: datetime) -> Sequence[Message]:
    """Remind the project's people of an interest that they have not answered."""
    messages = []
    for ring in rings:
        match: Match = ring.record
        reminder = Notification(
            "interest-nudge",
            {"title": match.project.title, "organization": name_of(match.backer)},
            actions=(
                (
                    Action("accept-interest", match.pitch.id, "success"),
                    Action("refuse-interest", match.pitch.id),
                ),
            ),
            about=OpenInterest(match.pitch.id),
        )
        occasion = f"interest-nudge:{match.pitch.id}:{ring.step}"
        messages.append(Message(Representatives(match.carrier.id), reminder, occasion))
    return messages


INTERESTS = WaitKind(
    name=INTEREST,
    entity="pitch",
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(1), Moment(3), Moment(5), Moment(14)),
    ends=True,
    still_waiting=_interests_waiting,
    on_ring=_ring_interests,
)
