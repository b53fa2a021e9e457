"""Messages that are true only while a meeting is proposed, or only while it is agreed."""

from dataclasses import dataclass
from typing import ClassVar

from bot.models.meetings import MeetingStatus
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.meetings.ports import Meetings


@dataclass(frozen=True, slots=True)
class MeetingInStatus(Subject):
    """For a message about a meeting: it is out of date once the meeting has another status. A proposal must not ask for
    an answer that was given, nor a reminder tell of a meeting that was called off. A meeting that is moved gets a new
    record and the old one is `REPLACED`, so a message with the old time is dropped too.
    """

    id: int
    status: MeetingStatus
    type: ClassVar = "meeting"


async def meeting_by_now(block: Block, about: MeetingInStatus, promised: Notification) -> Notification | None:
    meeting = await block[Meetings].get(about.id)
    return promised if meeting is not None and meeting.status is about.status else None
