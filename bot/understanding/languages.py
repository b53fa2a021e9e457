"""Guesses in which of the three languages a text is written: people do not always write in the one they read.

For each language its words are counted: common short words, and for Kazakh also words with one of the nine letters
that no other of the three has. Letters alone would mislead, because Kazakh is often typed without them, now and then
in Latin script, and because Kazakh names occur in Russian sentences.
"""

import re

from bot.models.reference import Language

_KAZAKH_LETTERS = re.compile(r"[әғқңөұүһі]")
_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]")
_LATIN = re.compile(r"[a-z]")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COMMON = {
    Language.KAZAKH: _words(
        "мен бен пен жане ушин бойынша жок бар керек осы сол бул олар бала балалар балаларга ауыл ауылда "
        "жас жастар арналган zhane jane men ushin bar joq kerek auyl bala balalar"
    ),
    Language.RUSSIAN: _words(
        "и в во на не для с со по из от до что как это они мы его их или нет где при а но к за о об у"
    ),
    Language.ENGLISH: _words("the a an of to in and for is are with on that we they not from by at or"),
}


def written_in(text: str, assumed: Language) -> Language:
    """The likeliest language; `assumed` if the text gives no clue."""
    lowered = text.lower()
    cyrillic, latin = len(_CYRILLIC.findall(lowered)), len(_LATIN.findall(lowered))
    if not cyrillic + latin:
        return assumed
    other = Language.RUSSIAN if cyrillic >= latin else Language.ENGLISH
    words = re.findall(r"\w+", lowered)
    kazakh = sum(1 for word in words if word in _COMMON[Language.KAZAKH] or _KAZAKH_LETTERS.search(word))
    counted = sum(1 for word in words if word in _COMMON[other])
    if kazakh == counted:
        return assumed if assumed in {Language.KAZAKH, other} else other
    return Language.KAZAKH if kazakh > counted else other


def second_language(first: Language, reader: Language) -> Language:
    """The language in which words are worth having a second time: Kazakh and Russian for each other, and beside English
    that of whoever writes.
    """
    if first is Language.KAZAKH:
        return Language.RUSSIAN
    if first is Language.RUSSIAN or reader is Language.ENGLISH:
        return Language.KAZAKH
    return reader


def language_of_tag(tag: str | None) -> Language:
    """The language of an IETF tag such as `ru-KZ`, as messengers and browsers send it; Kazakh for any other."""
    prefix = (tag or "").split("-")[0].lower()
    return Language(prefix) if prefix in set(Language) else Language.KAZAKH
