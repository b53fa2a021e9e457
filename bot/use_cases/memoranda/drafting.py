"""Drafting a memorandum: what the form starts from, who can be a party, a preview, the invitations, and
the next version where a party has asked for a change.
"""

from dataclasses import dataclass, field
from typing import ClassVar

from bot.models.country import today
from bot.models.memoranda import Memorandum, Pair
from bot.models.memoranda.negotiating import revise
from bot.models.words import Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError, OutdatedError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Clock, Identity
from bot.use_cases.kernel.unit_of_work import Block, UnitOfWork
from bot.use_cases.memoranda.access import Ground, ground_of, require_drafter, require_first, require_ground
from bot.use_cases.memoranda.composing import document_of
from bot.use_cases.memoranda.document import MemorandumPrinter
from bot.use_cases.memoranda.earlier import EarlierMemorandum, earlier_of
from bot.use_cases.memoranda.forming import (
    AIMS_MAX,
    MemorandumForm,
    as_content,
    compose,
    last_day_of,
    require_coming,
    summary_of_project,
    title_of_project,
)
from bot.use_cases.memoranda.going_on import go_on
from bot.use_cases.memoranda.linking import require_room_for_mail
from bot.use_cases.memoranda.parties import (
    PossibleParty,
    possible_parties,
    possible_party,
    possible_third_sides,
    somebody_to_ask,
)
from bot.use_cases.memoranda.ports import Memoranda
from bot.use_cases.memoranda.printing import Printed, print_document
from bot.use_cases.memoranda.seldom import said_of
from bot.use_cases.organizations.access import require_organization
from bot.use_cases.organizations.views import name_of


@dataclass(frozen=True, slots=True)
class Groundwork:
    """What is known before the form asks its first question. Without a match there is no `counterpart`, `pitch_id` is
    0, and `region` and `settlement` are the drafter's own. `standing` is the id of the match's memorandum, if it has
    one that did not come to nothing, `earlier` what was answered for one that did; `region` the project's, which forms
    opened by an earlier version do not know. `backer_id` is the side that backs; `offered_needs` and
    `offered_words` are what it would help with, if not with everything.
    """

    pitch_id: int
    person_id: int
    project_title: Words
    aims: str
    settlement: str
    own: PossibleParty
    counterpart: PossibleParty | None
    standing: int | None
    region: str | None = None
    earlier: EarlierMemorandum | None = None
    backer_id: int = 0
    offered_needs: tuple[str, ...] = ()
    offered_words: str = ""
    title: Pair = field(default_factory=Pair)
    """As far as the project has it in each language."""
    in_short: Pair = field(default_factory=Pair)
    """The project in two sentences, in the same way."""
    phone: str = ""
    email: str = ""
    """The contact of the drafter's card."""


class PrepareMemorandum(UseCase):
    """What the form for a memorandum starts from. Either side of a match may draft; to others it does not exist."""

    permission: ClassVar = Permission.SIGN

    async def __call__(self, pitch_id: int) -> Groundwork:
        async with self.uow.read() as block:
            ground = await require_ground(self, block, pitch_id)
            match = ground.match
            if match is None:
                raise NotFoundError
            standing = await block[Memoranda].standing_of_pitch(pitch_id)
            return Groundwork(
                pitch_id=pitch_id,
                person_id=ground.person_id,
                project_title=match.project.name,
                aims=match.project.solution[:AIMS_MAX],
                settlement=match.project.settlement,
                own=await possible_party(block, ground.own),
                counterpart=await possible_party(block, match.opposite(ground.own.id)),
                standing=standing.id if standing else None,
                region=match.project.region,
                earlier=await earlier_of(block, ground, today(self.clock.now())),
                backer_id=match.backer.id,
                offered_needs=tuple(match.pitch.part),
                offered_words=match.pitch.part_words,
                title=title_of_project(match.project),
                in_short=summary_of_project(match.project),
                phone=ground.own.contact_phone,
                email=ground.own.contact_email or "",
            )


class PrepareOwnMemorandum(UseCase):
    """What the form starts from without a match, for a verified organisation that the actor represents. Raises
    `NotFoundError` or `ForbiddenError`.
    """

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    async def __call__(self, organization_id: int) -> Groundwork:
        async with self.uow.read() as block:
            ground = await ground_of(self, block, None, organization_id)
            return Groundwork(
                pitch_id=0,
                person_id=ground.person_id,
                project_title="",
                aims="",
                settlement=ground.own.settlement,
                own=await possible_party(block, ground.own),
                counterpart=None,
                standing=None,
                region=ground.own.region,
                phone=ground.own.contact_phone,
                email=ground.own.contact_email or "",
            )


class FindThirdSides(UseCase):
    """State bodies that could be the third side, those likeliest to be responsible first.

    Bodies of the region come first, ordered by shared spheres, and then central ones. A body that has declined a
    memorandum of this project is not asked again, and nobody reads the names of a body's people before it is invited.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, pitch_id: int) -> tuple[PossibleParty, ...]:
        async with self.uow.read() as block:
            ground = await require_ground(self, block, pitch_id)
            bodies = await possible_third_sides(block, ground)
            asked = [body for body in bodies if await somebody_to_ask(block, body, ground.sides)]
            return tuple([await possible_party(block, body) for body in asked])


class FindParties(UseCase):
    """Verified organisations that could be parties to a memorandum without a match, by a part of their name. Whoever
    works for a state body finds no business: it names none, and nobody is told who represents what is found (law 4).
    """

    permission: ClassVar = Permission.SIGN
    reads: ClassVar = True

    async def __call__(
        self, organization_id: int, words: str, *, limit: int = 8
    ) -> tuple[PossibleParty, ...]:
        async with self.uow.read() as block:
            ground = await ground_of(self, block, None, organization_id)
            found = await possible_parties(block, ground, words, limit)
            return tuple([await possible_party(block, one, named=False) for one in found])


class PreviewMemorandum(UseCase):
    """The draft as a file, for the person who drafts it. Nothing is stored."""

    permission: ClassVar = Permission.SIGN

    def __init__(self, identity: Identity, uow: UnitOfWork, clock: Clock, printer: MemorandumPrinter) -> None:
        super().__init__(identity, uow, clock)
        self._printer = printer

    async def __call__(self, form: MemorandumForm) -> Printed:
        async with self.uow.read() as block:
            ground = await ground_of(self, block, form.pitch_id, form.drafter_id)
            memorandum, organizations = await compose(block, ground, "preview", form, self.clock.now())
            document = document_of(memorandum, ground.project, organizations, block.terms)
        return await print_document(self._printer, document)


class InviteToMemorandum(UseCase):
    """Send a memorandum to the signatory of each party, and return its id.

    The same `submission_id` twice makes one memorandum. A match has one memorandum at a time, or `OutdatedError` is
    raised.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, submission_id: str, form: MemorandumForm) -> int:
        now = self.clock.now()
        async with self.uow as block:
            ground, sent = await _open_ground(self, block, submission_id, form)
            if sent is not None:
                return sent.id
            memorandum, _ = await compose(block, ground, submission_id, form, now)
            memorandum.invited_at = now
            await block[Memoranda].add(memorandum)
            await block.flush()
            await block.audit.record(
                ground.actor,
                "memorandum.invite",
                "memorandum",
                memorandum.id,
                parties=sorted(party.organization_id for party in memorandum.parties),
                **said_of(ground.actor, memorandum.drafting),
            )
            await require_room_for_mail(block, memorandum, now)
            await go_on(block, memorandum, now)
            await block.commit()
            return memorandum.id


class ReviseMemorandum(UseCase):
    """Change what all parties agree on together, on behalf of the organisation that drafted it: where a party has asked
    for a change, or a text is wanting in one language. Each party's own part stays as it told it. When nothing is left
    to be told, the next version is put. Returns whether it is.
    """

    permission: ClassVar = Permission.SIGN

    async def __call__(self, memorandum_id: int, form: MemorandumForm) -> bool:
        now = self.clock.now()
        async with self.uow as block:
            actor, memorandum = await require_drafter(self, block, memorandum_id)
            ground = await ground_of(self, block, memorandum.pitch_id, memorandum.drafter_id)
            require_first(memorandum)
            parties = [
                name_of(await require_organization(block, party.organization_id))
                for party in memorandum.parties
            ]
            require_coming(form, now)
            content = as_content(ground.project, form, parties)
            revise(memorandum, content, last_day_of(form, now), now)
            await block.audit.record(
                actor, "memorandum.revise", "memorandum", memorandum_id, **said_of(actor, memorandum.drafting)
            )
            await go_on(block, memorandum, now)
            await block.commit()
            return memorandum.version is not None


async def _open_ground(
    use_case: UseCase, block: Block, submission_id: str, form: MemorandumForm
) -> tuple[Ground, Memorandum | None]:
    """The ground, and what was sent under this submission. Raises `NotFoundError` if that is somebody else's, and
    `OutdatedError` if the match has a memorandum already.
    """
    # The pitch is locked, so that the two sides cannot each send a memorandum at the same time.
    # Without a match the drafter is, so that what it has sent today is counted by one after the other.
    if form.pitch_id is None:
        await require_organization(block, form.drafter_id, lock=True)
    ground = await ground_of(use_case, block, form.pitch_id, form.drafter_id, lock=True)
    sent = await block[Memoranda].by_submission(submission_id)
    if sent is not None:
        if sent.created_by != ground.person_id:
            raise NotFoundError
        return ground, sent
    if form.pitch_id is not None and await block[Memoranda].standing_of_pitch(form.pitch_id) is not None:
        raise OutdatedError("memorandum-exists")
    return ground, None
