"""What the feature `meetings` hands to the kernel."""

from bot.presenting.files.meetings import meeting_file
from bot.storage.meetings import SqlMeetings, erase_words_about_meetings
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.registry import Feature, FileMaker, happened
from bot.use_cases.meetings.answering import CALENDAR
from bot.use_cases.meetings.notifications import MeetingInStatus, meeting_by_now
from bot.use_cases.meetings.ports import Meetings
from bot.use_cases.meetings.reminders import MeetingReminders
from bot.use_cases.meetings.views import PrintMeeting

FEATURE = Feature(
    name="meetings",
    repositories={Meetings: SqlMeetings},
    permissions=frozenset({Permission.MEET, Permission.RUN_SYSTEM}),
    notifications={
        **dict.fromkeys(
            (
                "meeting-proposed",
                "meeting-another-time",
                "meeting-moved",
                "meeting-moved-by-us",
                "meeting-agreed",
                "meeting-reminder-evening",
                "meeting-reminder-soon",
                "meeting-reminder-late",
                "meeting-reminder-under-way",
            ),
            MeetingInStatus,
        ),
        **happened("meeting-declined", "meeting-called-off", "meeting-taken-back"),
    },
    still_true={MeetingInStatus: meeting_by_now},
    attachments={CALENDAR: FileMaker(PrintMeeting, meeting_file)},
    reminders=[MeetingReminders()],
    traces={"meetings": erase_words_about_meetings},
)
