"""Another link for whoever had one that is over by its time, or by wrong codes, though the same is still waited for."""

from datetime import datetime
from typing import ClassVar

from bot.models.links import LinkEnd, LinkOverError, PersonalLink
from bot.use_cases.kernel.answering import Answerables, Awaited
from bot.use_cases.kernel.errors import ForbiddenError
from bot.use_cases.kernel.messages import Answer, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.access import require_link
from bot.use_cases.links.base import MailedLinkUseCase
from bot.use_cases.links.making import make_link
from bot.use_cases.links.ports import Addresses, PersonalLinks
from bot.use_cases.links.telling import what_is_asked

_RENEWED = frozenset({LinkEnd.EXPIRED, LinkEnd.TRIES})


class SendNewLink(MailedLinkUseCase):
    """Mail another link in place of one that is over. It goes to the person's address on record and nowhere else, so
    whoever else has the old one gains nothing; and once, since from then on a link works.

    Raises `LinkOverError` where nothing is waited for from them or another link works, `ForbiddenError` where no mail
    can go there.
    """

    permission: ClassVar = Permission.PROVE_ONESELF

    async def __call__(self, token: str) -> None:
        now = self.clock.now()
        actor = await self.identity.actor()
        async with self.uow as block:
            link = await require_link(block, token, lock=True)
            awaited = await require_renewable(block, self._answerables, link, link.over(now), now)
            address = await block[Addresses].of_person(link.person_id)
            if address is None:
                raise ForbiddenError("code-address-refused")
            if not self._post.open():
                raise ForbiddenError("mail-not-set")
            another = await make_link(
                block,
                self._secrets,
                kind=link.kind,
                record_id=link.record_id,
                version=awaited.version,
                person_id=link.person_id,
                address=address,
                made_by=None,
                asked_by=link.organization_id,
                now=now,
            )
            said = Notification(
                "link-again",
                {"what": await what_is_asked(block, self._answerables, another)},
                answer=Answer(link.kind, link.record_id),
            )
            await tell(block, [link.person_id], said, f"{said.key}:{another.id}")
            told = {"link": another.id, "kind": link.kind, "record": link.record_id}
            await block.audit.record(actor, "link.renew", "person", link.person_id, **told)
            await block.commit()


def leads_on(link: PersonalLink, now: datetime) -> bool:
    """Whether its page shows what it is for, or may send another link in its place."""
    why = link.over(now)
    return why is None or why in _RENEWED


async def require_renewable(
    block: Block, answerables: Answerables, link: PersonalLink, why: LinkEnd | None, now: datetime
) -> Awaited:
    """What is waited for from whoever had this link, which is over because of this. Raises `LinkOverError`, which says
    why no other one is sent in its place.
    """
    if why not in _RENEWED:
        raise LinkOverError(why or LinkEnd.REPLACED)
    awaited = await answerables[link.kind].awaited(block, link.record_id, link.person_id, now)
    if not isinstance(awaited, Awaited):
        raise LinkOverError(awaited)
    another = await block[PersonalLinks].newest(link.kind, link.record_id, link.person_id)
    if another is not None and another.open(now) and another.version == awaited.version:
        raise LinkOverError(LinkEnd.REPLACED)
    return awaited
