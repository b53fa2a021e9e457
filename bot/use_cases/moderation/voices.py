"""Moderators look at the photos and words that people leave at the places of projects: they are shown, or are not. What
was answered counts without that.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.models.voices import Answer, Round, Shown, Voice
from bot.models.words import OrganizationName, Value, Words
from bot.use_cases.kernel.base import UseCase
from bot.use_cases.kernel.errors import NotFoundError
from bot.use_cases.kernel.permissions import Permission
from bot.use_cases.kernel.ports import Actor
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.wait_views import WaitView
from bot.use_cases.moderation.access import require_impartial
from bot.use_cases.moderation.queues import Backlog, names_of_projects
from bot.use_cases.organizations.views import name_of
from bot.use_cases.pictures.ports import KeptPictures
from bot.use_cases.voices.access import ground_of
from bot.use_cases.voices.adding import REVIEW
from bot.use_cases.voices.ports import VoicePoints, Voices


@dataclass(frozen=True, slots=True)
class ReviewedVoice:
    """What somebody at the place of a project has left, as a moderator sees it."""

    title: Words
    organization: OrganizationName
    answer: Answer
    round: Round
    on: date
    words: str
    has_photo: bool
    wait: WaitView | None


async def _names(block: Block, voice_ids: Collection[int]) -> Mapping[int, Value]:
    """The project that each voice is about."""
    voices = await block[Voices].by_ids(voice_ids)
    points = await block[VoicePoints].by_ids({voice.point_id for voice in voices.values()})
    titles = await names_of_projects(block, {point.project_id for point in points.values()})
    return {id_: titles[points[voice.point_id].project_id] for id_, voice in voices.items()}


async def _require_undoable(block: Block, voice_id: int, _: datetime) -> None:
    """Raises `OutdatedError` where nobody is asked at the place any more, or it is erased by now."""
    voice = await block[Voices].get(voice_id)
    if voice is None:
        raise NotFoundError
    (await block[VoicePoints].by_ids([voice.point_id]))[voice.point_id].require_open()
    voice.require_undoable()


VOICES_TO_REVIEW = Backlog(
    (REVIEW,),
    _names,
    {Shown.SHOWN.value: "decision-voice-shown", Shown.HIDDEN.value: "decision-voice-hidden"},
    _require_undoable,
)


class ReviewVoice(UseCase):
    """What somebody has left, for a moderator who may decide on it."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, voice_id: int) -> ReviewedVoice:
        async with self.uow.read() as block:
            _, voice, project, carrier = await _require(self, block, voice_id)
            return ReviewedVoice(
                title=project.name,
                organization=name_of(carrier),
                answer=voice.answer,
                round=Round(voice.round),
                on=voice.given_on,
                words=voice.words,
                has_photo=voice.photo is not None,
                wait=(await block.waits.views(REVIEW, [voice_id])).get(voice_id),
            )


class ReadVoicePhoto(UseCase):
    """The photo, a JPEG, for a moderator who may decide on it. Raises `NotFoundError` where there is none."""

    permission: ClassVar = Permission.OVERSEE
    reads: ClassVar = True

    async def __call__(self, voice_id: int) -> bytes:
        async with self.uow.read() as block:
            _, voice, _project, _carrier = await _require(self, block, voice_id)
            content = await block[KeptPictures].content(voice.photo) if voice.photo else None
            if content is None:
                raise NotFoundError
            return content


class LetVoiceBeShown(UseCase):
    """Everybody may see what somebody has left. Returns the project's title. Raises `OutdatedError` where it waits no
    more.
    """

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, voice_id: int) -> Words:
        return await _decide(self, voice_id, show=True)


class HideVoice(UseCase):
    """Nobody sees what somebody has left; the answer counts. Returns and raises the same."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, voice_id: int) -> Words:
        return await _decide(self, voice_id, show=False)


class UndoVoiceDecision(UseCase):
    """What was decided on waits for a moderator again, and nobody else sees it meanwhile. Returns the title."""

    permission: ClassVar = Permission.OVERSEE

    async def __call__(self, voice_id: int) -> Words:
        async with self.uow as block:
            actor, voice, project, _carrier = await _require(self, block, voice_id, lock=True)
            await _require_undoable(block, voice_id, self.clock.now())
            voice.undo_decision()
            await block.waits.begin(REVIEW, voice_id, region=project.region)
            await block.audit.record(actor, "project.voice_undone", "project", project.id)
            await block.commit()
            return project.name


async def _decide(use_case: UseCase, voice_id: int, *, show: bool) -> Words:
    async with use_case.uow as block:
        actor, voice, project, _carrier = await _require(use_case, block, voice_id, lock=True)
        (await block[VoicePoints].by_ids([voice.point_id]))[voice.point_id].require_open()
        voice.decide(show=show)
        await block.waits.end(REVIEW, voice_id, voice.shown.value)
        if show:
            await block.audit.record(actor, "project.voice_shown", "project", project.id)
        else:
            await block.audit.record(actor, "project.voice_hidden", "project", project.id)
        await block.commit()
        return project.name


async def _require(
    use_case: UseCase, block: Block, voice_id: int, *, lock: bool = False
) -> tuple[Actor, Voice, Project, Organization]:
    """The actor, and what they may decide on, with its project and carrier. Raises `NotFoundError`, or `ForbiddenError`
    where it is theirs.
    """
    actor = await use_case.identity.actor()
    voice = await block[Voices].get(voice_id, lock=lock)
    if voice is None or voice.shown is Shown.NOTHING:
        raise NotFoundError
    point = (await block[VoicePoints].by_ids([voice.point_id]))[voice.point_id]
    project, carrier = await ground_of(block, point)
    await require_impartial(block, actor, carrier, region=project.region)
    return actor, voice, project, carrier
