"""A project that was submitted waits for a moderator."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.models.projects import ProjectStage
from bot.models.waits import WaitsFor
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import Moment, Ring, WaitKind
from bot.use_cases.organizations.telling import Representatives
from bot.use_cases.projects.notifications import SubmittedProject
from bot.use_cases.projects.ports import Projects

REVIEW = "project-review"


async def _waiting(block: Block, ids: Collection[int], _: datetime) -> Collection[int]:
    found = await block[Projects].by_ids(ids)
    return [id_ for id_, project in found.items() if project.stage is ProjectStage.SUBMITTED]


async def _ring(block: Block, rings: Sequence[Ring], _: datetime) -> Sequence[Message]:
    """Tell the applicants that it takes longer. Moderators have it in their summary from the first day on."""
    found = await block[Projects].by_ids([ring.record_id for ring in rings])
    return [
        Message(
            Representatives(found[ring.record_id].organization_id),
            Notification(
                "project-review-late",
                {"title": found[ring.record_id].title},
                actions=((Action("open-project", ring.record_id),),),
                about=SubmittedProject(ring.record_id),
            ),
            f"project-review-late:{ring.wait.id}",
            of=ring.waits,
        )
        for ring in rings
        if ring.last
    ]


REVIEWS = WaitKind(
    name=REVIEW,
    waits_for=WaitsFor.MODERATORS,
    moments=(Moment(1, working=True), Moment(3, working=True)),
    ends=False,
    still_waiting=_waiting,
    on_ring=_ring,
)
