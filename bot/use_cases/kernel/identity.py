"""The bot itself as an actor: ticks and the outbox. It holds no permission of a person."""

from bot.models.reference import Language
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor


class SystemIdentity:
    async def actor(self) -> Actor:
        return Actor(None, None, Language.KAZAKH, roles=frozenset({Role.SYSTEM}))

    def changed(self) -> None:
        """The system's roles are fixed."""
