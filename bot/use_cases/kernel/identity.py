"""Actors without an account: the bot itself, and whoever reads the public pages."""

from bot.models.reference import Language
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor


class SystemIdentity:
    """Ticks and the outbox. It holds no permission of a person."""

    async def actor(self) -> Actor:
        return Actor(None, None, Language.KAZAKH, roles=frozenset({Role.SYSTEM}))

    def changed(self) -> None:
        """The system's roles are fixed."""


class VisitorIdentity:
    """A stranger on the web, of whom nothing is known but the language the page is read in.

    Not a guest: a guest has an account to whom the bot can answer, and may introduce themselves.
    """

    def __init__(self, language: Language) -> None:
        self._language = language

    async def actor(self) -> Actor:
        return Actor(None, None, self._language, roles=frozenset({Role.VISITOR}))

    def changed(self) -> None:
        """A visitor has no records that could change."""
