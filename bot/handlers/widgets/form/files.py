"""Questions that a person answers by sending rather than typing: a point on the map, a photo, a document.

Of a file, the bot keeps Telegram's reference only. Its bytes are looked at once, when it comes.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiogram.types import Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Keyboard

from bot.handlers.downloads import fetch
from bot.handlers.widgets.form.progress import Progress
from bot.handlers.widgets.form.question import Question
from bot.handlers.widgets.photos import take_photo
from bot.models.words import Text, Value
from bot.understanding.documents import require_harmless, require_suffix
from bot.understanding.texts import parse_line
from bot.use_cases.kernel.errors import InvalidValueError

_NAME_MAX = 255


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
    """Kept as Telegram's reference to the photo that `take_photo` has made of what was sent."""

    async def read(self, message: Message, manager: DialogManager) -> dict[str, str]:
        return {"id": await take_photo(message, manager)}

    def shown(self, answer: Any) -> Value:  # noqa: ANN401, ARG002
        return Text("form-photo-attached")


@dataclass(frozen=True)
class DocumentQuestion(SentQuestion):
    """Kept as Telegram's reference and the file's name. Only the kinds of documents that office programs open are
    taken, and none that brings a program of its own: others open it with a tap.
    """

    async def read(self, message: Message, manager: DialogManager) -> dict[str, str]:
        document = message.document
        if document is None or message.animation is not None:
            raise InvalidValueError("expected-document")
        name = document.file_name or ""
        require_suffix(name)
        content = await fetch(manager, document.file_id, document.file_size)
        await asyncio.to_thread(require_harmless, name, content)
        return {"id": document.file_id, "name": parse_line(name[-_NAME_MAX:], longest=_NAME_MAX)}

    def shown(self, answer: Any) -> Value:  # noqa: ANN401
        return str(answer["name"])
