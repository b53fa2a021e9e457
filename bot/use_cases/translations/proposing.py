"""The operator's language model proposes a translation, which the author confirms or corrects. What comes back is
judged by the question's own rules as well.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from bot.models.reference import Language
from bot.understanding.languages import written_in
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.projects.views import check_second_summary, check_second_title, parse_summary, parse_title
from bot.use_cases.translations.model import translated
from bot.use_cases.translations.ports import TranslationService


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

        def judged(said: Mapping[str, str]) -> Proposal:
            return self._judged(texts, said, second)

        return await translated(self._service, texts, first, second, judged)

    def _judged(self, texts: Mapping[str, str], said: Mapping[str, str], language: Language) -> Proposal:
        """Raises `DomainError` for what cannot be a translation."""
        title = parse_title(said["title"])
        check_second_title(texts["title"], title, language)
        if "summary" not in texts:
            return Proposal(title, None, self._service.model)
        summary = parse_summary(said["summary"])
        check_second_summary(texts["summary"], summary, language)
        if written_in(f"{title} {summary}", language) is not language:
            raise InvalidValueError("translation-unavailable")
        return Proposal(title, summary, self._service.model)
