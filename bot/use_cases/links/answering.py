"""What somebody reads and does behind a personal link, once they have typed its code."""

from typing import ClassVar

from bot.models.consents import Terms, Wording
from bot.models.people import ConsentKind
from bot.use_cases.kernel.answering import Answerables, Shown
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ConsentOutdatedError, ForbiddenError, NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor, Clock, Identity, Invited
from bot.use_cases.kernel.unit_of_work import UnitOfWork
from bot.use_cases.links.access import awaited_by
from bot.use_cases.links.ports import PersonalLinks
from bot.use_cases.people.introducing import ConsentText
from bot.use_cases.people.ports import People


def require_invitation(actor: Actor) -> Invited:
    if actor.invited is None:
        raise ForbiddenError
    return actor.invited


class ReadWhatIsAsked(UseCase):
    """The record that the link is for. Consent comes before the text: `ConsentOutdatedError` is raised without it.

    Raises `OutdatedError` where exactly this is asked no more.
    """

    permission: ClassVar = Permission.ANSWER
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, answerables: Answerables) -> None:
        super().__init__(identity, uow, clock)
        self._answerables = answerables

    async def __call__(self) -> Shown:
        actor = await self.identity.actor()
        invited = require_invitation(actor)
        if actor.consent_outdated:
            raise ConsentOutdatedError
        async with self.uow.read() as block:
            link = await block[PersonalLinks].get(invited.link_id)
            if link is None:
                raise NotFoundError
            await awaited_by(block, self._answerables, link, self.clock)
            return await self._answerables[link.kind].show(block, invited, self.clock.now())


class ConsentByLink(UseCase):
    """Consent on the page, to the same wording as in the chat, before anything of the record is shown. Whoever has an
    account is spoken to in the language that they chose there.
    """

    permission: ClassVar = Permission.ANSWER

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, terms: Terms) -> None:
        super().__init__(identity, uow, clock)
        self._terms = terms

    @classmethod
    def needs_consent(cls) -> bool:
        return False

    async def __call__(self, shown: ConsentText) -> None:
        if not self._terms.open:
            raise ForbiddenError("service-not-open")
        actor = await self.identity.actor()
        invited, now = require_invitation(actor), self.clock.now()
        async with self.uow as block:
            wording = await block[People].keep_wording(Wording.of(shown.text, shown.language, self._terms))
            person = await block[People].get_for_update(invited.person_id)
            if person is None or person.forgotten_at is not None:
                raise NotFoundError
            if person.account_id is None:
                person.language = actor.language
            person.seen(now)
            if person.give_consent(ConsentKind.SERVICE, wording, subject=person.name, at=now):
                kind = ConsentKind.SERVICE.value
                await block.audit.record(actor, "consent.give", "person", person.id, kind=kind)
            await block.commit()
        self.identity.changed()
