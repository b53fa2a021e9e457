"""The two doors by which people come to a memorandum: the chat, with what the database knows of them at that moment,
and the page behind a personal link, once the code is typed.
"""

from typing import Any, TypeVar

from bot.models.links import PersonalLink
from bot.models.people import Person
from bot.models.reference import Language
from bot.storage.identity import Identities, StoredIdentity
from bot.use_cases.kernel.answering import Answerables
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.identity import InvitedIdentity, VisitorIdentity
from bot.use_cases.kernel.ports import Identity
from bot.use_cases.kernel.secrets import Secrets
from bot.use_cases.links.making import token_of
from bot.use_cases.links.opening import FindProved, OpenLink
from bot.use_cases.links.proving import EnterCode, SendCode
from bot.wiring.registry import registry
from tests.builders import TERMS
from tests.fakes import FixedSecrets
from tests.use_cases.memoranda.linked_world import LinkedWorld

Deed = TypeVar("Deed", bound=UseCase)


class Doors:
    """`world`'s people as they come and go."""

    def __init__(self, world: LinkedWorld) -> None:
        self.world = world
        self.secrets: Secrets = FixedSecrets()
        self.answerables: Answerables = registry().answerables
        self._identities = Identities(
            world.uow._sessions, registry(), administrators=frozenset(), terms=TERMS, remember=False
        )

    def in_chat(self, deed: type[Deed], person: Person, *needs: Any) -> Deed:
        return self._made(deed, StoredIdentity(person.account_id, self._identities, Language.KAZAKH), *needs)

    def as_visitor(self, deed: type[Deed], *needs: Any) -> Deed:
        return self._made(deed, VisitorIdentity(Language.RUSSIAN), *needs)

    def token(self, link: PersonalLink) -> str:
        return token_of(link, self.secrets)

    async def by_mail(self, link: PersonalLink) -> Identity:
        """Whoever opens it and types the code that was sent there. Raises what the page would say."""
        token = self.token(link)
        await self.as_visitor(OpenLink, self.answerables)(token)
        await self.as_visitor(SendCode, self.answerables, self.secrets, self.world.post)(token)
        return await self.with_code(token, self.world.transport.codes[-1].digits)

    async def with_code(self, token: str, digits: str) -> Identity:
        session = await self.as_visitor(EnterCode, self.answerables, self.secrets)(token, digits)
        proved = await self.as_visitor(FindProved, TERMS)(token, session)
        assert proved is not None
        over = (await self.as_visitor(OpenLink, self.answerables)(token)).over is not None
        return InvitedIdentity(proved.invited, proved.name, Language.RUSSIAN, consented=True, over=over)

    def behind(self, deed: type[Deed], identity: Identity, *needs: Any) -> Deed:
        return self._made(deed, identity, *needs)

    def _made(self, deed: type[Deed], identity: Identity, *needs: Any) -> Deed:
        return deed(identity, self.world.uow, self.world.clock, *needs)
