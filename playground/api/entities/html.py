"""Parses Telegram's HTML as Telegram does: byte by byte, with byte offsets in its complaints.

Source: `parse_html` in TDLib's `MessageEntity.cpp`.
"""

import re
from dataclasses import replace
from typing import Any, NamedTuple

from playground.api.entities.links import DATE_FORMAT, date_fields, link_or_none, linked_user
from playground.api.entities.spans import MarkupError, Span, in_order
from playground.api.numbers import INT64, int_or_none, to_int

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
REFERENCE = re.compile(rb"&(?:#[xX]([0-9a-fA-F]*)|#([0-9]*)|([A-Za-z]*))(;?)")
LONGEST_REFERENCE = 10
NAME_TOKEN = re.compile(rb"[A-Za-z0-9.-]*")
SURROGATES = (
    "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code "
    "units"
)


class _Open(NamedTuple):
    tag: str
    attributes: dict[str, str]
    offset: int
    text_start: int


def parse_html(source: str) -> tuple[str, list[Span]]:
    """The text without tags, and its formatted pieces. Raises `MarkupError` with Telegram's own words."""
    return _HtmlParser(source).parse()


def lowered(tag: bytes) -> str:
    """ASCII letters become small ones; `bytes` knows no others."""
    return tag.lower().decode(errors="replace")


class _HtmlParser:
    def __init__(self, source: str) -> None:
        self.bytes = source.encode() + b"\0"
        """The NUL at the end stands for the end of the text, so that looking at the next byte never fails."""
        self.text = bytearray()
        self.offset = 0
        """The length of `text` in UTF-16 code units."""
        self.surrogates = False
        self.opened: list[_Open] = []
        self.spans: list[Span] = []

    def parse(self) -> tuple[str, list[Span]]:
        position, end = 0, len(self.bytes) - 1
        while position < end:
            match self.bytes[position]:
                case 0x26:  # &
                    character, position = self._reference(position)
                    self.surrogates |= "\ud800" <= character <= "\udfff"
                    self._append(character.encode(errors="surrogatepass"), 1 + (character > "\uffff"))
                case 0x3C:  # <
                    closing = self.bytes[position + 1] == 0x2F
                    position = self._end_tag(position) if closing else self._start_tag(position)
                case _:
                    found = (self.bytes.find(mark, position) for mark in (b"<", b"&"))
                    following = min((at for at in found if at > 0), default=end)
                    piece = self.bytes[position:following]
                    self._append(piece, len(piece.decode().encode("utf-16-le")) // 2)
                    position = following
        if self.opened:
            raise MarkupError(f'Can\'t find end tag corresponding to start tag "{self.opened[-1].tag}"')
        if self.surrogates:
            raise MarkupError(SURROGATES)
        # The language of a <code> counts only together with a <pre>, which has taken it over by now.
        spans = [replace(span, extra={}) if span.type == "code" else span for span in self.spans]
        return self.text.decode(), in_order(spans)

    def _append(self, piece: bytes, length: int) -> None:
        self.text += piece
        self.offset += length

    def _reference(self, position: int) -> tuple[str, int]:
        match = REFERENCE.match(self.bytes, position)
        assert match is not None  # noqa: S101  # all its parts may be empty
        hexadecimal, decimal, name, semicolon = match.groups()
        if name is not None:
            return (NAMED[name], match.end()) if name in NAMED else ("&", position + 1)
        code = (int(hexadecimal or b"0", 16) if hexadecimal is not None else int(decimal or b"0")) % (1 << 32)
        length = match.end() - len(semicolon) - position
        if not 0 < code < 0x10FFFF or length >= LONGEST_REFERENCE:
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
        tag = lowered(self.bytes[begin + 1 : position])
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
        position = self._until(position, SPACE + b"=>/\"'")
        name = self.bytes[start:position].decode(errors="replace")
        if not name:
            raise MarkupError(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        position = self._skip_space(position)
        if self.bytes[position] != 0x3D:  # =
            if not self.bytes[position]:
                raise MarkupError(f'Unclosed start tag "{tag}" at byte offset {begin}')
            if name == "expandable":
                attributes[name] = ""
            return position
        position = self._skip_space(position + 1)
        if not self.bytes[position]:
            raise MarkupError(f'Unclosed start tag "{tag}" at byte offset {begin}')
        value, position = self._value(position)
        if not self.bytes[position]:
            raise MarkupError(f"Unclosed start tag at byte offset {begin}")
        if _counts(tag, name, value):
            attributes[name] = value
        return position

    def _value(self, position: int) -> tuple[str, int]:
        quote = self.bytes[position]
        if quote not in b"\"'":
            token = NAME_TOKEN.match(self.bytes, position)
            end = token.end() if token else position
            if self.bytes[end] not in SPACE + b">":
                raise MarkupError(f"Unexpected end of name token at byte offset {position}")
            return lowered(self.bytes[position:end]), end
        value = bytearray()
        position += 1
        while self.bytes[position] not in (quote, 0):
            if self.bytes[position] == 0x26:
                character, position = self._reference(position)
                value += character.encode(errors="surrogatepass")
            else:
                value.append(self.bytes[position])
                position += 1
        return value.decode(errors="replace"), position + (self.bytes[position] == quote)

    def _end_tag(self, begin: int) -> int:
        if not self.opened:
            raise MarkupError(f"Unexpected end tag at byte offset {begin}")
        position = self._until(begin + 2, SPACE + b">")
        found = lowered(self.bytes[begin + 2 : position])
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
        kind, extra = TAG_TYPES[entity.tag], _extra(entity)
        length = self.offset - entity.offset
        if entity.tag == "a":
            # A link without an address leads to its own text, if that is an address.
            url = entity.attributes.get("href") or self.text[entity.text_start :].decode(errors="replace")
            link = link_span(url, entity.offset, length)
            self.spans += [link] if link else []
            return
        if entity.tag == "tg-time" and extra["unix_time"] <= 0:
            return
        if entity.tag == "blockquote" and "expandable" in entity.attributes:
            kind = "expandable_blockquote"
        inner = self.spans[-1] if self.spans else None
        if inner and (inner.offset, inner.length) == (entity.offset, length):
            # <pre><code class="language-...">, or the two the other way round, are one entity.
            if entity.tag == "pre" and inner.type == "code" and inner.extra:
                self.spans[-1] = replace(inner, type="pre")
                return
            if entity.tag == "code" and inner.type == "pre" and extra and not inner.extra:
                self.spans[-1] = replace(inner, extra=extra)
                return
        self.spans.append(Span(kind, entity.offset, length, extra))


def _counts(tag: str, name: str, value: str) -> bool:
    """Whether the attribute means anything. One that does not leaves an earlier one of the same name as it was."""
    if name == "class":
        return (tag == "code" and value.startswith("language-")) or (
            tag == "span" and value.startswith("tg-")
        )
    return True


def _extra(entity: _Open) -> dict[str, Any]:
    attributes = entity.attributes
    match entity.tag:
        case "tg-emoji":
            emoji = int_or_none(attributes.get("emoji-id", ""), INT64)
            if not emoji:
                raise MarkupError("Invalid custom emoji identifier specified")
            return {"custom_emoji_id": str(emoji)}
        case "tg-time":
            if not DATE_FORMAT.fullmatch(attributes.get("format", "")):
                raise MarkupError("Invalid date format used")
            return date_fields(to_int(attributes.get("unix", "")), attributes.get("format", ""))
        case "code" if language := attributes.get("class", "").removeprefix("language-"):
            return {"language": language}
    return {}


def link_span(url: str, offset: int, length: int) -> Span | None:
    """A link with this address, or the mention of a person; None if it leads nowhere."""
    if (user := linked_user(url)) is not None:
        return Span("text_mention", offset, length, {"user": {"id": user}})
    link = link_or_none(url)
    return Span("text_link", offset, length, {"url": link}) if link else None
