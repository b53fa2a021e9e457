"""What becomes of pitches when something happens to their project or to one of their sides."""

from collections.abc import Sequence
from datetime import datetime

from bot.use_cases.kernel.events import Settled
from bot.use_cases.kernel.touching import Touch, nothing_depends
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.projects.events import ProjectClosed


async def _close_open_pitches(block: Block, event: ProjectClosed, at: datetime) -> Sequence[Settled]:
    """Close the project's open pitches: backers need not answer them any more."""
    for pitch in await block[Pitches].open_of_project(event.project_id):
        pitch.close(at)
    return ()


WHEN_PROJECT_CLOSED = Touch(_close_open_pitches, nothing_depends)
