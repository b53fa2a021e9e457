"""Turns what a bot sends into what a message holds: text without markup, and entities with UTF-16 offsets."""

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from playground.api.entities.fixing import fixed, is_blank
from playground.api.entities.found import found
from playground.api.entities.html import parse_html
from playground.api.entities.markdown import parse_markdown
from playground.api.entities.markdown_v2 import parse_markdown_v2
from playground.api.entities.nesting import with_found
from playground.api.entities.spans import Entity, MarkupError, Span, in_order, utf16_length
from playground.world.errors import bad_request

PHONE = re.compile(r"(?<![\w+])\+\d[\d ()-]{8,16}\d(?!\w)")
"""Telephone numbers are found by Telegram's servers, in a way that no source shows."""
PARSERS: dict[str, Callable[[str], tuple[str, list[Span]]]] = {
    "html": parse_html,
    "markdown": parse_markdown,
    "markdownv2": parse_markdown_v2,
}


class FormattedText(NamedTuple):
    text: str
    entities: list[Entity]


def format_text(
    raw: str,
    parse_mode: str | None = None,
    given: Iterable[dict[str, Any]] | None = None,
    *,
    may_be_empty: bool = True,
) -> FormattedText:
    """The text without markup, with its entities. Raises `ApiError` 400 in Telegram's own words for the mistake."""
    mode = (parse_mode or "").lower()
    if not raw or mode in ("", "none"):
        text, spans = raw, [Span.from_json(entity) for entity in given or ()]
    elif mode in PARSERS:
        try:
            text, spans = PARSERS[mode](raw)
        except MarkupError as error:
            raise bad_request(f"can't parse entities: {error}") from None
    else:
        raise bad_request("unsupported parse_mode")
    try:
        text, spans = fixed(text, spans)
    except MarkupError as error:
        raise bad_request(_small(str(error))) from None
    if is_blank(text) and not may_be_empty:
        raise bad_request("text must be non-empty")
    return FormattedText(text, [span.as_json() for span in with_found(spans, _found(text))])


def _small(words: str) -> str:
    """The server begins all its complaints with a small letter."""
    return words[0].lower() + words[1:]


def _found(text: str) -> list[Span]:
    spans = found(text)
    if "+" not in text:
        return spans
    phones = (
        Span("phone_number", utf16_length(text[: match.start()]), len(match[0]))
        for match in PHONE.finditer(text)
    )
    free = [
        phone
        for phone in phones
        if not any(span.offset < phone.end and phone.offset < span.end for span in spans)
    ]
    return in_order([*spans, *free])
