"""What the feature `meetings` hands to the kernel."""

from bot.presenting.files.meetings import called_off_file, meeting_file
from bot.storage.meetings import SqlMeetings, erase_words_about_meetings
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, FileMaker, happened
from bot.use_cases.meetings.engagements import MeetingsOfSides
from bot.use_cases.meetings.notifications import (
    MeetingInStatus,
    MeetingToTell,
    meeting_by_now,
    meeting_to_tell_by_now,
)
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.meetings.reminders import MeetingReminders
from bot.use_cases.meetings.telling import CALENDAR, CALLED_OFF
from bot.use_cases.meetings.touching import WHEN_GONE, WHEN_PROJECT_PAUSED
from bot.use_cases.meetings.views import PrintMeeting
from bot.use_cases.meetings.waiting import HELD_MEETINGS, PROPOSALS
from bot.use_cases.organizations.events import OrganizationStopped, RepresentativeGone
from bot.use_cases.pitches.events import MatchEnded
from bot.use_cases.projects.events import ProjectClosed, ProjectPaused

FEATURE = Feature(
    name="meetings",
    repositories={Meetings: SqlMeetings},
    permissions=frozenset({Permission.MEET, Permission.RUN_SYSTEM}),
    notifications={
        **dict.fromkeys(
            (
                "meeting-proposed",
                "meeting-nudge",
                "meeting-another-time",
                "meeting-moved",
                "meeting-moved-by-us",
                "meeting-agreed",
                "meeting-where-told",
                "meeting-reminder-evening",
                "meeting-reminder-soon",
                "meeting-reminder-late",
                "meeting-reminder-under-way",
            ),
            MeetingInStatus,
        ),
        **dict.fromkeys(("meeting-ask", "meeting-not-told"), MeetingToTell),
        **happened(
            "meeting-declined",
            "meeting-called-off",
            "meeting-taken-back",
            "meeting-lapsed",
            "meeting-told-took-place",
            "meeting-told-missed",
        ),
    },
    still_true={MeetingInStatus: meeting_by_now, MeetingToTell: meeting_to_tell_by_now},
    attachments={
        CALENDAR: FileMaker(PrintMeeting, meeting_file),
        CALLED_OFF: FileMaker(PrintMeeting, called_off_file),
    },
    reminders=[MeetingReminders()],
    engagements=[MeetingsOfSides()],
    waits=(PROPOSALS, HELD_MEETINGS),
    touches={
        **dict.fromkeys((ProjectClosed, MatchEnded, OrganizationStopped, RepresentativeGone), WHEN_GONE),
        ProjectPaused: WHEN_PROJECT_PAUSED,
    },
    traces={"meetings": erase_words_about_meetings},
)
