"""Documents that go with a notification, made at the moment of sending: a file is never older than its record."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from bot.i18n.translator import Translator
from bot.telegram.notifier import AttachmentMaker, File
from bot.use_cases.memorandum_drafting import Printed

PrintById: TypeAlias = Callable[[int], Awaitable[Printed]]


def memorandum_maker(print_memorandum: PrintById) -> AttachmentMaker:
    async def make(memorandum_id: int, t: Translator) -> File:
        printed = await print_memorandum(memorandum_id)
        if printed.number is None:
            return File(t.plain("memorandum-file-draft"), printed.pdf)
        return File(t.plain("memorandum-file", number=printed.number), printed.pdf)

    return make
