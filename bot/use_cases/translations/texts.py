"""The operator's language model proposes a text of a memorandum in its other language. Whoever wrote the first one
confirms or corrects it: nothing of it is taken before.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bot.models.reference import Language
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.translations.model import translated
from bot.use_cases.translations.ports import TranslationService

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
        def judged(said: Mapping[str, str]) -> ProposedText:
            words = said[_TEXT].strip()
            if words.casefold() == text.casefold():
                raise InvalidValueError("translation-unavailable")
            return ProposedText(words, self._service.model)

        return await translated(self._service, {_TEXT: text}, first, second, judged)
