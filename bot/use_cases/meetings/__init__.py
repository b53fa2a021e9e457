"""Meetings of the two sides of a match: proposing, answering, reminders, views."""

from bot.use_cases.meetings.answering import (
    CALENDAR,
    WORDS_MAX,
    AgreeToMeeting,
    CallOffMeeting,
    DeclineMeeting,
)
from bot.use_cases.meetings.ground import own_words
from bot.use_cases.meetings.proposing import (
    ADDRESS_MAX,
    NOTE_MAX,
    Earlier,
    ForumAhead,
    MeetingForm,
    MeetingGround,
    PrepareAnotherTime,
    PrepareMeeting,
    ProposeMeeting,
)
from bot.use_cases.meetings.reminders import SendMeetingReminders
from bot.use_cases.meetings.views import (
    CalendarEntry,
    ListMyMeetings,
    MeetingPage,
    MeetingState,
    MeetingView,
    PrintMeeting,
    ShowMeeting,
)

__all__ = [
    "ADDRESS_MAX",
    "CALENDAR",
    "NOTE_MAX",
    "WORDS_MAX",
    "AgreeToMeeting",
    "CalendarEntry",
    "CallOffMeeting",
    "DeclineMeeting",
    "Earlier",
    "ForumAhead",
    "ListMyMeetings",
    "MeetingForm",
    "MeetingGround",
    "MeetingPage",
    "MeetingState",
    "MeetingView",
    "PrepareAnotherTime",
    "PrepareMeeting",
    "PrintMeeting",
    "ProposeMeeting",
    "SendMeetingReminders",
    "ShowMeeting",
    "own_words",
]
