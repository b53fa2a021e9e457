"""What is told of what people say at a place: once they are enough to be told, and once most say nothing is there."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from bot.models.organizations import Organization
from bot.models.projects import Project
from bot.models.voices import Round, Tally, VoicePoint
from bot.models.waits import WaitsFor
from bot.use_cases.kernel.messages import Action, Notification
from bot.use_cases.kernel.telling import Message
from bot.use_cases.kernel.unit_of_work import Block
from bot.use_cases.kernel.waiting import ANY, OVERDUE, Moment, Ring, Untold, WaitKind
from bot.use_cases.organizations.telling import tell_representatives
from bot.use_cases.organizations.views import name_of
from bot.use_cases.progress.access import followers_of
from bot.use_cases.voices.access import ground_of
from bot.use_cases.voices.asking import CALL
from bot.use_cases.voices.notifications import HeardVoices, counts_of
from bot.use_cases.voices.ports import VoicePoints, Voices

_NOBODY = Tally({})


async def tally_of(block: Block, point: VoicePoint, asked: Round) -> Tally:
    """What was answered in a round so far."""
    await block.flush()
    return (await block[Voices].tallies(point.id)).get(asked, _NOBODY)


async def tell_what_is_heard(block: Block, point: VoicePoint, asked: Round, before: Tally) -> None:
    """Tell the project's people and those who follow it what this answer has made true that was not so `before`, and
    have a moderator call where it is grave. What was told before is not told again.
    """
    now = await tally_of(block, point, asked)
    project, carrier = await ground_of(block, point)
    if now.told and not before.told and not now.not_there_prevails:
        await _tell(block, point, asked, (project, carrier), now, not_there=False)
    if now.not_there_prevails and not before.not_there_prevails:
        await _tell(block, point, asked, (project, carrier), now, not_there=True)
        await block.waits.begin(CALL, project.id, region=project.region)
    if before.not_there_prevails and not now.not_there_prevails:
        await block.waits.end(CALL, project.id, "outweighed")


async def _tell(
    block: Block,
    point: VoicePoint,
    asked: Round,
    ground: tuple[Project, Organization],
    tally: Tally,
    *,
    not_there: bool,
) -> None:
    project, carrier = ground
    key = "voices-not-there" if not_there else "voices-heard"
    said = Notification(
        key,
        {"title": project.name, "organization": name_of(carrier), **counts_of(tally)},
        actions=((Action("open-voices", project.id),),),
        about=HeardVoices(point.id, asked.value, not_there),
    )
    for organization_id in sorted({carrier.id} | await followers_of(block, project)):
        occasion = f"{key}:{point.id}:{asked.value}:{organization_id}"
        await tell_representatives(block, organization_id, said, occasion)


async def not_there_of(block: Block, project_ids: Collection[int], now: datetime) -> Mapping[int, Tally]:
    """The projects of which most say by now that there is no such thing, with what was answered."""
    found = {}
    for project_id in project_ids:
        point = await block[VoicePoints].of_project(project_id)
        if point is not None and point.open:
            tally = (await block[Voices].tallies(point.id)).get(point.round_at(now), _NOBODY)
            if tally.not_there_prevails:
                found[project_id] = tally
    return found


async def _still_so(block: Block, project_ids: Collection[int], now: datetime) -> Collection[int]:
    return (await not_there_of(block, project_ids, now)).keys()


async def _say_nothing(_: Block, __: Sequence[Ring], ___: datetime) -> Sequence[Message]:
    """It stands with administrators now, who find it in their summary."""
    return ()


CALLS = WaitKind(
    name=CALL,
    waits_for=WaitsFor.MODERATORS,
    moments=(Moment(3, working=True),),
    ends=False,
    still_waiting=_still_so,
    on_ring=_say_nothing,
    untold={OVERDUE: Untold.IN_SUMMARY, ANY: Untold.NOT_NEEDED},
)
