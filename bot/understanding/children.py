"""Texts that seem to name a child by its surname: «5 сынып оқушысы Алихан Серікұлы», «Алия Иванова, 9 лет».

Nobody can be sure of that by rules, so it is a ground to ask back and none to refuse.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.models.words import Text
from bot.understanding.readings import AmbiguousError, Reading
from bot.understanding.texts import parse_text

_NEAR: Final = 40
"""Characters between a name and what tells that it is a child's."""
_SENTENCE: Final = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+|(?<=\d[.!?])\s+|\n+")
_CAPITALISED: Final = r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][a-zа-яёәғқңөұүһі'’-]{1,30}"
_SURNAME: Final = re.compile(
    r"(?:ов|ев|ёв|ова|ева|ёва|ин|ина|ский|ская|цкий|цкая|енко|ұлы|қызы|улы|кызы|[оеё]ву|овой|евой|"
    r"uly|ulı|kyzy|qyzy|ov|ova|ev|eva|sky|skaya)\b"
)
_PAIR: Final = re.compile(rf"\b({_CAPITALISED}) +({_CAPITALISED})\b")
_PATRONYMIC: Final = re.compile(r"\b[^\W\d_]{2,}(?:ұлы|қызы|кызы|qyzy|kyzy)\b", re.IGNORECASE)
"""Known as a name however it is typed."""
_INITIAL: Final = re.compile(
    rf"\b({_CAPITALISED}) +[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.|\b[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\. ?({_CAPITALISED})\b"
)
_AFTER_WHOM: Final = re.compile(r"(?:имени|им\.|named after)\s*$", re.IGNORECASE)
_NAMED_AFTER: Final = re.compile(r"\s*(?:атындағы|атындагы|атты|атынан|atyndagy)\b", re.IGNORECASE)
"""A school is called after somebody who is no pupil."""
_YOUNG: Final = r"(?<!\d)(?:[1-9]|1[0-7])"
_OF_A_CLASS: Final = r"(?<!\d)(?:1[01]|[0-9])"
_CHILD: Final = re.compile(
    rf"{_YOUNG}[ -]*(?:лет|год|года|годик\w*|жас(?:та|ар|тағы|тагы|ында)?|zhas\w*|jas\w*|let)\b"
    rf"|{_YOUNG}[ -]*years?[ -]*old\b|\baged? {_YOUNG}(?!\d)|\b[^\W\d_]*летн(?:яя|ий|ей|его|юю|ему)\b|\bжасар\b"
    rf"|{_OF_A_CLASS}[ -]*(?:й|го|шы|ші|th|st|nd|rd)?[ -]*[«\"]?[^\W\d_]?[»\"]?[ -]*"
    r"(?:класс(?:а|е|ник|ница)?|кл\.|сынып(?:та|тың|тағы)?|synyp\w*|klass?a?|grader?)\b"
    rf"|\b(?:class|grade|form) {_OF_A_CLASS}(?!\d)"
    r"|\b(?:оқушы(?:сы|мыз|м)?|окушы(?:сы)?|oqushysy|okushysy|тәрбиеленуші(?:сі|міз)?|сынып оқушысы)\b"
    r"|\b(?:учени(?:к|ца|цу|це|цей|ка|ку|ком)|школьни(?:к|ца|цу|це|ка|ку)|воспитанни(?:к|ца|цу|це|ка|ку))\b"
    r"|\b(?:pupil|schoolboy|schoolgirl)\b",
    re.IGNORECASE,
)


def parse_report(text: str, *, longest: int, shortest: int) -> str:
    """A text that others will read. One that seems to name a child is asked back with a button that leaves it as it is;
    whoever prefers to sends it anew. Raises `AmbiguousError`, else `InvalidValueError`.
    """
    tidy = parse_text(text, longest=longest, shortest=shortest)
    if names_a_child(tidy):
        raise AmbiguousError([Reading(tidy, Text("button-leave-as-it-is"))], "child-named")
    return tidy


def names_a_child(text: str) -> bool:
    """Whether somebody is named by their surname near a word that tells that it is a child."""
    return any(
        _are_near(name, child.span())
        for sentence in _SENTENCE.split(text)
        for child in _CHILD.finditer(sentence)
        for name in _names(sentence)
    )


def _are_near(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return max(one[0], other[0]) - min(one[1], other[1]) <= _NEAR


def _names(sentence: str) -> Iterator[tuple[int, int]]:
    """Where persons are named by their surname. The first word of a sentence is capitalised whatever it is, so with it
    the second has to be a surname, or an age has to follow at once.
    """
    for pair in re.finditer(rf"(?={_PAIR.pattern})", sentence):
        start, end = pair.start(1), pair.end(2)
        begins = not any(map(str.isalnum, sentence[:start]))
        surname = any(map(_SURNAME.search, pair.groups()))
        followed = re.match(r"\s*[,(–—-]", sentence[end:])
        if (surname or followed or not begins) and not _is_title(sentence, start, end):
            yield start, end
    for pattern in (_PATRONYMIC, _INITIAL):
        for found in pattern.finditer(sentence):
            if not _is_title(sentence, *found.span()):
                yield found.span()


def _is_title(sentence: str, start: int, end: int) -> bool:
    """Whether a school or a street is called so."""
    return bool(_AFTER_WHOM.search(sentence[:start]) or _NAMED_AFTER.match(sentence[end:]))
