"""Messages that are true only while a meeting is proposed, or only while it is agreed."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.meetings import MeetingStatus
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meetings.ports import Meetings


@dataclass(frozen=True, slots=True)
class MeetingInStatus(Subject):
    """A proposal asks for an answer while nobody has given one; a reminder holds while the meeting is agreed. A meeting
    that is moved becomes another record, so a message with the old time is dropped as well.
    """

    id: int
    status: MeetingStatus
    type: ClassVar = "meeting"


async def meeting_by_now(block: Block, about: MeetingInStatus, promised: Notification) -> Notification | None:
    meeting = await block[Meetings].get(about.id)
    return promised if meeting is not None and meeting.status is about.status else None
