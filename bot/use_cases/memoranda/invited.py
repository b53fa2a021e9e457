"""Who answers a memorandum without an account, and what came of asking them: for the parties, address by address."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from bot.models.links import LinkWay, MailOutcome, PersonAddress, PersonalLink
from bot.models.memoranda import Memorandum, MemorandumParty
from bot.models.words import OrganizationName, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.post import Post
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.links.addressing import masked
from bot.use_cases.links.ports import Addresses, PersonalLinks
from bot.use_cases.memoranda.access import own_parties, project_of, require_own_party, require_party
from bot.use_cases.memoranda.asking import ask_again, people_of, title_of
from bot.use_cases.memoranda.linking import KIND, ask_for_help, by_mail, step_of, to_reach, working_link
from bot.use_cases.memoranda.seldom import said_of
from bot.use_cases.memoranda.telling_all import send_page
from bot.use_cases.organizations.access import represents, require_organization
from bot.use_cases.organizations.views import name_of
from bot.use_cases.people.ports import People


class Outcome(StrEnum):
    """What came of asking somebody. `NO_MAIL`: no mail server is set up here. `UNASKED`: no link was made, because the
    address takes no mail, or too many new ones were written to that day. `CLOSED`: the link is over without an answer.
    """

    ANSWERED = "answered"
    OPENED = "opened"
    HANDED = "handed"
    CLOSED = "closed"
    STOPPED = "stopped"
    NOT_THEIRS = "not_theirs"
    REFUSED = "refused"
    NO_MAIL = "no_mail"
    DEFERRED = "deferred"
    SENT = "sent"
    SENDING = "sending"
    UNASKED = "unasked"


_UNREACHED = frozenset(
    {
        Outcome.CLOSED,
        Outcome.STOPPED,
        Outcome.NOT_THEIRS,
        Outcome.REFUSED,
        Outcome.NO_MAIL,
        Outcome.UNASKED,
    }
)


@dataclass(frozen=True, slots=True)
class InvitedView:
    """`name` is told to their own side, and to all once they answer for the party. `ours`: the reader's own side, who
    may hand a link over, and send another one. `page_over`: it is agreed, and no link leads to their page any more.
    """

    person_id: int
    organization_id: int
    organization: OrganizationName
    name: str
    address: str
    outcome: Outcome
    ours: bool
    page_over: bool = False

    @property
    def unreached(self) -> bool:
        """Whether nothing more happens by itself."""
        return self.page_over or self.outcome in _UNREACHED

    @property
    def to_hand_over(self) -> bool:
        return self.ours and (self.page_over or self.outcome is not Outcome.ANSWERED)

    @property
    def to_send_again(self) -> bool:
        return self.ours and (self.page_over or self.outcome in {Outcome.CLOSED, Outcome.UNASKED})


@dataclass(frozen=True, slots=True)
class Invitations:
    """`mail`: whether a mail server is set up here."""

    title: Words
    people: tuple[InvitedView, ...]
    mail: bool


class ShowInvitations(UseCase):
    """Who is asked behind a personal link, for people who represent a party: whether each mail was sent, opened,
    answered, stopped or refused.
    """

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, post: Post) -> None:
        super().__init__(identity, uow, clock)
        self._post = post

    async def __call__(self, memorandum_id: int) -> Invitations:
        now, mail = self.clock.now(), self._post.open()
        async with self.uow.read() as block:
            actor, memorandum = await require_party(self, block, memorandum_id)
            people = [
                view
                for party in memorandum.parties
                for view in await invited_of(
                    block, memorandum, party, now, ours=represents(actor, party.organization_id), mail=mail
                )
            ]
            title = title_of(memorandum, await project_of(block, memorandum))
            return Invitations(title, tuple(people), mail)


class AskModerators(UseCase):
    """Ask moderators to see to the parties of which nobody is reached by mail, or has the page of what was agreed any
    more, on behalf of another party. Returns how many these are.
    """

    permission: ClassVar = Permission.SIGN

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, post: Post) -> None:
        super().__init__(identity, uow, clock)
        self._post = post

    async def __call__(self, memorandum_id: int) -> int:
        now, mail = self.clock.now(), self._post.open()
        asked = 0
        async with self.uow as block:
            actor, memorandum = await require_party(self, block, memorandum_id, lock=True)
            for party in to_reach(memorandum):
                views = await invited_of(block, memorandum, party, now, ours=False, mail=mail)
                if views and all(view.unreached for view in views):
                    await ask_for_help(block, party)
                    asked += 1
            told = said_of(actor, own_parties(actor, memorandum)[0])
            await block.audit.record(actor, "memorandum.ask_moderators", "memorandum", memorandum_id, **told)
            await block.commit()
            return asked


class SendLinkAgain(UseCase):
    """Send another link to somebody who answers for the actor's own party, where the former one is over.

    Raises `OutdatedError` while a link still works, or where nothing is asked of them.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, organization_id: int, person_id: int) -> None:
        async with self.uow as block:
            actor, memorandum, party = await require_own_party(
                self, block, memorandum_id, organization_id, lock=True
            )
            await send_again(block, memorandum, party, person_id, self.clock.now())
            await block.audit.record(
                actor, "memorandum.send_link", "memorandum", memorandum_id, **said_of(actor, party)
            )
            await block.commit()


async def send_again(
    block: Block, memorandum: Memorandum, party: MemorandumParty, person_id: int, now: datetime
) -> None:
    """Raises `NotFoundError` for whoever is not asked, and `OutdatedError`."""
    if person_id not in await people_of(block, memorandum, party) or not await by_mail(block, person_id):
        raise NotFoundError
    if party not in memorandum.awaited and not memorandum.holds:
        raise OutdatedError("memorandum-closed", stage=memorandum.stage.value)
    if await working_link(block, memorandum, party, person_id, now) is not None:
        raise OutdatedError("memorandum-link-works")
    if memorandum.holds:
        await send_page(block, memorandum, person_id, now)
        return
    await ask_again(block, memorandum, party, person_id, now)


async def invited_of(
    block: Block,
    memorandum: Memorandum,
    party: MemorandumParty,
    now: datetime,
    *,
    ours: bool,
    mail: bool,
) -> list[InvitedView]:
    """Of one party."""
    if memorandum.invited_at is None:
        return []
    organization = await require_organization(block, party.organization_id)
    on_card = {
        entry.person_id: address
        for entry, address in await block[Addresses].of_organization(party.organization_id)
    }
    views = []
    for person_id in await people_of(block, memorandum, party):
        person = await block[People].get(person_id)
        if person is None or not await by_mail(block, person_id):
            continue
        address = on_card.get(person_id) or await block[Addresses].last_of(person_id)
        link = await block[PersonalLinks].last(KIND, memorandum.id, person_id)
        if link is not None and link.version != step_of(memorandum, party):
            # It was for what they were asked before.
            link = None
        page_over = memorandum.holds and (link is None or not link.open(now))
        code = await block[PersonalLinks].newest_code(link.id) if link else None
        views.append(
            InvitedView(
                person_id=person_id,
                organization_id=party.organization_id,
                organization=name_of(organization),
                name=person.name if ours or party.signatory_id == person_id else "",
                address=masked(address.address) if address else "",
                outcome=_outcome(
                    address,
                    link,
                    now,
                    opened=code is not None,
                    mail=mail,
                    over=not (memorandum.open or memorandum.holds),
                ),
                ours=ours and (party in memorandum.awaited or page_over),
                page_over=page_over,
            )
        )
    return views


def _outcome(
    address: PersonAddress | None,
    link: PersonalLink | None,
    now: datetime,
    *,
    opened: bool,
    mail: bool,
    over: bool,
) -> Outcome:
    works = link is not None and link.open(now) and not over
    refused = _refused_by(address)
    if link is not None and link.used_at is not None:
        return Outcome.ANSWERED
    if works and opened:
        return Outcome.OPENED
    if works and link is not None and link.way is LinkWay.HANDED:
        return Outcome.HANDED
    if refused is not None:
        return refused
    if link is not None and not works:
        return Outcome.CLOSED
    return _mailed(address, link) if mail else Outcome.NO_MAIL


def _refused_by(address: PersonAddress | None) -> Outcome | None:
    if address is None:
        return None
    if address.not_theirs_at is not None:
        return Outcome.NOT_THEIRS
    if address.stopped_at is not None:
        return Outcome.STOPPED
    return Outcome.REFUSED if address.outcome is MailOutcome.REFUSED else None


def _mailed(address: PersonAddress | None, link: PersonalLink | None) -> Outcome:
    if link is None:
        return Outcome.UNASKED
    if address is None or address.outcome_at is None or address.outcome_at < link.made_at:
        return Outcome.SENDING
    return Outcome.DEFERRED if address.outcome is MailOutcome.DEFERRED else Outcome.SENT
