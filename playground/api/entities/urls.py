"""Finds addresses in a text as Telegram does: `asar.kz/a`, `info@asar.kz`, `tg://resolve`.

Source: `match_urls`, `fix_url` and `is_email_address` in TDLib's `MessageEntity.cpp`.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

BAD_ENDS = ".:;,('?!`"
BRACKETS = {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}
OWN = re.compile(r"://[A-Za-z0-9_-]{1,253}")
SHORTEST_OWN = 6
"""Bytes."""
SCHEME = re.compile(r"(?:https?|ftp|tonsite)://", re.IGNORECASE)
ENDS_OF_SCHEMES = {"http": ("shttp",), "https": (), "ftp": ("tftp", "sftp"), "tonsite": ()}
"""How a scheme may end, and those that do so and are none. Longer words before it are cut off."""
EMAIL_USER = re.compile(r"(?:[\w-]{0,26}[.+]){0,10}[\w-]{1,35}", re.ASCII)
EMAIL_HOST = re.compile(r"(?:(?:[A-Za-z0-9][\w-]{0,28})?[A-Za-z0-9]\.){1,6}[A-Za-z]{2,8}", re.ASCII)
PORT = re.compile(r":0*([1-9]\d{0,4})(?!\d)", re.ASCII)
LONGEST_PART = 63
FAKE = "teiegram.org"


def _is_separator(character: str) -> bool:
    return unicodedata.category(character).startswith("Z")


def _is_symbol(character: str) -> bool:
    if "\u2000" <= character <= "\u206f":
        return character in "\u200c\u200d" or "\u2010" <= character <= "\u2015"
    return not _is_separator(character)


def _in_path(character: str) -> bool:
    return character not in '\n<>"«»' and _is_symbol(character)


def _in_user(character: str) -> bool:
    return character not in "\n/[]{}()'`<>\"@«»" and _is_symbol(character)


def _in_host(character: str) -> bool:
    if character < "\u00c0":
        return character in ".-_~" or (character.isascii() and character.isalnum())
    return _is_symbol(character)


def _in_scheme(character: str) -> bool:
    if character.isascii():
        return character.isalnum() or character in "+-"
    return not _is_separator(character)


def _back(text: str, at: int, first: int, fits: Callable[[str], bool]) -> int:
    while at > first and fits(text[at - 1]):
        at -= 1
    return at


def _path_end(text: str, at: int) -> int:
    """Where the path ends that begins at `at`, if one does."""
    if text[at : at + 1] not in ("/", "?", "#"):
        return at
    end = at + 1
    while end < len(text) and _in_path(text[end]):
        end += 1
    while end > at + 1 and text[end - 1] in BAD_ENDS:
        end -= 1
    return end if text[at] == "/" or end > at + 1 else at


def find_own_urls(text: str) -> Iterator[tuple[int, int]]:
    """Addresses of Telegram's own schemes."""
    at = 0
    while len(text[at:].encode()) >= SHORTEST_OWN and (colon := text.find(":", at)) >= 0:
        before = text[max(0, colon - 7) : colon].lower()
        # Of `tonsite` Telegram takes the last three letters only.
        length = 2 if before.endswith("tg") else 3 if before.endswith("ton") or before == "tonsite" else 0
        host = OWN.match(text, colon) if length else None
        at = _path_end(text, host.end()) if host else colon + 1
        if host:
            yield colon - length, at


def find_urls(text: str) -> Iterator[tuple[str, int, int]]:
    """Addresses of pages and of mailboxes: the kind, and where it begins and ends."""
    for begin, end in _candidates(text):
        url = text[begin:end]
        if is_email(url):
            yield "email", begin, end
        elif url.startswith("mailto:") and is_email(url[7:]):
            yield "email", begin + 7, end
        elif length := _length_of_url(url):
            yield "url", begin, begin + length


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    first = 0
    while (dot := text.find(".", first)) >= 0 and dot + 1 < len(text):
        if text[dot + 1] == " ":
            first = dot + 2
            continue
        begin, end, last_at = _host_around(text, dot, first)
        if port := PORT.match(text, end):
            end = port.end() if int(port[1]) <= 65535 else end
        end = _path_end(text, end)
        while end > dot + 1 and text[end - 1] == ".":
            end -= 1
        start = _start(text, begin, first, user_given=last_at)
        if start is not None:
            if end > dot + 1:
                yield start, end
            while text[end : end + 1] == ".":
                end += 1
        else:
            end = text.rfind(".", 0, end) + 1
        first = max(end, dot + 1)


def _host_around(text: str, dot: int, first: int) -> tuple[int, int, bool]:
    """The host that this dot is in; with a user before it if an `@` follows the dot."""
    begin, end, last_at = _back(text, dot, first, _in_host), dot, False
    while end < len(text) and (text[end] == "@" or _in_host(text[end])):
        last_at |= text[end] == "@"
        end += 1
    return _back(text, begin, first, _in_user) if last_at else begin, end, last_at


def _start(text: str, begin: int, first: int, *, user_given: bool) -> int | None:
    """Where the address begins whose host begins at `begin`; None if what stands before makes it none."""
    bad = False
    if begin > first and text[begin - 1] == "@":
        user = _back(text, begin - 1, first, _in_user)
        bad, begin = user_given or user == begin - 1, user
    if begin == first:
        return None if bad else begin
    before = text[first:begin]
    if before.endswith("://") and len(before.encode()) >= 6:
        scheme = text[_back(text, begin - 3, first, _in_scheme) : begin - 3].lower()
        for ending, others in ENDS_OF_SCHEMES.items():
            if scheme.endswith(ending) and scheme not in others:
                return None if bad else begin - 3 - len(ending)
        return None
    last = before[-1]
    if last in "/#@_" or unicodedata.category(last)[0] in "LN":
        return None
    return None if bad else begin


def is_email(text: str) -> bool:
    user, _, host = text.partition("@")
    return bool(EMAIL_USER.fullmatch(user) and EMAIL_HOST.fullmatch(host))


def _length_of_url(url: str) -> int:
    """How much of a candidate is an address; 0 if it is none."""
    scheme = SCHEME.match(url)
    rest = url[scheme.end() :] if scheme else url
    host = re.split(r"[/?#]", rest, maxsplit=1)[0]
    path = rest[len(host) :]
    host = host[host.find("@") + 1 :]
    host = host[: host.rfind(":")] if ":" in host else host
    if host.lower() == FAKE or not _is_host(host, known_ending=scheme is None):
        return 0
    return len(url) - len(path) + _balanced(path)


def _balanced(path: str) -> int:
    """The length of the path without what follows a bracket that nothing has opened."""
    depths, end = {"(": 0, "[": 0, "{": 0}, 0
    pairs = {")": "(", "]": "[", "}": "{"}
    for character in path:
        if change := BRACKETS.get(character):
            kind = pairs.get(character, character)
            depths[kind] += change
            if depths[kind] < 0:
                break
        end += 1
    while end and path[end - 1] in BAD_ENDS:
        end -= 1
    return end


def _is_host(host: str, *, known_ending: bool) -> bool:
    parts = host.split(".")
    if len(parts) == 1 or any(
        not 0 < len(part.encode()) <= LONGEST_PART or part.endswith("-") for part in parts
    ):
        return False
    if len(parts) == 4 and all(map(_is_byte, parts)):
        return True
    ending = parts[-1]
    if re.fullmatch(r"[0-9.]*", host) or len(ending) <= 1 or "_" in parts[-2]:
        return False
    if ending.startswith("xn--"):
        return re.fullmatch(r"xn--[A-Za-z0-9]{2,}", ending) is not None
    return not set("_-") & set(ending) and (not known_ending or _is_known(ending))


def _is_byte(part: str) -> bool:
    return re.fullmatch(r"0|[1-9]\d{0,2}", part, re.ASCII) is not None and int(part) <= 255


def _is_known(ending: str) -> bool:
    """Whether it is a known top-level domain. `Kz` is none: a new sentence begins there more often."""
    lower = ending.lower()
    return lower in _endings() and (lower == ending or lower[1:] != ending[1:])


@cache
def _endings() -> frozenset[str]:
    return frozenset((Path(__file__).parent / "endings.txt").read_text("utf-8").split())
