"""Who answers for a party: its other representatives may name another one; and who else gets copies."""

from dataclasses import replace
from datetime import datetime
from typing import ClassVar

from bot.models.memoranda import (
    Memorandum,
    MemorandumParty,
    MemorandumReader,
    MemorandumSignatory,
    PartyStage,
    SignatoryEnd,
)
from bot.models.memoranda.negotiating import end_signatory, name_signatory
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import InvalidValueError, NotFoundError
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.telling import tell
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.addressing import masked
from bot.use_cases.memoranda.access import project_of, require_party
from bot.use_cases.memoranda.asking import OFFICE, SIGNATORY, end_confirmations, title_of
from bot.use_cases.memoranda.composing import customary_basis, customary_position
from bot.use_cases.memoranda.going_on import go_on
from bot.use_cases.memoranda.linking import (
    HELP,
    ask_for_help,
    by_mail,
    end_links_of,
    people_at_addresses,
)
from bot.use_cases.memoranda.offices import post_on_card
from bot.use_cases.memoranda.parties import Representative, people_to_ask
from bot.use_cases.memoranda.seldom import require_seldom, said_of
from bot.use_cases.memoranda.telling_all import tell_all
from bot.use_cases.organizations.access import require_organization, require_represented
from bot.use_cases.organizations.views import name_of


class FindSuccessors(UseCase):
    """The people of the actor's own party who could answer for it instead, or read along."""

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    async def __call__(self, memorandum_id: int, organization_id: int) -> tuple[Representative, ...]:
        async with self.uow.read() as block:
            actor, memorandum = await require_party(self, block, memorandum_id)
            party = _own_party(actor, memorandum, organization_id)
            found = await possible_signatories(block, memorandum, party)
            reading = {reader.person_id for reader in party.readers}
            return tuple(replace(one, reads=one.person_id in reading) for one in found)


class ReplaceSignatory(UseCase):
    """Name another of the party's people as its signatory, on behalf of that party. The former one stays as an ended
    row; a version with their name in it is given up. All are told.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, organization_id: int, person_id: int) -> None:
        async with self.uow as block:
            actor, memorandum = await require_party(self, block, memorandum_id, lock=True)
            party = _own_party(actor, memorandum, organization_id)
            require_represented(actor, organization_id, verified=True)
            await replace_signatory(self, block, actor, memorandum, party, person_id)


class NameReader(UseCase):
    """Let somebody of the actor's own party have copies of what its signatory gets. They cannot confirm."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, organization_id: int, person_id: int) -> None:
        async with self.uow as block:
            actor, by = await self.person()
            _, memorandum = await require_party(self, block, memorandum_id, lock=True)
            party = _own_party(actor, memorandum, organization_id)
            require_represented(actor, organization_id, verified=True)
            await name_reader(block, actor, memorandum, party, person_id, by=by, now=self.clock.now())
            await block.commit()


class StopReader(UseCase):
    """Let somebody of the actor's own party have copies no more. Of who reads none this changes nothing."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, organization_id: int, person_id: int) -> None:
        async with self.uow as block:
            actor, memorandum = await require_party(self, block, memorandum_id, lock=True)
            party = _own_party(actor, memorandum, organization_id)
            require_represented(actor, organization_id, verified=True)
            if not party.end_reading(person_id):
                return
            told = {"person": person_id, **said_of(actor, party)}
            await block.audit.record(actor, "memorandum.stop_reader", "memorandum", memorandum_id, **told)
            await block.commit()


async def name_reader(
    block: Block,
    actor: Actor,
    memorandum: Memorandum,
    party: MemorandumParty,
    person_id: int,
    *,
    by: int,
    now: datetime,
) -> None:
    """Somebody who represents the party gets copies. Raises `InvalidValueError` for others."""
    await _require_representative(block, party.organization_id, person_id)
    if any(reader.person_id == person_id for reader in party.readers):
        return
    party.readers.append(MemorandumReader(person_id=person_id, named_by=by, named_at=now))
    told = {"person": person_id, **said_of(actor, party)}
    await block.audit.record(actor, "memorandum.name_reader", "memorandum", memorandum.id, **told)


async def possible_readers(
    block: Block, memorandum: Memorandum, party: MemorandumParty
) -> tuple[Representative, ...]:
    """Who represents the party in the chat, answers for nobody in it, and gets no copies yet."""
    reading = {reader.person_id for reader in party.readers}
    found = await possible_signatories(block, memorandum, party)
    return tuple(one for one in found if not one.address and one.person_id not in reading)


def party_by(memorandum: Memorandum, organization_id: int) -> MemorandumParty:
    party = next((one for one in memorandum.parties if one.organization_id == organization_id), None)
    if party is None:
        raise NotFoundError("memorandum-not-invited")
    return party


def _own_party(actor: Actor, memorandum: Memorandum, organization_id: int) -> MemorandumParty:
    require_represented(actor, organization_id)
    return party_by(memorandum, organization_id)


async def possible_signatories(
    block: Block, memorandum: Memorandum, party: MemorandumParty
) -> tuple[Representative, ...]:
    """Who could answer for the party in place of who does: its representatives, and people at addresses of its card."""
    taken = {other.signatory_id for other in memorandum.parties}
    organization = await require_organization(block, party.organization_id)
    found = [Representative(one.id, one.name) for one in await people_to_ask(block, organization)]
    at_addresses = await people_at_addresses(block, memorandum, party)
    known = {one.person_id for one in found}
    found += [
        Representative(person.id, person.name, masked(address))
        for person, address in at_addresses
        if person.id not in known
    ]
    return tuple(one for one in found if one.person_id not in taken)


async def _require_signatory(
    block: Block, memorandum: Memorandum, party: MemorandumParty, person_id: int
) -> str:
    """The name of somebody who may answer for the party. Raises `InvalidValueError` for others."""
    for person, _ in await people_at_addresses(block, memorandum, party):
        if person.id == person_id:
            return person.name
    return await _require_representative(block, party.organization_id, person_id)


async def _require_representative(block: Block, organization_id: int, person_id: int) -> str:
    """The name of somebody who represents the organisation. Raises `InvalidValueError` for others."""
    organization = await require_organization(block, organization_id)
    for person in await people_to_ask(block, organization):
        if person.id == person_id:
            return person.name
    raise InvalidValueError("memorandum-signatory-unknown", organization=name_of(organization))


async def replace_signatory(  # noqa: PLR0917
    use_case: UseCase,
    block: Block,
    actor: Actor,
    memorandum: Memorandum,
    party: MemorandumParty,
    person_id: int,
) -> None:
    """Name another signatory of the party, and tell all. The memorandum is locked. Raises `OutdatedError` once it is
    closed, and `InvalidValueError` for somebody who does not represent the party, or answers for another one.
    """
    now = use_case.clock.now()
    memorandum.require_open()
    if party.signatory_id == person_id:
        return
    name = await _require_signatory(block, memorandum, party, person_id)
    organization = await require_organization(block, party.organization_id)
    before = party.signatory
    usual = before.position if before else customary_position(organization.legal_form)
    if before is not None or party.stage is not PartyStage.ASKED:
        end_signatory(memorandum, party, SignatoryEnd.REPLACED, now)
    await block.flush()
    name_signatory(
        memorandum,
        party,
        MemorandumSignatory(
            person_id=person_id,
            name=name,
            position=await post_on_card(block, party, person_id) or usual,
            basis=before.basis if before else customary_basis(organization.legal_form),
            named_at=now,
            named_by=actor.person_id,
        ),
    )
    await require_seldom(block, "memorandum.replace_signatory", memorandum, party, now)
    await block.audit.record(
        actor, "memorandum.replace_signatory", "memorandum", memorandum.id, **said_of(actor, party)
    )
    await end_links_of(block, memorandum, party, now, but=person_id)
    helped = bool(await block.waits.of(HELP, [party.id]))
    for kind in (OFFICE, SIGNATORY, HELP):
        await block.waits.end(kind, party.id, "replaced")
    await end_confirmations(block, memorandum, "replaced")
    await block.flush()
    notification = Notification(
        "memorandum-signatory-replaced",
        {
            "project": title_of(memorandum, await project_of(block, memorandum)),
            "organization": name_of(organization),
            "signatory": name,
        },
        actions=((Action("open-memorandum", memorandum.id),),),
    )
    occasion = f"{memorandum.id}:{party.signatories[-1].id}"
    await tell_all(block, memorandum, notification, occasion=occasion, but=actor.person_id)
    if before is not None and before.person_id != actor.person_id:
        await tell(block, [before.person_id], notification, f"{notification.key}:{occasion}")
    await go_on(block, memorandum, now)
    # Whoever is named at an address may not be reached there: the moderator who helps can hand their link over.
    if helped and await by_mail(block, person_id):
        await ask_for_help(block, party)
    await block.commit()
