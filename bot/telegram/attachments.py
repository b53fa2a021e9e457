"""Documents that go with a notification, made at the moment of sending: a file is never older than its record."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from bot.presenting.files.file import File
from bot.presenting.files.meetings import meeting_file
from bot.presenting.files.memoranda import memorandum_file
from bot.presenting.translator import Translator
from bot.telegram.notifier import AttachmentMaker
from bot.use_cases.meetings.views import CalendarEntry
from bot.use_cases.memoranda.drafting import Printed

PrintById: TypeAlias = Callable[[int], Awaitable[Printed]]
EntryById: TypeAlias = Callable[[int], Awaitable[CalendarEntry]]


def memorandum_maker(print_memorandum: PrintById) -> AttachmentMaker:
    async def make(memorandum_id: int, t: Translator) -> File:
        return memorandum_file(t, await print_memorandum(memorandum_id))

    return make


def meeting_maker(print_meeting: EntryById) -> AttachmentMaker:
    async def make(meeting_id: int, t: Translator) -> File:
        return meeting_file(t, await print_meeting(meeting_id))

    return make
