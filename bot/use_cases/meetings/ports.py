"""Where meetings and their reminders are kept."""

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
        """The pitch's meeting that is proposed or agreed and has not begun, or None. There is at most one."""

    async def pitches_of(self, meeting_ids: Collection[int]) -> Collection[int]:
        """The ids of the matches that these meetings belong to. They are locked before the meetings."""

    async def by_ids(self, meeting_ids: Collection[int]) -> Sequence[Meeting]:
        """These meetings, locked. Those that are gone are left out."""

    async def ahead_of_match(self, pitch_id: int, now: datetime, *, lock: bool = False) -> Sequence[Meeting]:
        """Meetings of this match that are proposed or agreed and have not begun, the soonest first."""

    async def ahead_of_project(
        self, project_id: int, now: datetime, *, lock: bool = False
    ) -> Sequence[Meeting]:
        """Those of all matches of this project; see `ahead_of_match`."""

    async def ahead_of_organization(
        self, organization_id: int, now: datetime, *, lock: bool = False
    ) -> Sequence[Meeting]:
        """Those of all matches of which this organisation is a side; see `ahead_of_match`."""

    async def of_organizations(
        self, organization_ids: Collection[int], now: datetime, *, offset: int, limit: int
    ) -> Sequence[Meeting]:
        """Meetings in which one of the organisations is a side.

        First come meetings that are ahead, the soonest first, then the others, the latest first. Proposals that were
        replaced by another are left out.
        """

    async def of_people_between(
        self, person_ids: Collection[int], since: datetime, until: datetime
    ) -> Sequence[tuple[int, int, Meeting]]:
        """Meetings that are proposed or agreed and share some time with this span: who of these people represents
        which organisation in which meeting.
        """

    async def count_of_organizations(self, organization_ids: Collection[int]) -> int: ...
    async def plan(self, reminders: Sequence[MeetingReminder]) -> None: ...
    async def cancel_reminders(self, meeting_id: int) -> None:
        """Remove the meeting's reminders that have not been sent."""

    async def reminders_are_due(self, now: datetime) -> bool: ...
    async def next_reminder(self, now: datetime) -> datetime | None: ...
    async def claim_reminders(self, now: datetime, limit: int) -> Sequence[tuple[MeetingReminder, Meeting]]:
        """Due reminders with their meetings, oldest first. No other process gets them until the transaction ends."""
