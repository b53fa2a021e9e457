"""Turns what a bot sends into what a message holds: text without markup, and entities with UTF-16 offsets."""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from playground.api.entities.html import parse_html
from playground.api.entities.markdown import parse_markdown, parse_markdown_v2
from playground.api.entities.spans import Entity, MarkupError, Span, utf16_length
from playground.world.errors import bad_request

FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?)»])"
    r"|(?P<email>[\w.+-]+@[\w-]+\.[a-z]{2,})"
    r"|(?<![\w@/])(?P<mention>@[A-Za-z]\w{3,31})\b"
    r"|(?<![\w#&])(?P<hashtag>#(?=\w*[^\W\d])\w{1,255})"
    r"|(?<![\w/>])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)(?![\w/])"
    r"|(?<![\w+])(?P<phone_number>\+\d[\d ()-]{8,16}\d)(?!\w)",
    re.IGNORECASE,
)
"""What Telegram finds in a text by itself. The real rules find more: here a bare domain stays text."""
LITERAL = frozenset({"code", "pre", "text_link", "text_mention"})
"""Telegram finds nothing inside these."""


class FormattedText(NamedTuple):
    text: str
    entities: list[Entity]


def format_text(
    raw: str, parse_mode: str | None = None, given: Iterable[dict[str, Any]] | None = None
) -> FormattedText:
    """The text without markup, with its entities. Raises `ApiError` 400 `can't parse entities: ...`, with Telegram's
    own words for the mistake.
    """
    mode = (parse_mode or "").lower()
    try:
        if mode == "html":
            text, spans = parse_html(raw)
        elif mode == "markdownv2":
            text, spans = parse_markdown_v2(raw)
        elif mode == "markdown":
            text, spans = parse_markdown(raw)
        elif mode in ("", "none"):
            text, spans = raw, [Span.from_json(entity) for entity in given or ()]
        else:
            raise bad_request("unsupported parse_mode")
    except MarkupError as error:
        raise bad_request(f"can't parse entities: {error}") from None
    text, spans = _trimmed(text, spans)
    spans.extend(_found(text, spans))
    spans.sort(key=lambda span: (span.offset, -span.length))
    return FormattedText(text, [span.as_json() for span in spans])


def _trimmed(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    stripped = text.strip()
    if stripped == text:
        return text, spans
    lead = utf16_length(text[: len(text) - len(text.lstrip())])
    end = utf16_length(stripped)
    kept = []
    for span in spans:
        start = max(0, span.offset - lead)
        length = min(end, span.offset - lead + span.length) - start
        if length > 0:
            kept.append(span.moved(start, length))
    return stripped, kept


def _found(text: str, spans: list[Span]) -> list[Span]:
    found = []
    for match in FOUND.finditer(text):
        kind = match.lastgroup or ""
        offset, length = utf16_length(text[: match.start()]), utf16_length(match[0])
        inside = any(
            span.type in LITERAL and span.offset < offset + length and offset < span.offset + span.length
            for span in spans
        )
        if not inside:
            found.append(Span(kind, offset, length))
    return found
