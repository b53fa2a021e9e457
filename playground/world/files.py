"""Files: what the playground keeps of them, and how the Bot API describes them."""

import struct
from dataclasses import dataclass
from typing import Any

FALLBACK_SIDES = (800, 600)
"""Width and height of a person's photo whose format cannot be read here."""


@dataclass(slots=True)
class StoredFile:
    id: str
    unique_id: str
    name: str
    mime_type: str
    size: int
    """Bytes. For a file that is too large to make, a size can be given without any content."""
    content: bytes | None
    path: str
    kind: str = "document"
    """As what it was sent first."""


def document_json(file: StoredFile, kind: str = "document") -> dict[str, Any]:
    described: dict[str, Any] = {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": file.size}
    if kind == "sticker":
        return {
            **described,
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": "🙂",
        }
    described["mime_type"] = file.mime_type
    if kind != "voice":
        described["file_name"] = file.name
    if kind in ("video", "animation"):
        described |= {"width": 640, "height": 360}
    if kind in ("video", "animation", "audio", "voice"):
        described["duration"] = 1
    return described


def photo_json(file: StoredFile) -> list[dict[str, Any]]:
    width, height = picture_sides(file.content or b"") or FALLBACK_SIDES
    return [
        {
            "file_id": file.id,
            "file_unique_id": file.unique_id,
            "file_size": file.size,
            "width": width,
            "height": height,
        }
    ]


def picture_sides(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, JPEG, GIF or WebP; None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content.startswith((b"GIF87a", b"GIF89a")) and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    if content.startswith(b"RIFF") and content[8:16] == b"WEBPVP8X" and len(content) >= 30:
        return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
    if content.startswith(b"\xff\xd8"):
        return _jpeg_sides(content)
    return None


def _jpeg_sides(content: bytes) -> tuple[int, int] | None:
    position = 2
    while position + 9 < len(content) and content[position] == 0xFF:
        marker = content[position + 1]
        # SOF0-SOF15 hold the size. DHT, JPG and DAC lie in the same range of markers but do not.
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return width, height
        position += 2 + int.from_bytes(content[position + 2 : position + 4], "big")
    return None
