"""The clock of the poster: it is asked for, then again a week later, and after three weeks no more."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.models.projects import Project
from bot.models.voices import Round, VoicePoint
from bot.models.waits import WaitsFor
from bot.use_cases.kernel.messages import Action, Attachment, Notification
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import Moment, Ring, Untold, WaitKind
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.projects.ports import Projects
from bot.use_cases.voices.asking import POSTER
from bot.use_cases.voices.notifications import AwaitedPoster, OpenVoicePoint
from bot.use_cases.voices.ports import VoicePoints
from bot.use_cases.voices.posters import ATTACHMENT


@dataclass(frozen=True, slots=True)
class _Place:
    point: VoicePoint
    project: Project


async def _asked_about(block: Block, ids: Collection[int], _: datetime) -> Mapping[int, _Place]:
    points = await block[VoicePoints].by_ids(ids)
    projects = await block[Projects].by_ids([point.project_id for point in points.values()])
    return {id_: _Place(point, projects[point.project_id]) for id_, point in points.items() if point.open}


async def _ring(_: Block, rings: Sequence[Ring], __: datetime) -> Sequence[Message]:
    """The last time, it is asked about no more until the next round."""
    return [
        _addressed(ring, Notification("voices-poster-over", about=OpenVoicePoint(ring.record.point.id)))
        if ring.last
        else _addressed(ring, _poster_asked(ring.record.point, ring.step))
        for ring in rings
    ]


def _poster_asked(point: VoicePoint, step: int) -> Notification:
    """The poster itself comes with the first question of a round."""
    about = AwaitedPoster(point.id, point.asked)
    first = Attachment(ATTACHMENT, point.id) if step == 1 else None
    hangs = ((Action("poster-hangs", point.project_id, "success"),),)
    if point.asked == Round.AT_COMPLETION:
        key = "voices-poster-asked" if step == 1 else "voices-poster-nudge"
    else:
        key = "voices-poster-again" if step == 1 else "voices-poster-again-nudge"
    return Notification(key, actions=hangs, attachment=first, about=about)


def _addressed(ring: Ring, asked: Notification) -> Message:
    project: Project = ring.record.project
    said = replace(
        asked,
        args={"title": project.name},
        actions=(*asked.actions, (Action("open-voices", project.id),)),
    )
    occasion = f"{said.key}:{ring.wait.id}:{ring.step}"
    return Message(Representatives(project.organization_id), said, occasion, of=ring.waits)


POSTERS = WaitKind(
    name=POSTER,
    waits_for=WaitsFor.ORGANIZATION,
    moments=(Moment(0, before=True), Moment(-7, before=True), Moment(-21, before=True)),
    ends=True,
    still_waiting=_asked_about,
    on_ring=_ring,
    untold={"hung": Untold.OWN},
)
