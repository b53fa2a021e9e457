"""Forums: the programme, taking part, reminders, the organiser's figures, loading a programme."""

from bot.use_cases.forum.figures import ForumFigures, ShowForumFigures, StarredSession
from bot.use_cases.forum.loading import (
    ForumProgramme,
    ImportedForum,
    ImportForum,
    ProgrammeSession,
    ProgrammeSpeaker,
)
from bot.use_cases.forum.programme import ListMySessions, ShowAgenda, ShowSession
from bot.use_cases.forum.reminders import AnswerReminder, SendDueReminders
from bot.use_cases.forum.taking_part import (
    LeaveForum,
    ListForums,
    RegisterForForum,
    ShowForum,
    StarSession,
    UnstarSession,
)
from bot.use_cases.forum.views import (
    AgendaItem,
    AgendaView,
    ForumItem,
    ForumView,
    MySessions,
    SessionView,
    Speaker,
)

__all__ = [
    "AgendaItem",
    "AgendaView",
    "AnswerReminder",
    "ForumFigures",
    "ForumItem",
    "ForumProgramme",
    "ForumView",
    "ImportForum",
    "ImportedForum",
    "LeaveForum",
    "ListForums",
    "ListMySessions",
    "MySessions",
    "ProgrammeSession",
    "ProgrammeSpeaker",
    "RegisterForForum",
    "SendDueReminders",
    "SessionView",
    "ShowAgenda",
    "ShowForum",
    "ShowForumFigures",
    "ShowSession",
    "Speaker",
    "StarSession",
    "StarredSession",
    "UnstarSession",
]
