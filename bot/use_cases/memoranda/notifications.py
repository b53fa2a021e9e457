"""The invitation to a memorandum, and whether the invited person's answer is still awaited."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.models.memoranda import Memorandum, MemorandumParty, MemorandumStage
from bot.models.memoranda.ending import remaining
from bot.use_cases.kernel.messages import Notification, Subject
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.pitches.access import require_match


@dataclass(frozen=True, slots=True)
class AwaitedSignatory(Subject):
    """For the invitation of a signatory. It is out of date once they have answered, or another party has declined, or
    the match does not stand any more, or the version has ended.

    Messages of an earlier version of the bot name no `version`.
    """

    memorandum_id: int
    person_id: int
    version: int | None = None
    type: ClassVar = "awaited-signatory"


@dataclass(frozen=True, slots=True)
class AwaitedOffice(Subject):
    """For the question to a signatory by which post and authority they answer; without a `person_id`, to all people of
    a party that has no signatory yet. It is out of date once it was told, or the memorandum came to nothing.

    Messages of an earlier version name no `party_id`.
    """

    memorandum_id: int
    person_id: int | None
    party_id: int | None = None
    type: ClassVar = "awaited-office"


@dataclass(frozen=True, slots=True)
class AwaitedDrafter(Subject):
    """For what asks the drafter to go on: to invite, or to make a change. It is out of date once they have, and then
    another of so many `versions` may be there.
    """

    memorandum_id: int
    versions: int
    type: ClassVar = "awaited-drafter"


@dataclass(frozen=True, slots=True)
class HoldingMemorandum(Subject):
    """For a word that the term ends soon. It is out of date once the memorandum has ended, or its term ends on another
    day.
    """

    memorandum_id: int
    term_until: date
    type: ClassVar = "holding-memorandum"


@dataclass(frozen=True, slots=True)
class MissingCopy(Subject):
    """For a word that the signed copy of a party is missing, or without a `party_id` that of any. It is out of date
    once the copy is there, or nothing is left to be signed.
    """

    memorandum_id: int
    party_id: int | None = None
    type: ClassVar = "missing-copy"


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
    if memorandum is not None and memorandum.stage is MemorandumStage.DRAFT:
        office = AwaitedOffice(about.memorandum_id, about.person_id, about.party_id)
        return await office_by_now(block, office, promised, now)
    asked = AwaitedSignatory(about.memorandum_id, about.person_id or 0)
    return await invitation_by_now(block, asked, promised, now)


async def office_by_now(
    block: Block, about: AwaitedOffice, promised: Notification, _: datetime
) -> Notification | None:
    memorandum = await block[Memoranda].get(about.memorandum_id)
    if memorandum is None:
        return None
    party = next(
        (
            party
            for party in memorandum.awaited
            if about.party_id in {None, party.id} and party.signatory_id == about.person_id
        ),
        None,
    )
    if party is None or memorandum.stage is not MemorandumStage.DRAFT:
        return None
    return promised if await _ground_stands(block, memorandum, party) else None


async def _ground_stands(block: Block, memorandum: Memorandum, party: MemorandumParty) -> bool:
    organization = await require_organization(block, party.organization_id)
    if memorandum.pitch_id is None:
        drafter = await require_organization(block, memorandum.drafter_id)
        return organization.verified and drafter.verified
    match = await require_match(block, memorandum.pitch_id)
    return match.stands and match.verified and organization.verified


async def invitation_by_now(
    block: Block, about: AwaitedSignatory, promised: Notification, _: datetime
) -> Notification | None:
    memorandum = await block[Memoranda].get(about.memorandum_id)
    if memorandum is None or memorandum.stage is not MemorandumStage.PUT:
        return None
    party = memorandum.party_of(about.person_id)
    if party is None or party not in memorandum.awaited:
        return None
    if about.version not in {None, memorandum.versions[-1].serial}:
        return None
    return promised if await _ground_stands(block, memorandum, party) else None


async def revision_by_now(
    block: Block, about: AwaitedDrafter, promised: Notification, _: datetime
) -> Notification | None:
    memorandum = await block[Memoranda].get(about.memorandum_id)
    if memorandum is None or not memorandum.awaits_drafter:
        return None
    return promised if len(memorandum.versions) == about.versions else None


async def missing_by_now(
    block: Block, about: MissingCopy, promised: Notification, _: datetime
) -> Notification | None:
    memorandum = await block[Memoranda].get(about.memorandum_id)
    if memorandum is None or memorandum.stage is not MemorandumStage.AGREED:
        return None
    there = {copy.party_id for copy in await block[Memoranda].signed_copies(memorandum.id)}
    missing = {party.id for party in remaining(memorandum)} - there
    return promised if about.party_id is None or about.party_id in missing else None


async def holding_by_now(
    block: Block, about: HoldingMemorandum, promised: Notification, _: datetime
) -> Notification | None:
    memorandum = await block[Memoranda].get(about.memorandum_id)
    if memorandum is None or not memorandum.holds or memorandum.term_until != about.term_until:
        return None
    return promised
