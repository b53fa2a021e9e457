"""Parses the legacy Markdown, in which nothing nests. The offsets in complaints are in bytes, as Telegram gives them.

Source: `parse_markdown` in TDLib's `MessageEntity.cpp`.
"""

from typing import Any

from playground.api.entities.html import link_span
from playground.api.entities.spans import MarkupError, Span

MARKS = {0x5F: "italic", 0x2A: "bold", 0x60: "code", 0x5B: "text_link"}  # _ * ` [
END = b"\0\0\0"
"""Stands for the end of the text, so that looking at the next bytes never fails."""
SPACE = b" \t\r\n\v\0"


class Written:
    """The text that has been read so far, without its marks."""

    def __init__(self) -> None:
        self.bytes = bytearray()
        self.offset = 0
        """Its length in UTF-16 code units."""

    def append(self, byte: int) -> None:
        self.bytes.append(byte)
        if byte & 0xC0 != 0x80:
            self.offset += 1 + (byte >= 0xF0)

    def text(self) -> str:
        return self.bytes.decode(errors="replace")


def language_and_start(source: bytes, position: int, end: int) -> tuple[str, int]:
    """What stands behind the opening mark of a code block: its language, and where its text begins."""
    stop = position
    while source[stop] not in SPACE and source[stop] != 0x60:
        stop += 1
    language = ""
    if position != stop < end and source[stop] != 0x60:
        language, position = source[position:stop].decode(errors="replace"), stop
    if source[position] in b"\r\n":
        double = source[position + 1] in b"\r\n" and source[position + 1] != source[position]
        position += 2 if double else 1
    return language, position


def parse_markdown(source: str) -> tuple[str, list[Span]]:
    """The text without markup, and its formatted pieces. Raises `MarkupError` with Telegram's own words."""
    data, written, spans = source.encode() + END, Written(), list[Span]()
    position, end = 0, len(data) - len(END)
    while position < end:
        byte = data[position]
        if byte == 0x5C and data[position + 1] in MARKS:
            written.append(data[position + 1])
            position += 2
        elif byte in MARKS:
            position = _entity(data, position, written, spans)
        else:
            written.append(byte)
            position += 1
    return written.text(), spans


def _entity(data: bytes, begin: int, written: Written, spans: list[Span]) -> int:
    """Read one entity, whose mark is at `begin`. Returns where the text goes on."""
    end, kind, start = len(data) - len(END), MARKS[data[begin]], written.offset
    closing, position = b"]" if kind == "text_link" else data[begin : begin + 1], begin + 1
    extra: dict[str, Any] = {}
    if data.startswith(b"```", begin):
        kind, closing = "pre", b"```"
        language, position = language_and_start(data, begin + 3, end)
        extra = {"language": language} if language else {}
    text_start = position
    while position < end and not data.startswith(closing, position):
        written.append(data[position])
        position += 1
    if position >= end:
        raise MarkupError(f"Can't find end of the entity starting at byte offset {begin}")
    text_end, length = position, written.offset - start
    position += len(closing)
    if kind != "text_link":
        spans += [Span(kind, start, length, extra)] if length else []
        return position
    if not length:
        return position
    # An address that is the text itself is read where TDLib has begun to write the text without marks.
    url = (bytes(written.bytes) + data[len(written.bytes) :])[text_start:text_end]
    if data[position] == 0x28:  # (
        closed = data.find(b")", position + 1, end)
        closed = end if closed < 0 else closed
        url, position = data[position + 1 : closed], closed + 1
    link = link_span(url.decode(errors="replace"), start, length)
    spans += [link] if link else []
    return position
