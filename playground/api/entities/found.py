"""What Telegram finds in a text by itself: mentions, commands, hashtags, cashtags and addresses.

Source: `find_entities` in TDLib's `MessageEntity.cpp`. Bank cards, which it finds too, are never shown to bots.
"""

import re
import unicodedata
from collections.abc import Iterator

from playground.api.entities.spans import Span, in_order, utf16_length
from playground.api.entities.urls import find_own_urls, find_urls

MENTION = re.compile(r"(?<!\w)@([A-Za-z0-9_]{2,32})(?!\w)")
COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32}|(?!@))(?![\w/<>])")
SHORT_NAMES = ("gif", "nft", "pic", "ufc", "vid")
SHORTEST_NAME = 4
LONGEST_HASHTAG = 256
CASHTAG = re.compile(r"\$(?:1INCH|[A-Z]{1,8}(?![A-Z]))")
NAME_AFTER_TAG = re.compile(r"@([A-Za-z0-9_]+)")
NAME_LENGTHS = range(3, 33)

Piece = tuple[str, int, int]
"""A kind, and where it begins and ends, in characters."""


def found(text: str) -> list[Span]:
    """The entities that Telegram adds to a text without any, in order and apart from each other."""
    pieces = sorted(_pieces(text), key=lambda piece: (piece[1], -piece[2]))
    spans, end, at, offset = list[Span](), 0, 0, 0
    for kind, begin, stop in pieces:
        if begin < end:
            continue
        offset += utf16_length(text[at:begin])
        length = utf16_length(text[begin:stop])
        spans.append(Span(kind, offset, length))
        at, offset, end = stop, offset + length, stop
    return in_order(spans)


def _pieces(text: str) -> Iterator[Piece]:
    if "@" in text:
        for match in MENTION.finditer(text):
            if len(match[1]) >= SHORTEST_NAME or match[1].lower() in SHORT_NAMES:
                yield "mention", match.start(), match.end()
    if "/" in text:
        for match in COMMAND.finditer(text):
            yield "bot_command", match.start(), match.end()
    if "#" in text:
        yield from _hashtags(text)
    if "$" in text:
        yield from _cashtags(text)
    if ":" in text:
        yield from (("url", begin, end) for begin, end in find_own_urls(text))
    if "." in text:
        yield from find_urls(text)


def _is_tag_letter(character: str) -> bool:
    if character in "_\u200c\u00b7" or "\u0d80" <= character <= "\u0dff":
        return True
    category = unicodedata.category(character)
    return category == "Nd" or category.startswith("L")


def _hashtags(text: str) -> Iterator[Piece]:
    at = text.find("#")
    while at >= 0:
        begin, at = at, at + 1
        if begin == 0 or not _is_tag_letter(text[begin - 1]):
            while at < len(text) and _is_tag_letter(text[at]):
                at += 1
            end = min(at, begin + 1 + LONGEST_HASHTAG)
            letters = any(unicodedata.category(char).startswith("L") for char in text[begin + 1 : end])
            if end == at > begin + 1:
                end = at = _behind_name(text, at, cut=True)
            if letters and text[at : at + 1] != "#":
                yield "hashtag", begin, end
        at = text.find("#", at)


def _cashtags(text: str) -> Iterator[Piece]:
    for match in CASHTAG.finditer(text):
        before = text[match.start() - 1] if match.start() else " "
        if before == "$" or _is_tag_letter(before):
            continue
        end = _behind_name(text, match.end(), cut=False)
        after = text[end : end + 1]
        if not after or not (after == "$" or _is_tag_letter(after)):
            yield "cashtag", match.start(), end


def _behind_name(text: str, at: int, *, cut: bool) -> int:
    """The end of a tag, with the name of a channel if one follows. One that is too long is cut, or left out."""
    match = NAME_AFTER_TAG.match(text, at)
    length = len(match[1]) if match else 0
    if cut:
        length = min(length, NAME_LENGTHS.stop - 1)
    return at + 1 + length if length in NAME_LENGTHS else at
