"""The invitation to a memorandum, and whether the invited person's answer is still awaited."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.memoranda import Memorandum, MemorandumParty, MemorandumStage, PartyAnswer
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.pitches.access import require_match


@dataclass(frozen=True, slots=True)
class AwaitedSignatory(Subject):
    """For the invitation of a signatory. It is out of date once they have answered, or another party has declined, or
    the match does not stand any more.
    """

    memorandum_id: int
    person_id: int
    type: ClassVar = "awaited-signatory"


@dataclass(frozen=True, slots=True)
class AwaitedOffice(Subject):
    """For the question to a signatory by which post and authority they answer; without a `person_id`, to all people of
    a state body. It is out of date once it was told, or the memorandum came to nothing.

    Messages of an earlier version name no `party_id`.
    """

    memorandum_id: int
    person_id: int | None
    party_id: int | None = None
    type: ClassVar = "awaited-office"


@dataclass(frozen=True, slots=True)
class SilentSignatory(Subject):
    """For a word to others that a signatory has not answered. It is out of date once they have told their post or
    confirmed, whichever is asked, or the memorandum came to nothing.
    """

    memorandum_id: int
    person_id: int | None
    party_id: int | None = None
    type: ClassVar = "silent-signatory"


async def silence_by_now(
    block: Block, about: SilentSignatory, promised: Notification, now: datetime
) -> Notification | None:
    memorandum = await block[Memoranda].get(about.memorandum_id)
    if memorandum is not None and memorandum.stage is MemorandumStage.PREPARING:
        office = AwaitedOffice(about.memorandum_id, about.person_id, about.party_id)
        return await office_by_now(block, office, promised, now)
    asked = AwaitedSignatory(about.memorandum_id, about.person_id or 0)
    return await invitation_by_now(block, asked, promised, now)


async def office_by_now(
    block: Block, about: AwaitedOffice, promised: Notification, _: datetime
) -> Notification | None:
    memorandum = await block[Memoranda].get(about.memorandum_id)
    if memorandum is None or not memorandum.open:
        return None
    party = next(
        (
            party
            for party in memorandum.parties
            if about.party_id in {None, party.id} and party.signatory_id == about.person_id
        ),
        None,
    )
    if party is None or party.office_told_at is not None:
        return None
    return promised if await _ground_stands(block, memorandum, party) else None


async def _ground_stands(block: Block, memorandum: Memorandum, party: MemorandumParty) -> bool:
    match = await require_match(block, memorandum.pitch_id)
    organization = await require_organization(block, party.organization_id)
    return match.stands and match.verified and organization.verified


async def invitation_by_now(
    block: Block, about: AwaitedSignatory, promised: Notification, _: datetime
) -> Notification | None:
    memorandum = await block[Memoranda].get(about.memorandum_id)
    party = memorandum.party_of(about.person_id) if memorandum is not None and memorandum.open else None
    if memorandum is None or party is None or party.answer is not PartyAnswer.AWAITED:
        return None
    return promised if await _ground_stands(block, memorandum, party) else None
