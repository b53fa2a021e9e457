"""The operator's language model proposes a translation, which the author confirms or corrects.

What comes back is judged as if a stranger had typed it: by the question's own rules, by its language, by its length,
and it may hold no contact (`understanding/masking.py`). Then a person reads it before anybody else does.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import structlog

from bot.models.errors import DomainError
from bot.models.reference import Language
from bot.understanding.languages import written_in
from bot.understanding.masking import mask_contacts
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.projects.views import check_second_summary, check_second_title, parse_summary, parse_title
from bot.use_cases.translations.ports import TranslationService, TranslationUnavailableError

log = structlog.get_logger()

_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_LONGER_AT_MOST, _LONGER_ALWAYS = 2, 60
"""A translation is at most twice as long as the original, and so many characters."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """`model` says whose proposal it is."""

    title: str
    summary: str | None
    model: str


class ShowTranslator(UseCase):
    """The name of the model that proposes translations; empty where none is set."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, service: TranslationService
    ) -> None:
        super().__init__(identity, uow, clock)
        self._service = service

    async def __call__(self) -> str:
        return self._service.model


class ProposeTranslation(UseCase):
    """Raises `InvalidValueError` if there is none: the author types the words then. No text with a contact is sent."""

    permission: ClassVar = Permission.REPRESENT
    reads: ClassVar = True

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, service: TranslationService
    ) -> None:
        super().__init__(identity, uow, clock)
        self._service = service

    async def __call__(self, title: str, summary: str | None, first: Language, second: Language) -> Proposal:
        texts = {"title": title, **({"summary": summary} if summary else {})}
        if any(has_contact(text) for text in texts.values()):
            raise InvalidValueError("translation-has-contact")
        try:
            said = await self._service.translate(texts, first, second)
            return self._judged(texts, said, second)
        except TranslationUnavailableError as trouble:
            log.warning("translation_unavailable", reason=str(trouble))
        except DomainError as refusal:
            log.warning("translation_unfit", reason=refusal.code)
        raise InvalidValueError("translation-unavailable")

    def _judged(self, texts: Mapping[str, str], said: Mapping[str, str], language: Language) -> Proposal:
        """Raises `DomainError` for what cannot be a translation."""
        for name, text in texts.items():
            if not fits(text, said[name], language):
                raise InvalidValueError("translation-unavailable")
        title = parse_title(said["title"])
        check_second_title(texts["title"], title, language)
        if "summary" not in texts:
            return Proposal(title, None, self._service.model)
        summary = parse_summary(said["summary"])
        check_second_summary(texts["summary"], summary, language)
        if written_in(f"{title} {summary}", language) is not language:
            raise InvalidValueError("translation-unavailable")
        return Proposal(title, summary, self._service.model)


def fits(text: str, translated: str, language: Language) -> bool:
    """Whether the words can be a translation of the text: no longer than one, without a contact, in its script."""
    longest = _LONGER_AT_MOST * len(text) + _LONGER_ALWAYS
    return len(translated) <= longest and not has_contact(translated) and _in_script(translated, language)


def has_contact(text: str) -> bool:
    return mask_contacts(text).found


def _in_script(text: str, language: Language) -> bool:
    cyrillic, latin = len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))
    return latin > cyrillic if language is Language.ENGLISH else cyrillic > latin
