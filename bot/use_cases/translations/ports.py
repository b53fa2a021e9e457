"""Where requests for another language are kept, and the model that proposes a translation."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.models.reference import Language
from bot.models.translations import LanguageRequest


class Translations(Protocol):
    """Requests for a project's words in another language, and who asks."""

    async def add(self, request: LanguageRequest) -> None: ...
    async def get(self, request_id: int) -> LanguageRequest | None: ...
    async def open_of(
        self, project_id: int, language: Language, *, lock: bool = False
    ) -> LanguageRequest | None: ...
    async def all_open_of(self, project_id: int, *, lock: bool = False) -> Sequence[LanguageRequest]: ...

    async def open_of_carrier(self, organization_id: int) -> Sequence[LanguageRequest]:
        """About all its projects. Locked until the transaction ends."""

    async def with_projects(
        self, request_ids: Collection[int], *, lock: bool = False
    ) -> Mapping[int, tuple[LanguageRequest, Project, Organization]]:
        """These requests, each with its project and who carries it. With `lock` the requests are locked, and no more:
        whoever asks locks the project first.
        """

    async def asks(self, request_id: int, person_id: int) -> bool: ...
    async def join(self, request_id: int, person_id: int, pitch_id: int) -> None:
        """The person asks as well. Nothing changes if they do already."""

    async def askers(self, request_id: int) -> Mapping[int, int]:
        """Who asks, as ids of people, each with the id of the pitch that has come to them."""

    async def askers_of(self, request_ids: Collection[int]) -> Mapping[int, Mapping[int, int]]:
        """The same of many requests, by request."""

    async def asked_by(self, organization_id: int, person_id: int | None = None) -> Sequence[LanguageRequest]:
        """Open requests of this backer's people, or of one of them. Locked until the transaction ends."""

    async def leave(self, request_id: int, organization_id: int, person_id: int | None = None) -> int:
        """This backer's people, or one of them, ask no more, unless the project was shown to another backer that they
        represent: then they ask for that. Returns how many still ask.
        """

    async def forget_askers(self, request_ids: Collection[int]) -> None:
        """They are settled and whoever asked has been told, so nothing more is kept of who that was."""


class TranslationUnavailableError(Exception):
    """There is no translation to be had now. The message says why, without the words that were to be translated."""


class TranslationService(Protocol):
    """The operator's language model. Nothing that it says is trusted."""

    @property
    def model(self) -> str:
        """Its name; empty where none is set."""

    async def translate(
        self, texts: Mapping[str, str], first: Language, second: Language
    ) -> Mapping[str, str]:
        """The texts, by the same names, in the second language. Raises `TranslationUnavailableError`."""
