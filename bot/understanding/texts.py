"""Texts as people type them: cleaned of what cannot be seen, and refused where nothing is left.

A text keeps its line breaks; a line has none, wherever it is shown. Neither may hold a personal number.
"""

import re
import unicodedata
from functools import cache

from bot.models.errors import InvalidValueError
from bot.understanding.drawable import drawable, require_drawable
from bot.understanding.identification import refuse_personal_number
from bot.understanding.looks import with_one_script_a_word

_TYPED_LONGEST = 50_000
"""Characters. Far more than one message of Telegram's, or several that belong together."""
_MARKS_MOST = 3
"""Marks on one letter. Languages need no more. A pile of them covers the lines around it, and by the thousand they
would hold up everybody: the time that normalising takes grows with the square of their number.
"""
_LINE_BREAK = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
"""What takes no ink: Unicode's default ignorables, among them the marks that turn the writing direction, and blank
letters and signs.
"""
BLANK = frozenset("\u115f\u2800\u3164\uffa0")
"""Letters and a sign of Braille that are blank, and as wide as others: between words they are seen as a space."""
_JOINER, _AS_EMOJI, _KEYCAP = "\u200d", "\ufe0f", "\u20e3"
_GONE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_MARKS = frozenset({"Mn", "Me"})


def parse_text(text: str, *, longest: int, shortest: int = 1) -> str:
    """Free text without what cannot be seen and with tidy spaces; lengths are in characters.

    `shortest` counts only letters and digits, so that a name of nothing but emoji is too short.
    """
    return _measured(text_as_seen(text, longest=longest), longest=longest, shortest=shortest)


def parse_line(text: str, *, longest: int, shortest: int = 1) -> str:
    """The same in one line: line breaks become spaces, and a letter of another alphabet that looks like one of the
    word's own becomes that one.
    """
    seen = text_as_seen(text, longest=longest).replace("\n", " ")
    line = with_one_script_a_word(re.sub(" +", " ", seen))
    return _measured(line, longest=longest, shortest=shortest)


def text_as_seen(text: str, *, longest: int) -> str:
    """What a reader sees of the text. Refuses one that is too long to be looked at; `longest` is what the question
    takes.
    """
    if len(text) > _TYPED_LONGEST:
        raise InvalidValueError("text-too-long", longest=longest, count=len(text))
    broken = _LINE_BREAK.sub("\n", text)
    if _JOINER in broken or _AS_EMOJI in broken:
        broken = "".join(
            character for place, character in enumerate(broken) if _is_joined(broken, place, character)
        )
    composed = unicodedata.normalize("NFC", _without_piles_of_marks("".join(map(_shown, broken))))
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[^\S\n]+", " ", composed)).strip()


def _is_joined(text: str, place: int, character: str) -> bool:
    """Whether it is anything else than a joiner or a selector that belongs to no emoji."""
    if character not in {_JOINER, _AS_EMOJI}:
        return True
    return place > 0 and _belongs_to_emoji(character, text[place - 1], text[place + 1 : place + 2])


def _belongs_to_emoji(character: str, before: str, after: str) -> bool:
    """Whether the joiner joins two signs, or the selector makes one of the sign before it: ❤️, 1️⃣, 👩‍🌾."""
    if character == _JOINER:
        return _is_sign(after) and (_is_sign(before) or before == _AS_EMOJI)
    return _is_sign(before) or after == _KEYCAP


def _is_sign(character: str) -> bool:
    return (
        bool(character) and not _UNSEEN.match(character) and unicodedata.category(character) in {"So", "Sk"}
    )


@cache
def _shown(character: str) -> str:
    """What is shown of a character: nothing, a blank, or itself. A letter or digit that no document could draw, since
    it is wide or in a script face, is the plain one. Of м² and ① every stroke was meant.
    """
    if character in {"\n", _JOINER, _AS_EMOJI}:
        return character
    if character in BLANK:
        return " "
    if _UNSEEN.match(character) or unicodedata.category(character) in _GONE:
        return ""
    if drawable(character):
        return character
    plain = unicodedata.normalize("NFKC", character)
    return plain if len(plain) == 1 and plain.isascii() and plain.isalnum() else character


@cache
def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in _MARKS


def _without_piles_of_marks(text: str) -> str:
    kept, marks = [], 0
    for character in text:
        marks = marks + 1 if _is_mark(character) else 0
        if marks <= _MARKS_MOST:
            kept.append(character)
    return "".join(kept)


def _measured(tidy: str, *, longest: int, shortest: int) -> str:
    if len(tidy) > longest:
        raise InvalidValueError("text-too-long", longest=longest, count=len(tidy))
    letters = sum(1 for character in tidy if character.isalnum())
    if letters == 0:
        raise InvalidValueError("text-no-letters")
    if letters < shortest:
        raise InvalidValueError("text-too-short", shortest=shortest)
    require_drawable(tidy)
    refuse_personal_number(tidy)
    return tidy
