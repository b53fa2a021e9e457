"""The operator's language model proposes a text of a memorandum in its other language. Whoever wrote the first one
confirms or corrects it: nothing of it is taken before.
"""

from dataclasses import dataclass
from typing import ClassVar

import structlog

from bot.models.errors import DomainError
from bot.models.reference import Language
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.translations.ports import TranslationService, TranslationUnavailableError
from bot.use_cases.translations.proposing import fits, has_contact

log = structlog.get_logger()

_TEXT = "text"


@dataclass(frozen=True, slots=True)
class ProposedText:
    """`model` says whose proposal it is."""

    words: str
    model: str


class ProposeText(UseCase):
    """Raises `InvalidValueError` if there is none: the person types the words then. No text with a contact is sent."""

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    def __init__(
        self, identity: Identity, uow: UnitOfWork, clock: Clock, service: TranslationService
    ) -> None:
        super().__init__(identity, uow, clock)
        self._service = service

    async def __call__(self, text: str, first: Language, second: Language) -> ProposedText:
        if has_contact(text):
            raise InvalidValueError("translation-has-contact")
        try:
            words = (await self._service.translate({_TEXT: text}, first, second))[_TEXT].strip()
            if words.casefold() != text.casefold() and fits(text, words, second):
                return ProposedText(words, self._service.model)
            log.warning("translation_unfit", reason="not a translation")
        except TranslationUnavailableError as trouble:
            log.warning("translation_unavailable", reason=str(trouble))
        except DomainError as refusal:
            log.warning("translation_unfit", reason=refusal.code)
        raise InvalidValueError("translation-unavailable")
