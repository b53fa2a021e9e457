"""Meetings in memory."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.models.meetings import Meeting, MeetingReminder, MeetingStatus
from bot.models.pitches import Pitch
from bot.models.projects import Project
from bot.models.reminders import ReminderStatus
from tests.fakes.shelf import Shelf


class FakeMeetings:
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    async def add(self, meeting: Meeting) -> None:
        self._shelf.add(meeting)

    async def get(self, meeting_id: int) -> Meeting | None:
        return self._shelf.by_id(Meeting, meeting_id)

    async def get_for_update(self, meeting_id: int) -> Meeting | None:
        return await self.get(meeting_id)

    async def by_submission(self, submission_id: str) -> Meeting | None:
        return self._shelf.first(Meeting, lambda row: row.submission_id == submission_id)

    async def ahead_of_pitch(self, pitch_id: int, now: datetime) -> Meeting | None:
        return self._shelf.first(Meeting, lambda row: row.pitch_id == pitch_id and row.ahead(now))

    async def of_organizations(
        self, organization_ids: Collection[int], now: datetime, *, offset: int, limit: int
    ) -> Sequence[Meeting]:
        found = self._shown_to(organization_ids)
        ahead = sorted((row for row in found if row.ahead(now)), key=lambda row: (row.starts_at, row.id))
        rest = [row for row in found if not row.ahead(now)]
        rest.sort(key=lambda row: (row.starts_at, row.id), reverse=True)
        return [*ahead, *rest][offset : offset + limit]

    async def count_of_organizations(self, organization_ids: Collection[int]) -> int:
        return len(self._shown_to(organization_ids))

    async def plan(self, reminders: Sequence[MeetingReminder]) -> None:
        for reminder in reminders:
            self._shelf.keep(reminder)

    async def cancel_reminders(self, meeting_id: int) -> None:
        self._shelf.delete(
            *self._shelf.all(
                MeetingReminder,
                lambda row: row.meeting_id == meeting_id and row.status is ReminderStatus.DUE,
            )
        )

    async def reminders_are_due(self, now: datetime) -> bool:
        return bool(self._due(now))

    async def claim_reminders(self, now: datetime, limit: int) -> Sequence[tuple[MeetingReminder, Meeting]]:
        pairs = []
        for reminder in self._due(now)[:limit]:
            meeting = await self.get(reminder.meeting_id)
            if meeting is not None:
                pairs.append((reminder, meeting))
        return pairs

    def _shown_to(self, organization_ids: Collection[int]) -> list[Meeting]:
        def is_side(meeting: Meeting) -> bool:
            pitch = self._shelf.by_id(Pitch, meeting.pitch_id)
            project = self._shelf.by_id(Project, pitch.project_id) if pitch else None
            if pitch is None or project is None or meeting.status is MeetingStatus.REPLACED:
                return False
            return pitch.backer_id in organization_ids or project.organization_id in organization_ids

        return self._shelf.all(Meeting, is_side)

    def _due(self, now: datetime) -> list[MeetingReminder]:
        due = self._shelf.all(
            MeetingReminder, lambda row: row.status is ReminderStatus.DUE and row.due_at <= now
        )
        return sorted(due, key=lambda row: (row.due_at, row.id))
