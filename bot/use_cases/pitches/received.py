"""Pitches as the backer sees them that has received them."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.models.organizations import Organization
from bot.models.pitches import OPEN_TO_BACKER, Pitch, PitchStatus, Side
from bot.models.projects import TAKES_INTEREST, Project
from bot.models.words import Listed, Value
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.organizations.access import own_organization_ids
from bot.use_cases.pitches.access import has_agreed_memorandum, require_received
from bot.use_cases.pitches.contacts import Contacts, given
from bot.use_cases.pitches.parts import part_of
from bot.use_cases.pitches.ports import Pitches
from bot.use_cases.pitches.reasons import reasons_in_words
from bot.use_cases.pitches.shown_waits import waits_of
from bot.use_cases.projects.views import ProjectView, view_of


@dataclass(frozen=True, slots=True)
class PitchView:
    """A pitch as its backer sees it. `contacts` are the carrier's, and None until there is a match. `waits` say who is
    waited for; a list leaves them out. `late`: it has passed, and the backer can still say that they are interested.
    `came_back`: the backer was asked again about it, which happens once. `in_force`: the match has led to a memorandum;
    a list leaves it out.
    """

    id: int
    project: ProjectView
    status: PitchStatus
    reasons: Listed
    sent_at: datetime
    answerable: bool
    contacts: Contacts | None
    late: bool = False
    came_back: bool = False
    in_force: bool = False
    waits: tuple[WaitView, ...] = ()
    part: Value | None = None

    @property
    def postponable(self) -> bool:
        return self.answerable and self.status is not PitchStatus.LATER

    @property
    def agreeable(self) -> bool:
        """The match can still lead to a memorandum, or come to nothing."""
        matched = self.status is PitchStatus.ACCEPTED
        return matched and self.project.open_to_changes and not self.in_force

    @property
    def closed(self) -> bool:
        """It awaits an answer that its project no longer takes."""
        return self.status in OPEN_TO_BACKER and not self.answerable


@dataclass(frozen=True, slots=True)
class PitchPage:
    items: tuple[PitchView, ...]
    total: int


def _pitch_view(
    pitch: Pitch,
    project: Project,
    carrier: Organization,
    waits: tuple[WaitView, ...] = (),
    *,
    in_force: bool = False,
) -> PitchView:
    taken = project.stage in TAKES_INTEREST
    return PitchView(
        id=pitch.id,
        project=view_of(project, carrier),
        status=pitch.status,
        reasons=reasons_in_words(pitch.reasons),
        sent_at=pitch.sent_at,
        answerable=pitch.open_to_backer and taken,
        contacts=given(pitch, Side.CARRIER),
        late=pitch.status is PitchStatus.EXPIRED and taken,
        came_back=pitch.returned_at is not None,
        in_force=in_force,
        waits=waits,
        part=part_of(pitch),
    )


class ListMyPitches(UseCase):
    """Pitches to all backers that the actor represents. Those that can still be answered come first."""

    permission: ClassVar = Permission.BACK
    reads: ClassVar = True

    async def __call__(self, *, offset: int = 0, limit: int = 8) -> PitchPage:
        actor, _ = await self.person()
        own = own_organization_ids(actor)
        now = self.clock.now()
        async with self.uow.read() as block:
            found = await block[Pitches].of_backers(own, now, offset=offset, limit=limit)
            total = await block[Pitches].count_of_backers(own, now)
            return PitchPage(tuple(_pitch_view(*row) for row in found), total)


class FindReceivedPitch(UseCase):
    """The id of the pitch by which a project came to a backer that the actor represents. Raises `NotFoundError`."""

    permission: ClassVar = Permission.BACK
    reads: ClassVar = True

    async def __call__(self, project_id: int) -> int:
        actor, _ = await self.person()
        own = own_organization_ids(actor)
        async with self.uow.read() as block:
            for pitch, backer in await block[Pitches].of_project(project_id):
                if backer.id in own and pitch.sent_at <= self.clock.now():
                    return pitch.id
        raise NotFoundError


class ShowPitch(UseCase):
    """A pitch, for people who represent its backer. The first time, the pitch is marked as seen."""

    permission: ClassVar = Permission.BACK
    reads: ClassVar = True

    async def __call__(self, pitch_id: int) -> PitchView:
        async with self.uow.read() as block:
            actor, match = await require_received(self, block, pitch_id)
            pitch = match.pitch
            in_force = await has_agreed_memorandum(block, pitch_id)
            waits = () if in_force else await waits_of(block, pitch, Side.BACKER)
            view = _pitch_view(pitch, match.project, match.carrier, waits, in_force=in_force)
            unseen = pitch.seen_at is None
        if unseen:
            await self._mark_as_seen(actor, pitch_id)
        return view

    async def _mark_as_seen(self, actor: Actor, pitch_id: int) -> None:
        async with self.uow as block:
            pitch = await block[Pitches].get_for_update(pitch_id)
            if pitch is not None and pitch.see(self.clock.now()):
                await block.audit.record(actor, "pitch.see", "pitch", pitch_id)
                await block.commit()
