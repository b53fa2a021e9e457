"""Questions that a person answers by sending rather than typing: a point on the map, a photo, a document.

Of a file, the bot keeps Telegram's reference only: its bytes are never downloaded.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from aiogram.types import Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Keyboard

from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.form.question import Question
from bot.models.words import Text, Value
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.errors import InvalidValueError

LARGEST_MEGABYTES = 20
"""The largest file that a bot may download (Bot API, getFile). ASAR could neither check nor pass on a larger one."""
_MEGABYTE = 1024 * 1024
_NAME_MAX = 255

DOCUMENT_SUFFIXES = frozenset(
    {".pdf", ".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp"}
)


@dataclass(frozen=True)
class SentQuestion(Question):
    """A question without buttons: only a message answers it."""

    def controls(self, progress: Progress) -> Sequence[Keyboard]:  # noqa: ARG002
        return ()


@dataclass(frozen=True)
class LocationQuestion(SentQuestion):
    """Kept as `latitude` and `longitude` in degrees. `check` refuses a point that a person cannot mean."""

    check: Callable[[float, float], None] = field(kw_only=True)

    async def read(self, message: Message, manager: DialogManager) -> dict[str, float]:  # noqa: ARG002
        point = message.venue.location if message.venue else message.location
        if point is None:
            raise InvalidValueError("expected-location")
        self.check(point.latitude, point.longitude)
        return {"latitude": point.latitude, "longitude": point.longitude}

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return f"{answer['latitude']:.5f}, {answer['longitude']:.5f}"


@dataclass(frozen=True)
class PhotoQuestion(SentQuestion):
    """Kept as Telegram's reference to the largest size of the photo."""

    async def read(self, message: Message, manager: DialogManager) -> dict[str, str]:  # noqa: ARG002
        if message.photo:
            largest = message.photo[-1]
            _check_size(largest.file_size)
            return {"id": largest.file_id}
        if message.document is not None:
            _check_size(message.document.file_size)
        raise InvalidValueError("expected-photo")

    def shown(self, answer: Any) -> Value:  # noqa: ANN401, ARG002
        return Text("form-photo-attached")


@dataclass(frozen=True)
class DocumentQuestion(SentQuestion):
    """Kept as Telegram's reference and the file's name. Only the kinds of documents that office programs open are
    taken.
    """

    async def read(self, message: Message, manager: DialogManager) -> dict[str, str]:  # noqa: ARG002
        document = message.document
        if document is None:
            raise InvalidValueError("expected-document")
        _check_size(document.file_size)
        name = document.file_name or ""
        if PurePath(name).suffix.lower() not in DOCUMENT_SUFFIXES:
            raise InvalidValueError("document-kind")
        return {"id": document.file_id, "name": parse_line(name[-_NAME_MAX:], longest=_NAME_MAX)}

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return str(answer["name"])


def _check_size(size: int | None) -> None:
    """Raise `InvalidValueError` for a file that is too large. The size is in bytes; a file of unknown size is taken."""
    if size is not None and size > LARGEST_MEGABYTES * _MEGABYTE:
        megabytes = -(-size // _MEGABYTE)
        raise InvalidValueError("file-too-large", megabytes=megabytes, most=LARGEST_MEGABYTES)
