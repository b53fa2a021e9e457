"""What has become of an agreed memorandum, as its parties see it: what extends it, who wants it to end, which signed
copies are there.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.models.memoranda import Memorandum, MemorandumParty, MemorandumStage, PartyStage, SignedKind
from bot.models.memoranda.extending import staying, unsigned_extension
from bot.models.memoranda.memorandum import MIN_PARTIES
from bot.models.words import OrganizationName
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.access import first_of, own_parties
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.staying import can_stay
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of


@dataclass(frozen=True, slots=True)
class CopyLine:
    """A signed copy that is there. `can_be_taken_back`: by the reader's own organisation, whose it is."""

    organization_id: int
    organization: OrganizationName
    kind: SignedKind
    uploaded_at: datetime
    signed_on: date
    can_be_taken_back: bool


@dataclass(frozen=True, slots=True)
class Unsigned:
    """An extension of a signed memorandum that is agreed and not signed: its number, and the last day it would give."""

    number: str
    until: date


@dataclass(frozen=True, slots=True)
class Aftermath:
    """`extends` is the number of the memorandum that this one extends, `extends_id` its id. `extension_id` is the
    extension that is being agreed, `unsigned` the one that is agreed and moves the last day once it is signed.
    `wants_end`: the reader's organisation wants it to end and others do not yet. `numberable`: it can tell under which
    number it keeps the document.
    """

    extends_id: int | None = None
    extends: str = ""
    extension_id: int | None = None
    unsigned: Unsigned | None = None
    extendable: bool = False
    signable: bool = False
    numberable: bool = False
    can_leave: bool = False
    can_stay: bool = False
    can_want_end: bool = False
    wants_end: bool = False
    copies: tuple[CopyLine, ...] = ()


NOTHING_YET = Aftermath()


async def aftermath_of(block: Block, memorandum: Memorandum, actor: Actor, now: datetime) -> Aftermath:
    return await aftermath_for(block, memorandum, own_parties(actor, memorandum), now)


async def aftermath_for(
    block: Block, memorandum: Memorandum, parties: Sequence[MemorandumParty], now: datetime
) -> Aftermath:
    """As somebody sees it who answers for these parties, of which the first is meant where one is."""
    own = next(iter(parties), None)
    first = await first_of(block, memorandum)
    if memorandum.agreed_at is None:
        return Aftermath(first.id, first.number or "") if first else NOTHING_YET
    found = await block[Memoranda].supplements_of(memorandum.id)
    copies = await _copies(block, memorandum, {party.id for party in parties}, now)
    holds = memorandum.holds and first is None and own is not None
    left = own is not None and own.stage is PartyStage.LEFT
    wants = own is not None and own.end_wanted_at is not None
    return Aftermath(
        extends_id=first.id if first else None,
        extends=(first.number or "") if first else "",
        extension_id=next((one.id for one in found if one.open), None),
        unsigned=_unsigned(memorandum, found),
        extendable=holds and not left and len(staying(memorandum)) >= MIN_PARTIES,
        signable=memorandum.stage is MemorandumStage.AGREED
        and own is not None
        and not left
        and all(copy.organization_id != own.organization_id for copy in copies),
        numberable=memorandum.holds and own is not None,
        can_leave=holds and own is not None and own.stage is PartyStage.CONFIRMED,
        can_stay=holds and own is not None and await can_stay(block, memorandum, own, now),
        can_want_end=holds and not left and not wants,
        wants_end=holds and not left and wants,
        copies=copies,
    )


def _unsigned(first: Memorandum, extensions: Sequence[Memorandum]) -> Unsigned | None:
    found = unsigned_extension(first, extensions)
    return Unsigned(found.number or "", found.term_until) if found else None


async def _copies(
    block: Block, memorandum: Memorandum, mine: Collection[int], now: datetime
) -> tuple[CopyLine, ...]:
    """`mine` are the ids of the reader's own parties."""
    parties = {party.id: party.organization_id for party in memorandum.parties}
    copies = [
        CopyLine(
            parties[copy.party_id],
            name_of(await require_organization(block, parties[copy.party_id])),
            copy.kind,
            copy.uploaded_at,
            copy.signed_on,
            copy.party_id in mine and copy.can_be_taken_back(memorandum, now),
        )
        for copy in await block[Memoranda].signed_copies(memorandum.id)
    ]
    return tuple(copies)
