"""The one way in which the operator's language model is asked for words.

What comes back is judged as if a stranger had typed it: by its language, by its length, and it may hold no contact
(`understanding/masking.py`). Then a person reads it before anybody else does.
"""

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

import structlog

from bot.models.errors import DomainError
from bot.models.reference import Language
from bot.understanding.masking import mask_contacts
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.translations.ports import TranslationService, TranslationUnavailableError

log = structlog.get_logger()

_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_LONGER_AT_MOST, _LONGER_ALWAYS = 2, 60
"""A translation is at most twice as long as the original, and so many characters."""

Made = TypeVar("Made")


async def translated(
    service: TranslationService,
    texts: Mapping[str, str],
    first: Language,
    second: Language,
    judged: Callable[[Mapping[str, str]], Made],
) -> Made:
    """What `judged` makes of the texts in their second language; it raises `DomainError` for what cannot be taken.

    Raises `InvalidValueError` if there is nothing to take: the person types the words then. No text with a contact is
    sent.
    """
    if any(_has_contact(text) for text in texts.values()):
        raise InvalidValueError("translation-has-contact")
    try:
        said = await service.translate(texts, first, second)
        for name, text in texts.items():
            _check(text, said[name], second)
        return judged(said)
    except TranslationUnavailableError as trouble:
        log.warning("translation_unavailable", reason=str(trouble))
    except DomainError as refusal:
        log.warning("translation_unfit", reason=refusal.code)
    raise InvalidValueError("translation-unavailable")


def _check(text: str, said: str, language: Language) -> None:
    """Raises `InvalidValueError` for what cannot be a translation of the text: much longer, with a contact, or in
    another script.
    """
    longest = _LONGER_AT_MOST * len(text) + _LONGER_ALWAYS
    if len(said) > longest or _has_contact(said) or not _in_script(said, language):
        raise InvalidValueError("translation-unavailable")


def _has_contact(text: str) -> bool:
    return mask_contacts(text).found


def _in_script(text: str, language: Language) -> bool:
    cyrillic, latin = len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))
    return latin > cyrillic if language is Language.ENGLISH else cyrillic > latin
