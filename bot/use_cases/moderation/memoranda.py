"""Where a party to a memorandum does not answer, moderators see to it: they name somebody else of it, or hand over a
link to its page. They read neither its text nor its project.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.memoranda import OPEN, Memorandum, MemorandumParty, MemorandumStage
from bot.models.memoranda.ending import remaining
from bot.models.words import OrganizationName, Value
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor, Clock, Identity
from bot.use_cases.kernel.post import Post
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.memoranda.access import first_of, require_memorandum
from bot.use_cases.memoranda.invited import InvitedView, invited_of, send_again
from bot.use_cases.memoranda.linking import HELP, to_reach
from bot.use_cases.memoranda.parties import Representative
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.shown_waits import waits_of_party
from bot.use_cases.memoranda.signatories import party_by, possible_signatories, replace_signatory
from bot.use_cases.moderation.access import require_impartial
from bot.use_cases.moderation.queues import Backlog
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of


@dataclass(frozen=True, slots=True)
class HelpView:
    """A party that does not answer. `signatory` is empty while nobody has taken it on; `people` could answer instead,
    while it is not agreed; `invited` are those who are asked behind a link. `number` is that of the memorandum, or of
    the one that it extends (`extends`); `others` are the other parties, who wait.

    `waits` say what for and since when, `extension` the same of an extension that all agree to, `end_wanted_since`
    since when others want an end. `contact` and `contact_phone` stand on the party's card, `notices_phone` in its part.
    """

    memorandum_id: int
    organization_id: int
    organization: OrganizationName
    drafter: OrganizationName
    stage: MemorandumStage
    signatory: str
    people: tuple[Representative, ...]
    invited: tuple[InvitedView, ...]
    number: str = ""
    extends: bool = False
    others: tuple[OrganizationName, ...] = ()
    waits: tuple[WaitView, ...] = ()
    extension: tuple[WaitView, ...] = ()
    end_wanted_since: datetime | None = None
    contact: str = ""
    contact_phone: str = ""
    notices_phone: str = ""

    @property
    def replaceable(self) -> bool:
        """Whether somebody else can be named: what was agreed keeps who confirmed it."""
        return self.stage in OPEN and bool(self.people)


class ShowHelp(UseCase):
    """What a moderator sees of a party that does not answer; None where no help with it is asked for, be it any more:
    then they see nothing of it. None of the parties may be the moderator's own.
    """

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, post: Post) -> None:
        super().__init__(identity, uow, clock)
        self._post = post

    async def __call__(self, party_id: int) -> HelpView | None:
        async with self.uow.read() as block:
            actor = await self.identity.actor()
            memorandum, party = await _party(block, party_id)
            await _require_impartial(block, actor, memorandum, party)
            if not await _helped(block, memorandum, party):
                return None
            organization = await require_organization(block, party.organization_id)
            drafter = await require_organization(block, memorandum.drafter_id)
            invited = await invited_of(
                block, memorandum, party, self.clock.now(), ours=True, mail=self._post.open()
            )
            first = await first_of(block, memorandum)
            others = [
                name_of(await require_organization(block, one.organization_id))
                for one in remaining(memorandum)
                if one is not party
            ]
            return HelpView(
                memorandum_id=memorandum.id,
                organization_id=party.organization_id,
                organization=name_of(organization),
                drafter=name_of(drafter),
                stage=memorandum.stage,
                signatory=party.signatory_name,
                people=await possible_signatories(block, memorandum, party),
                invited=tuple(invited),
                number=(first.number if first and not memorandum.number else memorandum.number) or "",
                extends=first is not None,
                others=tuple(others),
                waits=await waits_of_party(block, memorandum, party),
                extension=await _waits_of_extension(block, memorandum, party),
                end_wanted_since=_end_wanted_since(memorandum, party),
                contact=organization.contact_name,
                contact_phone=organization.contact_phone,
                notices_phone=party.phone,
            )


async def _waits_of_extension(
    block: Block, memorandum: Memorandum, party: MemorandumParty
) -> tuple[WaitView, ...]:
    """What the same organisation is waited for in an extension that is being agreed."""
    return tuple(
        [
            view
            for one in await block[Memoranda].supplements_of(memorandum.id)
            for theirs in one.awaited
            if theirs.organization_id == party.organization_id
            for view in await waits_of_party(block, one, theirs)
        ]
    )


def _end_wanted_since(memorandum: Memorandum, party: MemorandumParty) -> datetime | None:
    """Since when others want it to end, while this party has not said so."""
    if not memorandum.holds or party.end_wanted_at is not None:
        return None
    wanted = [one.end_wanted_at for one in remaining(memorandum) if one.end_wanted_at is not None]
    return min(wanted, default=None)


class AppointSignatory(UseCase):
    """Name another of a party's people as its signatory, where it does not answer and help is asked for. Nobody decides
    on what is theirs: none of the parties may be the moderator's own.
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, memorandum_id: int, organization_id: int, person_id: int) -> None:
        async with self.uow as block:
            actor = await self.identity.actor()
            memorandum = await require_memorandum(block, memorandum_id, lock=True)
            party = party_by(memorandum, organization_id)
            await _require_impartial(block, actor, memorandum, party)
            await _require_helped(block, memorandum, party)
            await replace_signatory(self, block, actor, memorandum, party, person_id)


class SendLinkAgainAsStaff(UseCase):
    """Send another link to somebody who answers for a party, where the former one is over and help is asked for."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, memorandum_id: int, organization_id: int, person_id: int) -> None:
        async with self.uow as block:
            actor = await self.identity.actor()
            memorandum = await require_memorandum(block, memorandum_id, lock=True)
            party = party_by(memorandum, organization_id)
            await _require_impartial(block, actor, memorandum, party)
            await _require_helped(block, memorandum, party)
            await send_again(block, memorandum, party, person_id, self.clock.now())
            await block.audit.record(
                actor, "memorandum.send_link", "memorandum", memorandum_id, party=organization_id
            )
            await block.commit()


async def _require_impartial(
    block: Block, actor: Actor, memorandum: Memorandum, party: MemorandumParty
) -> None:
    where = (await require_organization(block, party.organization_id)).region
    for each in memorandum.parties:
        organization = await require_organization(block, each.organization_id)
        await require_impartial(block, actor, organization, region=where)


async def _helped(block: Block, memorandum: Memorandum, party: MemorandumParty) -> bool:
    """Whether a moderator is asked for help with the party, and it is still to be reached."""
    return party in to_reach(memorandum) and bool(await block.waits.of(HELP, [party.id]))


async def _require_helped(block: Block, memorandum: Memorandum, party: MemorandumParty) -> None:
    """Raises `OutdatedError` where the party answers by itself, for example since a moment ago."""
    if not await _helped(block, memorandum, party):
        raise OutdatedError("help-not-asked")


async def _party(block: Block, party_id: int) -> tuple[Memorandum, MemorandumParty]:
    for memorandum, _ in await block[Memoranda].with_parties([party_id]):
        for party in memorandum.parties:
            if party.id == party_id:
                return memorandum, party
    raise NotFoundError


async def _names(block: Block, party_ids: Collection[int]) -> Mapping[int, Value]:
    """The organisation that does not answer."""
    names: dict[int, Value] = {}
    for memorandum, _ in await block[Memoranda].with_parties(party_ids):
        for party in memorandum.parties:
            if party.id in set(party_ids):
                names[party.id] = name_of(await require_organization(block, party.organization_id))
    return names


HELP_WITH_MEMORANDA = Backlog((HELP,), _names)
