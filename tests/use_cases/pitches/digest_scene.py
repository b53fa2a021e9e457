"""A backer that gets its pitches in a digest, and what is sent to it."""

from datetime import UTC, datetime
from typing import Any

from bot.models.backers import PitchFrequency
from bot.models.outbox import OutboxMessage
from bot.models.pitches import Pitch
from bot.models.projects import Project
from bot.models.words import Listed, Text
from bot.use_cases.kernel.messages import Notification
from bot.use_cases.pitches.digests import ShowDigestPage
from bot.use_cases.projects.changes import WithdrawProject
from tests.database import Database
from tests.dispatching import dispatcher
from tests.fakes import FrozenClock, RecordingNotifier
from tests.use_cases.pitches.pitch_scene import PitchScene

NINE_TOMORROW = datetime(2026, 6, 23, 4, 0, tzinfo=UTC)


class DigestScene(PitchScene):
    """The backer reads once a day, at nine."""

    def __init__(self, uow: Database, clock: FrozenClock, notifier: RecordingNotifier) -> None:
        super().__init__(uow, clock)
        self.notifier = notifier
        self.profile.frequency, self.profile.pitches_per_week = PitchFrequency.DAILY, 5

    async def new_pitch(self, project: Project | None = None, **fields: Any) -> Pitch:
        """One that comes with tomorrow's digest."""
        values = {"sent_at": NINE_TOMORROW} | fields
        return await self.shown(project or self.new_project(), self.backer, **values)

    async def advance_to(self, moment: datetime) -> None:
        self.clock.move_to(moment)
        await self.advance()

    async def dispatch(self, moment: datetime | None = None) -> list[Notification]:
        """What the backer is sent at that moment."""
        if moment is not None:
            self.clock.move_to(moment)
        self.notifier.sent.clear()
        await dispatcher(self.uow, self.clock, self.notifier)()
        sought = self.seeker.account_id
        return [sent.notification for sent in self.notifier.sent if sent.account_id != sought]

    async def show(self, pitch: Pitch) -> Notification:
        return await ShowDigestPage(self.as_backer, self.uow, self.clock)(pitch.id)

    async def withdraw(self, pitch: Pitch) -> None:
        await WithdrawProject(self.as_ngo, self.uow, self.clock)(pitch.project_id)

    @property
    def errors(self) -> list[str]:
        return [row.last_error for row in self.uow.all(OutboxMessage)]


def buttons(notification: Notification) -> list[list[str]]:
    return [[action.data for action in row] for row in notification.actions]


def texts(notification: Notification) -> list[str]:
    """The keys of what a page says."""
    page = notification.args["page"]
    assert isinstance(page, Listed)
    return [item.key for item in page.items if isinstance(item, Text)]


def place(notification: Notification) -> tuple[object, object]:
    return notification.args["number"], notification.args["total"]
