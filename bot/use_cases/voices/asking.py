"""What is asked of a completed project's people: to hang the poster, and in each round whether it still hangs
(`waiting.py` has the clock, `rounds.py` begins the rounds).
"""

from datetime import datetime

from bot.models.country import moment
from bot.models.progress import MORNING
from bot.models.projects import Project
from bot.models.voices import Round, VoicePoint
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.progress.asking import can_be_asked

POSTER = "voices-poster"
"""The poster waits to be hung, or looked after. Its record is the point: one round is asked about at a time."""
CALL = "call-voices"
"""A moderator is to call the project's people, because most say that there is no such thing. Its record is the
project.
"""


async def ask_to_hang(block: Block, project: Project, point: VoicePoint, now: datetime) -> None:
    """Ask the project's people about the poster, in the round of now. If nobody of them can be asked, they are as soon
    as somebody can.
    """
    point.asked = point.round_at(now).value
    if await can_be_asked(block, project.organization_id):
        await block.waits.begin(POSTER, point.id, party_id=project.organization_id, until=now, since=now)


def asked_again_on(point: VoicePoint) -> datetime | None:
    """When the project's people are asked about the poster next; None after the last round."""
    following = point.round_after(Round(point.asked))
    return moment(point.day_of(following), MORNING) if following is not None else None


async def end_asking(block: Block, project_id: int, point: VoicePoint, outcome: str) -> None:
    """The project's people are asked nothing more about it, and nobody is to call them."""
    await block.waits.end(POSTER, point.id, outcome)
    await block.waits.end(CALL, project_id, outcome)
