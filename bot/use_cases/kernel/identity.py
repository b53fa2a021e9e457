"""Identities without an account: the system itself, and visitors of the public pages."""

from bot.models.reference import Language
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor


class SystemIdentity:
    """Acts in ticks and for the outbox. It has no permission that a person has."""

    async def actor(self) -> Actor:
        return Actor(None, None, Language.KAZAKH, roles=frozenset({Role.SYSTEM}))

    def changed(self) -> None:
        """Nothing to do: the system's roles never change."""

    def speak(self, language: Language) -> None:
        """Nothing to do: the system speaks to nobody."""


class VisitorIdentity:
    """A stranger on the web, of whom we know only the language in which they read the page.

    A visitor is no guest: a guest has an account that the bot can answer, and may introduce themselves.
    """

    def __init__(self, language: Language) -> None:
        self._language = language

    async def actor(self) -> Actor:
        return Actor(None, None, self._language, roles=frozenset({Role.VISITOR}))

    def changed(self) -> None:
        """Nothing to do: we keep no records of a visitor that could change."""

    def speak(self, language: Language) -> None:
        self._language = language
