"""Who may draft a memorandum, see it, and answer it. To everybody else it looks as if there were none."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.models.links import LinkEnd, LinkOverError
from bot.models.memoranda import Memorandum, MemorandumParty, PartyStage, check_code_in
from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.use_cases.kernel import answering
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import ForbiddenError, NotFoundError, OutdatedError
from bot.use_cases.kernel.ports import Actor, Clock
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.links.access import require_open_link
from bot.use_cases.links.making import use_link
from bot.use_cases.memoranda.linking import KIND, awaited_party, may_answer_for, step_of
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.organizations.access import (
    represents,
    require_organization,
    require_representative,
    require_represented,
)
from bot.use_cases.organizations.ports import Organizations
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pitches.access import Match, require_match, require_side
from bot.use_cases.projects.access import require_project


@dataclass(frozen=True, slots=True)
class Ground:
    """What a memorandum is drafted from, as seen by the organisation that drafts it: a match, or nothing."""

    actor: Actor
    person_id: int
    own: Organization
    match: Match | None = None

    @property
    def project(self) -> Project | None:
        return self.match.project if self.match else None

    @property
    def sides(self) -> frozenset[int]:
        """Ids of the organisations that have to be parties: the drafter, and the other side of its match."""
        return frozenset(side.id for side in self.match.sides) if self.match else frozenset({self.own.id})


async def require_ground(use_case: UseCase, block: Block, pitch_id: int, *, lock: bool = False) -> Ground:
    """The match that the actor wants to draft a memorandum from. Either side may, unless the project is closed.

    Raises `NotFoundError` for others, `ForbiddenError` for a side that is not verified, and `OutdatedError`.
    """
    match = await require_match(block, pitch_id, lock=lock)
    actor, person_id, own = await require_side(use_case, match)
    if not match.pitch.matched:
        raise OutdatedError("memorandum-no-match")
    if not match.project.open_to_changes:
        raise OutdatedError("project-stage-changed", stage=match.project.stage.value)
    return Ground(actor, person_id, own, match)


async def require_own_ground(use_case: UseCase, block: Block, organization_id: int) -> Ground:
    """The verified organisation of the actor that wants to draft a memorandum without a match.

    Raises `NotFoundError` or `ForbiddenError`.
    """
    actor, person_id = await require_representative(use_case, organization_id, verified=True)
    return Ground(actor, person_id, await require_organization(block, organization_id))


async def ground_of(
    use_case: UseCase, block: Block, pitch_id: int | None, organization_id: int, *, lock: bool = False
) -> Ground:
    """One or the other. The match, if there is one, says which organisation drafts."""
    if pitch_id is not None:
        return await require_ground(use_case, block, pitch_id, lock=lock)
    return await require_own_ground(use_case, block, organization_id)


async def require_memorandum(block: Block, memorandum_id: int, *, lock: bool = False) -> Memorandum:
    """A memorandum. Raises `NotFoundError`. Does not check who asks."""
    memoranda = block[Memoranda]
    memorandum = await (memoranda.get_for_update if lock else memoranda.get)(memorandum_id)
    if memorandum is None:
        raise NotFoundError("memorandum-not-invited")
    return memorandum


async def require_party(
    use_case: UseCase, block: Block, memorandum_id: int, *, lock: bool = False
) -> tuple[Actor, Memorandum]:
    """The actor and a memorandum, to which an organisation that they represent must be a party.

    Raises `NotFoundError`.
    """
    actor = await use_case.identity.actor()
    memorandum = await require_memorandum(block, memorandum_id, lock=lock)
    knows = memorandum.invited_at is not None or represents(actor, memorandum.drafter_id)
    if not (knows and own_parties(actor, memorandum)):
        raise NotFoundError("memorandum-not-invited")
    return actor, memorandum


async def require_own_party(
    use_case: UseCase, block: Block, memorandum_id: int, organization_id: int | None, *, lock: bool = False
) -> tuple[Actor, Memorandum, MemorandumParty]:
    """The actor, the memorandum, and the party of a verified organisation that they represent in it. Whoever came by a
    personal link acts for the party that it is for, and goes on using it: `organization_id` is None then.

    Raises `NotFoundError`, `ForbiddenError`, and `LinkOverError` for a link that is over.
    """
    actor = await use_case.identity.actor()
    if actor.invited is not None:
        memorandum = await require_memorandum(block, memorandum_id, lock=lock)
        return actor, memorandum, await _party_by_link(block, actor, memorandum, use_case.clock)
    if organization_id is None:
        raise ForbiddenError
    actor, memorandum = await require_party(use_case, block, memorandum_id, lock=lock)
    require_represented(actor, organization_id, verified=True)
    for party in memorandum.parties:
        if party.organization_id == organization_id:
            return actor, memorandum, party
    raise NotFoundError("memorandum-not-invited")


async def require_by_code(block: Block, code: str) -> Memorandum:
    """The agreed memorandum with this check code, for anybody.

    Raises `NotFoundError`, after the same look at the records whether the code is unknown or cannot be one.
    """
    memorandum = await block[Memoranda].by_code(check_code_in(code))
    if memorandum is None:
        raise NotFoundError("memorandum-no-such-code")
    return memorandum


async def require_signatory(
    use_case: UseCase, block: Block, memorandum_id: int, *, goes_on: bool = False
) -> tuple[Actor, Memorandum, MemorandumParty]:
    """The actor, the memorandum, and the party that they were invited to answer for. Of a party that has no
    signatory yet, that is each of its people.

    Raises `ForbiddenError` for everybody else, even if they represent the same organisation. The memorandum is locked
    until the transaction ends. Whoever came by a personal link is its person, and has used it by that
    (`linking.py`); of a deed that does not end what is asked (`goes_on`), whoever is asked for a part has it for that
    still.
    """
    actor = await use_case.identity.actor()
    if actor.invited is not None:
        memorandum = await require_memorandum(block, memorandum_id, lock=True)
        return (
            actor,
            memorandum,
            await require_by_link(block, actor, memorandum, use_case.clock, goes_on=goes_on),
        )
    actor, memorandum = await require_party(use_case, block, memorandum_id, lock=True)
    party = require_invited(actor, memorandum)
    if not represents(actor, party.organization_id):
        raise ForbiddenError("memorandum-no-longer-representative")
    require_represented(actor, party.organization_id, verified=True)
    return actor, memorandum, party


async def require_drafter(use_case: UseCase, block: Block, memorandum_id: int) -> tuple[Actor, Memorandum]:
    """The actor, who must represent the organisation that drafted the memorandum, and the memorandum, locked.

    Raises `NotFoundError` for strangers, and `ForbiddenError` for the other parties.
    """
    actor, memorandum = await require_party(use_case, block, memorandum_id, lock=True)
    if not represents(actor, memorandum.drafter_id):
        drafter = await require_organization(block, memorandum.drafter_id)
        raise ForbiddenError("memorandum-other-drafter", organization=name_of(drafter))
    require_represented(actor, memorandum.drafter_id, verified=True)
    return actor, memorandum


def require_invited(actor: Actor, memorandum: Memorandum) -> MemorandumParty:
    """The party that the actor was invited to answer for; the refusal names who was, or has taken it on first."""
    party = invited_party(actor, memorandum)
    if party is None:
        signatory = own_parties(actor, memorandum)[0].signatory_name
        raise ForbiddenError("memorandum-other-signatory", signatory=signatory)
    return party


def invited_party(actor: Actor, memorandum: Memorandum) -> MemorandumParty | None:
    """The party that the actor answers for, or may take on: one of theirs that has no signatory yet."""
    untaken = (party for party in own_parties(actor, memorandum) if party.signatory is None)
    return memorandum.party_of(actor.person_id or 0) or next(untaken, None)


def own_parties(actor: Actor, memorandum: Memorandum) -> list[MemorandumParty]:
    """Parties whose organisation the actor represents, in the memorandum's order."""
    return [party for party in memorandum.parties if represents(actor, party.organization_id)]


async def project_of(block: Block, memorandum: Memorandum, *, lock: bool = False) -> Project | None:
    """The project that it is about; None if it was drafted from nothing."""
    if memorandum.project_id is None:
        return None
    return (await require_project(block, memorandum.project_id, lock=lock))[0]


async def first_of(block: Block, memorandum: Memorandum) -> Memorandum | None:
    """The memorandum that it extends, or None."""
    if memorandum.supplements_id is None:
        return None
    return await require_memorandum(block, memorandum.supplements_id)


def require_first(memorandum: Memorandum) -> None:
    """Raises `OutdatedError` for what only extends a memorandum: it is that one which is left, ended and extended."""
    if memorandum.supplements_id is not None:
        raise OutdatedError("memorandum-is-extension")


async def records_of(
    block: Block, memorandum: Memorandum
) -> tuple[Project | None, Mapping[int, Organization]]:
    """The memorandum's project, if it has one, and the organisations of its parties by id."""
    ids = [party.organization_id for party in memorandum.parties]
    return await project_of(block, memorandum), await block[Organizations].by_ids(ids)


async def require_by_link(
    block: Block, actor: Actor, memorandum: Memorandum, clock: Clock, *, goes_on: bool = False
) -> MemorandumParty:
    """The party for which the actor answers by the link by which they came, which is used by that. Whoever has
    confirmed has used it, and may think better of it as in the chat: what may still be done by then is looked at with
    the memorandum, which is locked. Raises as `_party_by_link`, and `OutdatedError` where the link was used.
    """
    party = await _party_by_link(block, actor, memorandum, clock)
    if party.stage is not PartyStage.CONFIRMED and not (goes_on and party.stage is PartyStage.ASKED):
        await use_link(block, actor, clock.now())
    return party


async def _party_by_link(block: Block, actor: Actor, memorandum: Memorandum, clock: Clock) -> MemorandumParty:
    """Raises `LinkOverError` where exactly this is not asked of them any more, and `ForbiddenError` where they may not
    answer for the party any more.
    """
    if actor.invited is None:
        raise ForbiddenError
    invited = answering.require_invited(actor, KIND, memorandum.id, actor.invited.version)
    await require_open_link(block, invited, clock.now())
    party = await awaited_party(block, memorandum, invited.person_id)
    if isinstance(party, LinkEnd):
        raise LinkOverError(party)
    if step_of(memorandum, party) != invited.version:
        raise LinkOverError(LinkEnd.NEWER)
    if not await may_answer_for(block, memorandum, party, invited.person_id):
        raise ForbiddenError("memorandum-no-longer-representative")
    if not (await require_organization(block, party.organization_id)).verified:
        raise ForbiddenError("organization-not-verified")
    return party
