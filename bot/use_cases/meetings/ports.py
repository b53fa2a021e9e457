"""Meetings of the two sides of a match, and the reminders of them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from bot.models.meetings import Meeting, MeetingReminder


class Meetings(Protocol):
    async def add(self, meeting: Meeting) -> None: ...
    async def get(self, meeting_id: int) -> Meeting | None: ...
    async def get_for_update(self, meeting_id: int) -> Meeting | None: ...
    async def by_submission(self, submission_id: str) -> Meeting | None: ...
    async def ahead_of_pitch(self, pitch_id: int, now: datetime) -> Meeting | None:
        """The one that stands and has not begun; there is at most one."""

    async def of_organizations(
        self, organization_ids: Collection[int], now: datetime, *, offset: int, limit: int
    ) -> Sequence[Meeting]:
        """Those to which one of them is a side: first what is ahead, soonest first, then the rest, latest first.

        A proposal that another one has replaced is left out.
        """

    async def count_of_organizations(self, organization_ids: Collection[int]) -> int: ...
    async def plan(self, reminders: Sequence[MeetingReminder]) -> None: ...
    async def cancel_reminders(self, meeting_id: int) -> None:
        """Those that have not been sent."""

    async def reminders_are_due(self, now: datetime) -> bool: ...
    async def claim_reminders(self, now: datetime, limit: int) -> Sequence[tuple[MeetingReminder, Meeting]]:
        """Due ones, oldest first; until the transaction ends no other process gets them."""
