"""Parses Telegram's HTML as Telegram does: byte by byte, with byte offsets in its complaints."""

import re
from dataclasses import replace
from typing import Any, NamedTuple

from playground.api.entities.spans import MarkupError, Span

NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
TAG_TYPES = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
SPACE = b" \t\r\n\v\0"
REFERENCE = re.compile(rb"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
NAME_TOKEN = re.compile(rb"[A-Za-z0-9.-]*")
WITHOUT_VALUE = ("expandable",)


class _Open(NamedTuple):
    tag: str
    attributes: dict[str, str]
    offset: int
    text_start: int


def parse_html(source: str) -> tuple[str, list[Span]]:
    """The text without tags, and its formatted pieces. Raises `MarkupError` with Telegram's own words."""
    return _HtmlParser(source).parse()


class _HtmlParser:
    def __init__(self, source: str) -> None:
        self.bytes = source.encode() + b"\0"
        """The NUL at the end stands for the end of the text, so that looking at the next byte never fails."""
        self.text = bytearray()
        self.offset = 0
        """The length of `text` in UTF-16 code units."""
        self.opened: list[_Open] = []
        self.spans: list[Span] = []

    def parse(self) -> tuple[str, list[Span]]:
        position, end = 0, len(self.bytes) - 1
        while position < end:
            match self.bytes[position]:
                case 0x26:  # &
                    character, position = self._reference(position)
                    self._append(character.encode())
                case 0x3C:  # <
                    closing = self.bytes[position + 1] == 0x2F
                    position = self._end_tag(position) if closing else self._start_tag(position)
                case _:
                    following = min(
                        (
                            at
                            for at in (self.bytes.find(b"<", position), self.bytes.find(b"&", position))
                            if at > 0
                        ),
                        default=end,
                    )
                    self._append(self.bytes[position:following])
                    position = following
        if self.opened:
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{self.opened[-1].tag}"')
        # The language of a <code> counts only if it fills a <pre>, and the <pre> has taken it over by now.
        return self.text.decode(), [
            replace(span, extra={}) if span.type == "code" else span for span in self.spans
        ]

    def _append(self, piece: bytes) -> None:
        self.text += piece
        self.offset += len(piece.decode().encode("utf-16-le")) // 2

    def _reference(self, position: int) -> tuple[str, int]:
        match = REFERENCE.match(self.bytes, position)
        if match is None:
            return "&", position + 1
        decimal, hexadecimal, name = match.groups()
        if name:
            return NAMED[name], match.end()
        code = int(decimal) if decimal else int(hexadecimal, 16)
        if code == 0 or code >= 0x10FFFF or 0xD800 <= code < 0xE000:
            return "&", position + 1
        return chr(code), match.end()

    def _until(self, position: int, stop: bytes) -> int:
        while self.bytes[position] not in stop:
            position += 1
        return position

    def _skip_space(self, position: int) -> int:
        while self.bytes[position] in SPACE and self.bytes[position]:
            position += 1
        return position

    def _start_tag(self, begin: int) -> int:
        position = self._until(begin + 1, SPACE + b">")
        if not self.bytes[position]:
            raise MarkupError(f"Unclosed start tag at byte offset {begin}")
        tag = self.bytes[begin + 1 : position].decode().lower()
        if tag not in TAG_TYPES:
            raise MarkupError(f'Unsupported start tag "{tag}" at byte offset {begin}')
        attributes: dict[str, str] = {}
        while self.bytes[position] != 0x3E:  # >
            position = self._skip_space(position)
            if self.bytes[position] == 0x3E:
                break
            position = self._attribute(begin, tag, position, attributes)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise MarkupError(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.opened.append(_Open(tag, attributes, self.offset, len(self.text)))
        return position + 1

    def _attribute(self, begin: int, tag: str, position: int, attributes: dict[str, str]) -> int:
        start = position
        position = self._until(position, SPACE + b"=>")
        name = self.bytes[start:position].decode().lower()
        if not name and self.bytes[position]:
            raise MarkupError(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        position = self._skip_space(position)
        if self.bytes[position] != 0x3D:  # =
            if name in WITHOUT_VALUE:
                attributes[name] = ""
                return position
            place = f'an attribute of the tag "{tag}" at byte offset {begin}'
            raise MarkupError(f"Expected equal sign in declaration of {place}")
        position = self._skip_space(position + 1)
        if not self.bytes[position]:
            raise MarkupError(f'Unclosed start tag "{tag}" at byte offset {begin}')
        attributes[name], position = self._value(position)
        if not self.bytes[position]:
            raise MarkupError(f"Unclosed start tag at byte offset {begin}")
        return position

    def _value(self, position: int) -> tuple[str, int]:
        quote = self.bytes[position]
        if quote not in b"\"'":
            token = NAME_TOKEN.match(self.bytes, position)
            end = token.end() if token else position
            if self.bytes[end] not in SPACE + b">":
                raise MarkupError(f"Unexpected end of name token at byte offset {position}")
            return self.bytes[position:end].decode().lower(), end
        value = bytearray()
        position += 1
        while self.bytes[position] not in (quote, 0):
            if self.bytes[position] == 0x26:
                character, position = self._reference(position)
                value += character.encode()
            else:
                value.append(self.bytes[position])
                position += 1
        return value.decode(), position + (self.bytes[position] == quote)

    def _end_tag(self, begin: int) -> int:
        if not self.opened:
            raise MarkupError(f"Unexpected end tag at byte offset {begin}")
        position = self._until(begin + 2, SPACE + b">")
        found = self.bytes[begin + 2 : position].decode().lower()
        position = self._skip_space(position)
        if self.bytes[position] != 0x3E:
            raise MarkupError(f"Unclosed end tag at byte offset {begin}")
        entity = self.opened[-1]
        if found and found != entity.tag:
            raise MarkupError(
                f'Unmatched end tag at byte offset {begin}, expected "</{entity.tag}>", found "</{found}>"'
            )
        self.opened.pop()
        if self.offset > entity.offset:
            self._add_span(entity)
        return position + 1

    def _add_span(self, entity: _Open) -> None:
        kind = TAG_TYPES[entity.tag]
        extra: dict[str, Any] = {}
        length = self.offset - entity.offset
        if entity.tag == "a":
            # A link without an address leads to its own text, if that is an address.
            url = entity.attributes.get("href") or self.text[entity.text_start :].decode()
            if "." not in url and ":" not in url:
                return
            extra = {"url": url if ":" in url else f"http://{url}"}
        elif entity.tag == "tg-emoji":
            extra = {"custom_emoji_id": entity.attributes.get("emoji-id", "")}
        elif entity.tag == "tg-time":
            extra = {"unix_time": int(entity.attributes.get("unix", "0") or 0)}
            if format_ := entity.attributes.get("format"):
                extra["date_time_format"] = format_
        elif entity.tag == "blockquote" and "expandable" in entity.attributes:
            kind = "expandable_blockquote"
        elif entity.tag == "code" and entity.attributes.get("class", "").startswith("language-"):
            extra = {"language": entity.attributes["class"].removeprefix("language-")}
        elif entity.tag == "pre" and self.spans:
            inner = self.spans[-1]
            if inner.type == "code" and (inner.offset, inner.length) == (entity.offset, length):
                extra = inner.extra
                self.spans.pop()
        self.spans.append(Span(kind, entity.offset, length, extra))
