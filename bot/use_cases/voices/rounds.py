"""A round begins by itself: on its day the project's people are asked whether the poster still hangs."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import ClassVar

from bot.models.country import moment, today
from bot.models.progress import MORNING
from bot.models.voices import HIDDEN_FOR, Round, VoicePoint, opened_before
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.projects.access import require_project
from bot.use_cases.voices.asking import ask_to_hang, asked_again_on
from bot.use_cases.voices.giving import CHANGEABLE_FOR
from bot.use_cases.voices.ports import VoicePoints, Voices

_BATCH = 100


class TendPlaces(UseCase):
    """Begins the rounds whose day has come, forgets which browsers and addresses have answered, and erases what was
    hidden long ago. Returns how many there were.
    """

    permission: ClassVar = Permission.RUN_SYSTEM

    async def __call__(self) -> int:
        now = self.clock.now()
        before = today(now) - CHANGEABLE_FOR
        async with self.uow.read() as block:
            due, hidden = await _due(block, now), await block[Voices].hidden(now - HIDDEN_FOR)
            if not due and not hidden and not await block[Voices].any_marks(before):
                return 0
        async with self.uow as block:
            for point in due:
                project, _carrier = await require_project(block, point.project_id, lock=True)
                own = await block[VoicePoints].of_project(project.id, lock=True)
                if own is not None and own.open and own.asked == point.asked:
                    await ask_to_hang(block, project, own, now)
            await block[Voices].erase(hidden)
            forgotten = await block[Voices].forget_marks(before)
            await block.commit()
            return len(due) + len(hidden) + forgotten

    async def next_due(self) -> datetime | None:
        now = self.clock.now()
        async with self.uow.read() as block:
            moments = [asked_again_on(point) for point in await block[VoicePoints].oldest()]
        return min((at for at in moments if at is not None and at > now), default=None)


async def _due(block: Block, now: datetime) -> Sequence[VoicePoint]:
    """In the morning of the day."""
    day = today(now - timedelta(hours=MORNING.hour))
    later = (Round.AFTER_3_MONTHS, Round.AFTER_12_MONTHS)
    opened: dict[Round, datetime] = {asked: moment(opened_before(asked, day), time.min) for asked in later}
    return await block[VoicePoints].to_be_asked(opened, _BATCH)
