"""Turns entities back into HTML that is safe in a page: only the tags and link schemes given here."""

from collections.abc import Iterable
from html import escape
from typing import Any

TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
SAFE_SCHEMES = ("http://", "https://", "tg://", "mailto:", "tel:")


def to_html(text: str, entities: Iterable[dict[str, Any]]) -> str:
    drawn = [entity for entity in entities if entity["type"] in TAGS or _link(text, entity)]
    if not drawn:
        return escape(text, quote=False)
    units = text.encode("utf-16-le")
    spans = [(entity["offset"], entity["offset"] + entity["length"], entity) for entity in drawn]
    borders = sorted({border for start, end, _ in spans for border in (start, end)} | {0, len(units) // 2})
    html: list[str] = []
    opened: list[tuple[int, int, dict[str, Any]]] = []
    for here, following in zip(borders, [*borders[1:], None], strict=True):
        # Entities that a bot gives may overlap. Close all tags down to the outermost one that ends here, then open
        # again those that go on.
        keep = next((index for index, span in enumerate(opened) if span[1] <= here), len(opened))
        html.extend(_closing(span[2]) for span in reversed(opened[keep:]))
        again = [span for span in opened[keep:] if span[1] > here]
        begun = sorted((span for span in spans if span[0] == here), key=lambda span: -span[1])
        opened = opened[:keep]
        for span in (*again, *begun):
            html.append(_opening(text, span[2]))
            opened.append(span)
        piece = units[here * 2 : None if following is None else following * 2]
        html.append(escape(piece.decode("utf-16-le", "replace"), quote=False))
    return "".join(html)


def _opening(text: str, entity: dict[str, Any]) -> str:
    tag = TAGS.get(entity["type"])
    return f"<{tag}>" if tag else f'<a href="{escape(_link(text, entity))}">'


def _closing(entity: dict[str, Any]) -> str:
    return f"</{TAGS.get(entity['type'], 'a')}>"


def _link(text: str, entity: dict[str, Any]) -> str:
    kind = entity["type"]
    if kind == "text_link":
        url = str(entity.get("url", ""))
    elif kind in ("url", "email", "phone_number"):
        units = text.encode("utf-16-le")
        start = entity["offset"] * 2
        shown = units[start : start + entity["length"] * 2].decode("utf-16-le", "replace")
        prefix = {"email": "mailto:", "phone_number": "tel:"}.get(kind, "" if "://" in shown else "http://")
        url = prefix + shown
    else:
        return ""
    return url if url.lower().startswith(SAFE_SCHEMES) else ""
