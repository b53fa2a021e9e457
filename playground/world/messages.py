"""A message, kept as the Bot API's own JSON, so that what was sent is returned unchanged."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from playground.world.rendering import to_html

FILE_KINDS = ("document", "voice", "video", "audio", "animation", "sticker", "video_note")


@dataclass(slots=True)
class StoredMessage:
    data: dict[str, Any]
    outgoing: bool
    edited: bool = False
    deleted: bool = False
    forgotten: bool = False
    """Whether Telegram gives it to the bot no more. People still see it, and may press its buttons."""
    inline_message_id: str | None = None
    fixed: bool = False
    """Whether it was sent with a keyboard that is not inline. Such a message cannot be edited."""
    votes: dict[int, list[int]] = field(default_factory=dict)
    """For a poll: the chosen options by person."""
    glosses: dict[str, dict[str, Any]] = field(default_factory=dict)
    """The same in other languages, by language, so far as somebody has asked for it. An edit makes them void."""

    @property
    def id(self) -> int:
        return int(self.data["message_id"])

    @property
    def chat_id(self) -> int:
        return int(self.data["chat"]["id"])

    def for_people(self) -> dict[str, Any]:
        """The Bot API's message, with what a chat page needs in addition."""
        seen = {
            **self.data,
            "outgoing": self.outgoing,
            "edited": self.edited,
            "deleted": self.deleted,
        }
        if "text" in seen:
            seen["html"] = to_html(seen["text"], seen.get("entities", ()))
        elif "caption" in seen:
            seen["html"] = to_html(seen["caption"], seen.get("caption_entities", ()))
        for kind in FILE_KINDS:
            if kind in seen:
                seen[kind] = _with_url(seen[kind])
        if "photo" in seen:
            seen["photo"] = [_with_url(size) for size in seen["photo"]]
        return seen


def _with_url(file: dict[str, Any]) -> dict[str, Any]:
    name = quote(file.get("file_name") or "file", safe="")
    return {**file, "url": f"/api/files/{file['file_id']}/{name}"}
