"""What Telegram makes of a text and its entities before it sends them: no control characters, no space around, and
entities that neither overlap nor nest where they must not.

Source: `fix_formatted_text` in TDLib's `MessageEntity.cpp`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from playground.api.entities.links import LinkError, check_link, linked_user
from playground.api.entities.nesting import untangled
from playground.api.entities.spans import MarkupError, Span, utf16_length

LATEST = 1_000_000
"""The largest offset and length of an entity, in UTF-16 code units."""
_DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_CONTROL = re.compile("[\0-\x09\x0b\x0c\x0e-\x1f]")
_DIRECTIONS = re.compile("[\u200e\u200f]{2,}")
_BLANK = re.compile("[\u1680\u180e\u2000-\u200a\u202f\u205f\u2800\u3000\ufffc\U000e0000-\U000e007f]")
_INVISIBLE = " \n\u200b\u200c\u200d\u200e\u200f\ufeff\u00a0"
_SPACE = " \n"


def clean(text: str) -> str:
    """The text without the characters that Telegram takes out of every text."""
    text = _CONTROL.sub(" ", _DROPPED.sub("", text))
    return _DIRECTIONS.sub(lambda match: "\u200c" * (len(match[0]) - 1) + match[0][-1], text)


def is_blank(text: str) -> bool:
    """Whether nothing of the text can be seen."""
    return not _BLANK.sub(" ", text).strip(_INVISIBLE)


def fixed(text: str, spans: Sequence[Span], *, trim: bool = True) -> tuple[str, list[Span]]:
    """The text and the entities that Telegram keeps. Raises `MarkupError`."""
    spans = [_with_checked_link(span) for span in spans]
    for span in spans:
        for name, value in (("offset", span.offset), ("length", span.length)):
            if not 0 <= value <= LATEST:
                raise MarkupError(f"Receive an entity with incorrect {name} {value}")
    kept = untangled(_non_empty(spans))
    if kept:
        kept = untangled(_non_empty(_without_dropped(text, kept)))
    text = clean(text)
    if not text.strip(_SPACE):
        return "", []
    return _trimmed(text, kept) if trim else (text, kept)


def _with_checked_link(span: Span) -> Span:
    if span.type != "text_link":
        return span
    url = clean(span.extra["url"])
    if (user := linked_user(url)) is not None:
        return Span("text_mention", span.offset, span.length, {"user": {"id": user}})
    try:
        return replace(span, extra={"url": check_link(url)})
    except LinkError as error:
        raise MarkupError(f"Entity {error}") from None


def _non_empty(spans: Iterable[Span]) -> list[Span]:
    return [span for span in spans if span.length > 0]


def _without_dropped(text: str, spans: Sequence[Span]) -> list[Span]:
    """The spans as they lie once characters are dropped. Raises `MarkupError` for borders that lie nowhere."""
    offset = at = dropped = 0
    places: dict[int, int] = {}
    """Where a character begins: how many units before it are dropped."""
    halves: dict[int, int] = {}
    """Where the second half of a character begins: the byte behind the character."""
    for character in text:
        places[offset] = dropped
        at += len(character.encode())
        dropped += _DROPPED.match(character) is not None
        if character > "\uffff":
            halves[offset + 1] = at
        offset += utf16_length(character)
    places[offset] = dropped
    _check_borders(spans, halves, offset)
    moved = ((span, span.offset - places[span.offset], span.end - places[span.end]) for span in spans)
    return [span.moved(start, end - start) for span, start, end in moved]


def _check_borders(spans: Sequence[Span], halves: dict[int, int], end: int) -> None:
    complaints = []
    for number, span in enumerate(spans):
        if (at := halves.get(span.end)) is not None:
            words = f"Entity beginning at UTF-16 offset {span.offset} ends in a middle of a UTF-16 symbol"
            complaints.append((at, 0, -number, f"{words} at byte offset {at}"))
        if (at := halves.get(span.offset)) is not None:
            words = "Entity begins in a middle of a UTF-16 symbol"
            complaints.append((at, 1, number, f"{words} at byte offset {at}"))
    if complaints:
        raise MarkupError(min(complaints)[-1])
    for span in spans:
        if span.offset > end:
            raise MarkupError(f"Entity begins after the end of the text at UTF-16 offset {span.offset}")
    if late := [span for span in spans if span.end > end]:
        raise MarkupError(
            f"Entity beginning at UTF-16 offset {late[-1].offset} ends after the end of the text at UTF-16 offset "
            f"{late[-1].end}"
        )


def _trimmed(text: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """Cut the space around, but at the beginning only what lies before the first entity."""
    text = text.rstrip(_SPACE)
    end = utf16_length(text)
    spans = [span.moved(span.offset, min(span.end, end) - span.offset) for span in spans if span.offset < end]
    lead = len(text) - len(text.lstrip(_SPACE))
    lead = min((lead, *(span.offset for span in spans)))
    return text[lead:], [span.moved(span.offset - lead, span.length) for span in spans]
