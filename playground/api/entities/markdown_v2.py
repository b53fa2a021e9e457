"""Parses MarkdownV2. The offsets in complaints are in bytes, as Telegram gives them.

Source: `parse_markdown_v2` in TDLib's `MessageEntity.cpp`.
"""

from dataclasses import dataclass
from typing import Any

from playground.api.entities.html import link_span
from playground.api.entities.links import linked_date, linked_emoji
from playground.api.entities.markdown import END, Written, language_and_start
from playground.api.entities.spans import MarkupError, Span, in_order

RESERVED = b"_*[]()~`>#+-=|{}.!\n"
MARKS = ((b"__", "underline"), (b"_", "italic"), (b"*", "bold"), (b"~", "strikethrough"), (b"||", "spoiler"))
CLOSING = {kind: mark for mark, kind in MARKS} | {
    "code": b"`",
    "pre": b"```",
    "text_link": b"]",
    "custom_emoji": b"]",
}
NAMES = {"text_link": "TextUrl", "custom_emoji": "CustomEmoji", "blockquote": "BlockQuote"}


@dataclass(frozen=True, slots=True)
class _Open:
    type: str
    language: str
    offset: int
    begin: int
    """Where its mark stands in the source."""
    text_start: int

    @property
    def name(self) -> str:
        return "PreCode" if self.language else NAMES.get(self.type, self.type.capitalize())

    def unclosed(self) -> MarkupError:
        return MarkupError(f"Can't find end of {self.name} entity at byte offset {self.begin}")


def parse_markdown_v2(source: str) -> tuple[str, list[Span]]:
    """The text without markup, and its formatted pieces. Raises `MarkupError` with Telegram's own words."""
    return _Parser(source).parse()


class _Parser:
    def __init__(self, source: str) -> None:
        self.data = source.encode() + END
        self.end = len(self.data) - len(END)
        self.position = 0
        self.written = Written()
        self.opened: list[_Open] = []
        self.spans: list[Span] = []
        self.quoting = False
        self.line_begins = True
        """Whether a quotation can begin here."""

    def at(self, mark: bytes) -> bool:
        return self.data.startswith(mark, self.position)

    def parse(self) -> tuple[str, list[Span]]:
        while self.position < self.end:
            self._step()
        if self.quoting:
            self._end_quote_at_end()
        if self.opened:
            raise self.opened[-1].unclosed()
        return self.written.text(), in_order(self.spans)

    def _step(self) -> None:
        byte = self.data[self.position]
        if byte == 0x5C and 0 < self.data[self.position + 1] <= 126:
            escaped = self.data[self.position + 1]
            self.written.append(escaped)
            if escaped != 0x0D:
                self.line_begins = escaped == 0x0A
            self.position += 2
            return
        inner = self.opened[-1].type if self.opened else ""
        if byte not in (b"`" if inner in ("code", "pre") else RESERVED):
            if byte != 0x0D and byte & 0xC0 != 0x80:
                self.line_begins = False
            self.written.append(byte)
            self.position += 1
        elif self._ends(byte, inner):
            self._close(byte)
        else:
            self._open(byte)

    def _ends(self, byte: int, inner: str) -> bool:
        if not inner:
            return False
        if self.quoting and byte == 0x0A and not self.data.startswith(b">", self.position + 1):
            return True
        if inner == "italic" and self.at(b"__"):
            return False
        return inner in CLOSING and self.at(CLOSING[inner])

    def _open(self, byte: int) -> None:
        begin, language = self.position, ""
        if byte == 0x0A:
            self.written.append(byte)
            self.line_begins = True
            self.position += 1
            return
        if byte == 0x3E and self.line_begins:  # >
            self.position += 1
            if self.quoting:
                return
            kind, self.quoting = "blockquote", True
        elif self.at(b"```"):
            kind = "pre"
            language, self.position = language_and_start(self.data, begin + 3, self.end)
        elif byte == 0x60:
            kind = "code"
            self.position += 1
        elif self.at(b"["):
            kind = "text_link"
            self.position += 1
        elif self.at(b"!["):
            kind = "custom_emoji"
            self.position += 2
        else:
            mark, kind = next((pair for pair in MARKS if self.at(pair[0])), (b"", ""))
            if not kind:
                raise MarkupError(
                    f"Character '{chr(byte)}' is reserved and must be escaped with the preceding '\\'"
                )
            self.position += len(mark)
        self.opened.append(_Open(kind, language, self.written.offset, begin, len(self.written.bytes)))

    def _close(self, byte: int) -> None:
        if byte == 0x0A:
            self._end_quote_at_line()
            return
        entity = self.opened[-1]
        self.position += len(CLOSING[entity.type])
        length = self.written.offset - entity.offset
        if entity.type == "text_link":
            url = self._address()
            if url is None:
                url = self.written.bytes[entity.text_start :].decode(errors="replace")
            link = link_span(url, entity.offset, length) if length else None
            self.spans += [link] if link else []
        elif entity.type == "custom_emoji":
            kind, extra = self._special()
            self.spans += [Span(kind, entity.offset, length, extra)] if length else []
        elif length:
            extra = {"language": entity.language} if entity.language else {}
            self.spans.append(Span(entity.type, entity.offset, length, extra))
        self.opened.pop()

    def _address(self) -> str | None:
        """The address in brackets at the current position, which moves behind it; None if there are no brackets."""
        if not self.at(b"("):
            return None
        begin = position = self.position + 1
        url = bytearray()
        while position < self.end and self.data[position] != 0x29:  # )
            position += self.data[position] == 0x5C and 0 < self.data[position + 1] <= 126
            url.append(self.data[position])
            position += 1
        if self.data[position] != 0x29:
            raise MarkupError(f"Can't find end of a URL at byte offset {begin}")
        self.position = position + 1
        return url.decode(errors="replace")

    def _special(self) -> tuple[str, dict[str, Any]]:
        url = self._address()
        if url is None:
            raise MarkupError("The entity must contain a tg://emoji or tg://time URL")
        if emoji := linked_emoji(url):
            return "custom_emoji", {"custom_emoji_id": str(emoji)}
        if date := linked_date(url):
            return "date_time", date
        raise MarkupError("Invalid tg://emoji or tg://time URL specified")

    def _end_quote_at_line(self) -> None:
        """End the quotation at the end of its line. An empty `||` before it makes it expandable."""
        kind, entity = "blockquote", self.opened[-1]
        if entity.type != "blockquote":
            behind = self.position - entity.begin
            returned = behind == 3 and self.written.bytes.endswith(b"\r")
            if entity.type != "spoiler" or not (behind == 2 or returned):
                raise entity.unclosed()
            self.opened.pop()
            kind, entity = "expandable_blockquote", self.opened[-1]
            if entity.type != "blockquote":
                raise entity.unclosed()
        self.written.append(0x0A)
        self.position += 1
        self.quoting, self.line_begins = False, True
        self.spans.append(Span(kind, entity.offset, self.written.offset - entity.offset))
        self.opened.pop()

    def _end_quote_at_end(self) -> None:
        kind = "blockquote"
        if self.opened[-1].type == "spoiler" and self.opened[-1].begin == self.end - 2:
            self.opened.pop()
            kind = "expandable_blockquote"
        entity = self.opened[-1]
        if entity.type == "blockquote":
            length = self.written.offset - entity.offset
            self.spans += [Span(kind, entity.offset, length)] if length else []
            self.opened.pop()
